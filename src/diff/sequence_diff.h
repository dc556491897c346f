#pragma once

// The shortest edit script between two sequences of symbols: Myers, "An O(ND) Difference Algorithm
// and Its Variations" (1986), linear-space form. Symbols that only one side has are left out
// beforehand; they can never match. Two things keep long texts quick at the price of a script that
// may be a per cent or so longer: above 2,048 symbols the sequences are first cut at series of four
// that stand exactly once on both sides, where there are none of two, then at single symbols
// (diff/rare_matches.h); and a search that has gone 1,024 steps takes the farthest point it
// reached. When the budget is used up, what is still open is matched by its rare symbols only:
// right, but much longer than need be.

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
  bool budget_hit = false;     // longer than need be
};

// Minimal for sequences of 2,048 symbols together. O((n+m) log(n+m) + (n+m) min(d, 1024)) time,
// O(n+m) space, where d counts deleted and inserted symbols that both sides know; `budget` bounds
// the total of edit-path steps (400 million take one to two seconds).
SequenceDiff diff_sequences(std::span<const Symbol> first, std::span<const Symbol> second,
                            std::uint64_t budget = 400'000'000);

}  // namespace synoptic::diff
