#pragma once

// The rules of the grammar of dates: each reads one kind of phrase that begins at a position of a
// DateText, or nothing. Internal to the grammar; values/date_grammar.h says what they accept.

#include <cstddef>
#include <optional>

#include "values/calendar_period.h"
#include "values/date_text.h"

namespace synoptic::values {

// What a rule read; positions are those of the DateText.
struct Found {
  DateInterval interval;
  std::size_t end = 0;
  bool relative = false, loose = false, range = false;
  int part = 0;
  std::optional<Day> exact;
  DateInterval last;       // of a range
  std::size_t before = 0;  // positions before the beginning that belong to it: "in" two weeks
};
using Reading = std::optional<Found>;

// The year that stands for "no year": a leap year nobody writes about.
constexpr int kNoYear = 4;

inline Found found(const DateInterval& interval, std::size_t end) {
  Found out;
  out.interval = interval;
  out.end = end;
  return out;
}
inline Found said_from_today(const DateInterval& interval, std::size_t end) {
  Found out = found(interval, end);
  out.relative = true;
  return out;
}
inline Found loosely(Found out) {
  out.loose = true;
  return out;
}

// Year 0 gives an interval without a year.
DateInterval dated(int year, int month, int day, int last_day);
DateInterval month_of_year(int year, int month);

// ---- date_numeric.cpp
Reading numeric_date(const DateText& x, std::size_t at);   // 2023-07-12, 12/07/2023, 05-Aug-2016
Reading numeric_short(const DateText& x, std::size_t at);  // 7/6 and 7.6: month and day

// ---- date_absolute.cpp
// "3", "3rd", "third", "3-5", "3 to 5".
struct Days {
  int first = 0, last = 0;
  std::size_t end = 0;
};
std::optional<Days> days_at(const DateText& x, std::size_t at);
// Behind a month's full stop.
std::size_t past_month(const DateText& x, std::size_t at);
// A year behind an optional comma, "of" or "in"; the position moves past it, 0 leaves it.
int year_after(const DateText& x, std::size_t& i);
Reading day_month(const DateText& x, std::size_t at);     // 3 June 2025
Reading month_day(const DateText& x, std::size_t at);     // June 3, 2025
Reading month_year(const DateText& x, std::size_t at);    // June 2026
Reading weekday_date(const DateText& x, std::size_t at);  // Thursday, June 3
Reading lone_month(const DateText& x, std::size_t at);    // June

// ---- date_years.cpp
Reading plain_year(const DateText& x, std::size_t at);   // 2025, wherever it stands
Reading bare_year(const DateText& x, std::size_t at);    // 2025 where a year may stand
Reading spoken_year(const DateText& x, std::size_t at);  // nineteen ninety-six
Reading decade(const DateText& x, std::size_t at);
Reading century(const DateText& x, std::size_t at);

// ---- date_periods.cpp
Reading part_of_period(const DateText& x, std::size_t at);  // late 2025
Reading quarter(const DateText& x, std::size_t at);         // Q3 2025
Reading season(const DateText& x, std::size_t at);          // summer 2024
Reading nth_in_period(const DateText& x, std::size_t at);   // the first week of May
Reading numbered_week(const DateText& x, std::size_t at);   // week 31 of 2025
Reading week_of_date(const DateText& x, std::size_t at);    // the week of June 3
Reading day_of_month(const DateText& x, std::size_t at);    // the 18th

// ---- date_relative.cpp
Reading relative_day(const DateText& x, std::size_t at);    // yesterday
Reading weekday(const DateText& x, std::size_t at);         // on Tuesday
Reading directed(const DateText& x, std::size_t at);        // last week
Reading rest_of_period(const DateText& x, std::size_t at);  // later this month
Reading this_period(const DateText& x, std::size_t at);     // the week

// ---- date_offsets.cpp
Reading offset(const DateText& x, std::size_t at);        // three weeks ago
Reading next_periods(const DateText& x, std::size_t at);  // the next three days

// ---- date_feasts.cpp
Reading feast(const DateText& x, std::size_t at);  // Christmas 2024

// ---- date_grammar.cpp
// The longest plain date that begins here: no range, no sides.
Reading point(const DateText& x, std::size_t at);

}  // namespace synoptic::values
