#pragma once

// Days and intervals of days in the proleptic Gregorian calendar. A date in a news text is nearly
// always less exact than a day ("June 2026", "this spring", "last year"), so every date is an
// interval.

#include <cstdint>
#include <optional>
#include <string>

namespace synoptic::values {

// Days since 1970-01-01 (negative before).
using Day = std::int32_t;

// The day of a civil date, by Howard Hinnant's days_from_civil. REQUIRES: 1 <= month <= 12.
Day day_of(int year, int month, int day_of_month);

struct CivilDate {
  int year = 1970;
  int month = 1;
  int day = 1;
};
CivilDate civil_of(Day day);

// How fine the words were; an interval alone does not tell "1 to 31 May" from "May".
enum class Precision : std::uint8_t { day, week, month, season, quarter, year, decade, century };

// [from, to): `to` is the first day after.
struct DateInterval {
  Day from = 0;
  Day to = 0;
  Precision precision = Precision::day;
  // False when the words name no year ("June 3") and nothing around them gave one; then the year in
  // `from` and `to` is 4, a leap year nobody writes about, and only month and day count.
  bool has_year = true;

  friend bool operator==(const DateInterval& a, const DateInterval& b) {
    return a.from == b.from && a.to == b.to && a.has_year == b.has_year;
  }
};

// True when both may speak of the same day; a yearless interval meets any year.
bool meets(const DateInterval& a, const DateInterval& b);

// ISO 8601: "2026-06-25".
std::string iso(Day day);

}  // namespace synoptic::values
