#pragma once

// The words dates are made of: months, weekdays, seasons, periods. From assets/lexicons/months.tsv
// and date_words.tsv. One look-up a word tells everything the grammar of dates asks about it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/token.h"

namespace synoptic::values {

enum class DateSort : std::uint8_t {
  weekday,         // Monday is 1
  weekday_short,   // Mon
  season,          // spring is 1
  part,            // early 1, mid 2, late 3
  relative_day,    // today 0, yesterday -1
  direction,       // last -1, this 0, next 1
  same_direction,  // "that weekend", "the same week": needs the story, not the calendar
  nearest,         // "coming": with a weekday, the nearest
  period,          // week: a Period
  decade,          // nineties 90
  before_year,     // a bare year may follow
  joiner,          // from ... to, till, through ...
  offset,          // ago -1, later 1
  count,           // few 3, couple 2: how many, before a period
  now,             // until now, to date
  rest,            // earlier this month -1, the rest of the week 1
  opening,         // three days starting ...
  feast,           // the first word of a feast's name
  year_words,      // nineteen: begins a year spelt out
  month,           // of any language
};
constexpr std::size_t kDateSorts = static_cast<std::size_t>(DateSort::month) + 1;

enum Period {
  kDay = 1,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury,
  kWeekend,
  kWorkWeek
};

// Everything the lists say of one word.
struct DateWord {
  std::uint32_t sorts = 0;  // a bit for each DateSort
  std::int16_t values[kDateSorts] = {};
  bool english_month = false;

  bool is(DateSort sort) const { return (sorts >> static_cast<unsigned>(sort) & 1U) != 0; }
  std::optional<int> value(DateSort sort) const {
    if (!is(sort)) return std::nullopt;
    return values[static_cast<std::size_t>(sort)];
  }
  // A sentence without any such word and without digits holds no date.
  bool essential() const;
  // Some date may begin with it: no "in", "of" or "until".
  bool begins() const;
};

// nullptr for a word none of the lists has. `key` is folded.
const DateWord* find_date_word(std::string_view key);

struct Month {
  int number = 1;
  bool sure = false;  // an English name in full and with a capital, no word of another meaning
  // With a capital, or so long that it is no other English word: "april", not "may".
  bool plain = false;
};

// The month a word names, given the list's entry for it, or nullopt.
std::optional<Month> month_of(const DateWord* word, std::string_view key, bool capitalised);
std::optional<Month> month_of(const text::Token& token);

// The word's value under one sort.
std::optional<int> date_word(std::string_view key, DateSort sort);

}  // namespace synoptic::values
