#pragma once

// How many letters part two words: Levenshtein's distance, in bytes, by the rows of Wagner &
// Fischer (1974).

#include <cstddef>
#include <string_view>

namespace synoptic::text {

// Bytes to change, add or drop to make one of the other, counted up to `most`. Quadratic in the
// words; constant where their lengths alone are `most` apart.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace synoptic::text
