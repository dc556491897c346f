#pragma once

// The shortest edit script between two sequences of symbols: Myers, "An O(ND) Difference Algorithm
// and Its Variations" (1986), linear-space form. Symbols that only one side has are left out
// beforehand; they can never match. When the budget is used up, what is still open is matched by
// its rare symbols only (diff/rare_matches.h): the result is then right but longer than need be.

#include <cstdint>
#include <span>
#include <vector>

namespace synoptic::diff {

// Symbols are numbers: intern words first (see word_diff.h).
using Symbol = std::uint32_t;

// A run of equal symbols in both sequences.
struct Match {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::uint32_t length = 0;
};

struct SequenceDiff {
  std::vector<Match> matches;  // ascending in both; what lies between is deleted and inserted
  bool budget_hit = false;     // not minimal
};

// O((n+m)d) time, O(n+m) space, where d counts deleted and inserted symbols that both sides know;
// `budget` bounds the total of edit-path steps (400 million take one to two seconds).
SequenceDiff diff_sequences(std::span<const Symbol> first, std::span<const Symbol> second,
                            std::uint64_t budget = 400'000'000);

}  // namespace synoptic::diff
