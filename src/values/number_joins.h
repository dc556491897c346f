#pragma once

// What stands behind a figure and makes one of two: groups of digits parted by spaces, shares,
// ranges. Each lengthens `figure`, which begins at token `at`, or leaves it. Internal to the
// grammar of figures. Cost: constant.

#include "values/number.h"

namespace synoptic::values {

// The figure that begins with that token, by itself.
std::optional<Figure> single_at(Tokens tokens, std::size_t at);

// "40 000", "1 414 021".
void join_groups(Tokens tokens, std::size_t at, Figure& figure);
// "one in five", "three out of ten", "one over twenty".
void join_share(Tokens tokens, std::size_t at, Figure& figure);
// "20 to 35", "2 - 3 million" (the scale belongs to both).
void join_range(Tokens tokens, std::size_t at, Figure& figure);

}  // namespace synoptic::values
