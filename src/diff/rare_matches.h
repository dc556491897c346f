#pragma once

// What is left when the shortest edit script costs too much: symbols that stand exactly once in
// both sequences, the longest series of them that ascends in both, and the equal runs around them.
// This is the idea of Bram Cohen's patience diff, one level deep. Never wrong, rarely minimal,
// quick on any input.

#include <span>
#include <vector>

#include "diff/sequence_diff.h"

namespace synoptic::diff {

// Matches ascending in both sequences. O(n log n) time, O(n) space.
std::vector<Match> match_rare(std::span<const Symbol> first, std::span<const Symbol> second);

}  // namespace synoptic::diff
