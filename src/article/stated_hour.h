#pragma once

// The hour in a date line, found without any word list: what displays need of moment.h and no more.

#include <optional>
#include <string>
#include <string_view>

#include "article/moment.h"

namespace synoptic::article {

struct Clock {
  std::int64_t minute = 0;  // after midnight
  std::string zone;
};

// The first "14:20", "9:05 pm GMT" at or behind `at`.
std::optional<Clock> clock_in(std::string_view line, std::size_t at);

// Furniture that states when; longer pieces are no date lines.
bool is_date_line(const Furniture& piece);

// The day of the last change with a year, else that of publication.
const std::optional<values::DateInterval>& last_day(const Article& article);

// To the minute where the interval is one day and there is an hour.
Moment at_hour(const values::DateInterval& day, const std::optional<Clock>& clock);

}  // namespace synoptic::article
