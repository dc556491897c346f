#pragma once

#include <optional>
#include <string_view>

#include "values/date.h"

namespace synoptic::article {

// The calendar date in a line at the head of a page, in any of the twelve languages of months.tsv:
// "25 Haziran 2026·5 dk", "June 25, 2026", "25. Juni 2026", "2026-06-25", "25.06.2026". A day, a
// month and a year must all be written; "06/07/2026", which two countries read differently, is no
// date here. Linear in the line.
std::optional<values::DateInterval> find_date(std::string_view line);

}  // namespace synoptic::article
