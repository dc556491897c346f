#pragma once

// Matches that hardly ever go wrong and cost little: a series of symbols that stands exactly once
// in both sequences, the longest chain of such series that ascends in both, and the equal runs
// around them. With series of one symbol this is the idea of Bram Cohen's patience diff, one level
// deep. Long series cut long texts into short pieces without making the edit script longer to speak
// of; single symbols are what is left when the shortest script costs too much. Never wrong, rarely
// minimal, quick on any input.

#include <cstdint>
#include <span>
#include <vector>

#include "diff/sequence_diff.h"

namespace synoptic::diff {

// Matches ascending in both sequences; `length` symbols make a series. O(n log n) time, O(n) space.
// REQUIRES: length > 0.
std::vector<Match> match_rare(std::span<const Symbol> first, std::span<const Symbol> second,
                              std::uint32_t length = 1);

}  // namespace synoptic::diff
