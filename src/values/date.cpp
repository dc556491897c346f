#include "values/date.h"

namespace synoptic::values {
namespace {

constexpr int kYearless = 4;  // see DateInterval::has_year

void append_padded(std::string& out, int value, std::size_t digits) {
  const std::string number = std::to_string(value < 0 ? -value : value);
  if (value < 0) out += '-';
  if (number.size() < digits) out.append(digits - number.size(), '0');
  out += number;
}

// The same month and day in another year; 29 February becomes 1 March where there is none.
Day moved_to_year(Day day, int year, int origin_year) {
  const CivilDate date = civil_of(day);
  return day_of(year + date.year - origin_year, date.month, date.day);
}

bool overlap(Day a_from, Day a_to, Day b_from, Day b_to) { return a_from < b_to && b_from < a_to; }

bool yearless_meets(const DateInterval& yearless, const DateInterval& dated) {
  const int first = civil_of(dated.from).year - 1;
  const int last = civil_of(dated.to).year;
  if (last - first > 2) return true;  // more than a whole year: every month and day is in it
  for (int year = first; year <= last; ++year) {
    const Day from = moved_to_year(yearless.from, year, kYearless);
    const Day to = moved_to_year(yearless.to, year, kYearless);
    if (overlap(from, to, dated.from, dated.to)) return true;
  }
  return false;
}

}  // namespace

Day day_of(int year, int month, int day_of_month) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day_of_month - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate civil_of(Day day) {
  const int shifted = day + 719468;
  const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int day_of_era = shifted - era * 146097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month_from_march = (5 * day_of_year + 2) / 153;
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {year, month, day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

bool meets(const DateInterval& a, const DateInterval& b) {
  if (a.has_year == b.has_year) return overlap(a.from, a.to, b.from, b.to);
  return a.has_year ? yearless_meets(b, a) : yearless_meets(a, b);
}

std::string iso(Day day) {
  const CivilDate date = civil_of(day);
  std::string out;
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

}  // namespace synoptic::values
