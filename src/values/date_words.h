#pragma once

// The words dates are made of: months, weekdays, seasons, periods. From assets/lexicons/months.tsv
// and date_words.tsv.

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/token.h"

namespace synoptic::values {

enum class DateSort : std::uint8_t {
  weekday,
  weekday_short,
  season,
  part,          // early, mid, late, end of
  relative_day,  // today
  direction,     // last, this, next
  period,        // week
  decade,        // nineties
  before_year,
};

struct DateWord {
  DateSort sort = DateSort::weekday;
  int value = 0;  // Monday is 1; spring is 1; a period's Period; a direction -1, 0 or 1
};

enum Period { kDay = 1, kWeek, kFortnight, kMonth, kQuarter, kYear, kDecade, kCentury, kWeekend };

// The word under that sort; a word may have several ("fall", "late").
std::optional<int> date_word(std::string_view key, DateSort sort);

// True when the word has any of these sorts but before_year.
bool is_date_word(std::string_view key);

struct Month {
  int number = 1;
  bool sure = false;  // an English name in full and with a capital, no word of another meaning
};

// The month a token names, or nullopt.
std::optional<Month> month_of(const text::Token& token);

}  // namespace synoptic::values
