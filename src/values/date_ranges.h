#pragma once

// Two dates joined to a range, and the words beside a date that say which side of it is meant.
// Internal to the grammar of dates.

#include "values/date_rules.h"

namespace synoptic::values {

// "May to September 2024", "June 3 - June 5", "between Monday and Friday", or the one date that
// begins at a position. A range needs its second date to be the later one; a year said once counts
// for both.
Reading range_or_point(const DateText& x, std::size_t at);

// Sets `side` and `lead` (and `end` for "or later") of a date that stands at [begin, end) of the
// text; comes back with the position behind it all.
std::size_t read_sides(const DateText& x, std::size_t begin, std::size_t end, DateMatch& match);

}  // namespace synoptic::values
