#pragma once

// The order in which rows are shown: the base's passages as they stand there, every other row after
// the row of its own version's passage before.

#include <cstdint>
#include <vector>

namespace synoptic::align {

// For each version, the row of each of its sentences in reading order.
using RowsBySentence = std::vector<std::vector<std::uint32_t>>;

// All `rows` rows, each once. Versions after the base are taken in the order given. Linear.
std::vector<std::uint32_t> order_rows(const RowsBySentence& versions, std::size_t base,
                                      std::uint32_t rows);

// For each row: does some version tell it at another place than the base does? Of every version the
// longest series of passages that keeps the base's order counts as in place. O(n log n).
std::vector<bool> find_moved(const RowsBySentence& versions, std::size_t base, std::uint32_t rows);

}  // namespace synoptic::align
