#pragma once

// What one line at the head of a page states: name, dates, minutes of reading. "By Ann Lee | 3 May
// 2026 | Updated 4 May 2026 | 5 min read". Absent is absent: nothing is guessed.

#include <optional>
#include <string>
#include <string_view>

#include "article/date_line.h"
#include "values/date.h"

namespace synoptic::article {

struct LineDates {
  std::optional<values::DateInterval> published;  // a date before or without a word for "updated"
  std::optional<values::DateInterval> updated;    // the first one behind such a word
};
LineDates dates_in(std::string_view line, DayOrder order);

// The name in a byline: behind its first phrase, before a sign, a comma or a figure. Empty when
// what stands there begins with a small letter.
std::string name_in_byline(std::string_view line);

// Minutes as the line states them, 0 when it does not: "5 min read", "Lesezeit: 3 Minuten".
int reading_minutes_in(std::string_view line);

// The date of "3 hours ago" when the page states today's date in `today` (a line at its top). Whole
// days count back exactly; hours and minutes give that day and the day before, unless the line has
// an hour of the day too and they stay within its day.
std::optional<values::DateInterval> date_ago(std::string_view line, std::string_view today,
                                             DayOrder order);

}  // namespace synoptic::article
