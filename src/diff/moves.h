#pragma once

// What was cut in one place and put unchanged in another.

#include <vector>

#include "diff/slide.h"
#include "diff/word_diff.h"

namespace synoptic::diff {

// Runs of at least four words with equal symbols, one side deleted, the other inserted, told by a
// series of four tokens that is single among all that was deleted and among all that was inserted
// (Paul Heckel, "A technique for isolating differences between files", 1978). No two moves overlap.
// O(n log n) in the changed tokens.
std::vector<Move> find_moves(const std::vector<Stretch>& stretches, const Sides& sides);

}  // namespace synoptic::diff
