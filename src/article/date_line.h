#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "values/date.h"

namespace synoptic::article {

// How numbers that may be day or month are to be read: "03/04/2026".
enum class DayOrder : std::uint8_t {
  unknown,    // then such a date is no date
  day_first,  // as in all languages of the table but English
};
DayOrder day_order_of(std::string_view language);

// The calendar date in a line at the head of a page, in any of the twelve languages of months.tsv:
// "25 Haziran 2026·5 dk", "June 25, 2026", "25. Juni 2026", "2026-06-25", "25.06.2026",
// "2026年6月25日". A day, a month and a year must all be written; "06/07/2026", which two countries
// read differently, is a date only where the order is known. Linear in the line.
std::optional<values::DateInterval> find_date(std::string_view line,
                                              DayOrder order = DayOrder::unknown);

}  // namespace synoptic::article
