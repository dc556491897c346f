#pragma once

// Where an insertion or deletion could begin one word earlier or later with the same result,
// readers want it to begin where a sentence or a phrase does: in "a b. a c." with "a c." new, the
// edit is "a c." and not "c. a". The idea is that of Michael Haggerty's indent heuristic in git,
// for prose.

#include <span>
#include <vector>

#include "diff/sequence_diff.h"
#include "text/token.h"

namespace synoptic::diff {

// The two token lists that `matches` speak about, and their symbols (equal for equal words).
struct Sides {
  std::span<const text::Token> first_tokens, second_tokens;
  std::span<const Symbol> first, second;
};

// Shifts runs against each other; only the first and the last may go altogether. Linear in the
// tokens.
void slide_to_borders(std::vector<Match>& matches, const Sides& sides);

}  // namespace synoptic::diff
