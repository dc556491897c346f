#include "values/calendar_period.h"

#include <algorithm>

namespace synoptic::values {
namespace {

Day month_begin(int year, int month) {
  const int months = year * 12 + month - 1;
  const int floor = months >= 0 ? months / 12 : (months - 11) / 12;
  return day_of(floor, months - floor * 12 + 1, 1);
}

int months_between(const CivilDate& from, const CivilDate& to) {
  return (to.year - from.year) * 12 + to.month - from.month;
}

Day moved_by_months(Day day, int months) {
  const CivilDate date = civil_of(day);
  const Day first = month_begin(date.year, date.month + months);
  const Day next = month_begin(date.year, date.month + months + 1);
  return std::min(first + date.day - 1, next - 1);
}

int months_of(Period period) {
  switch (period) {
    case kMonth:
      return 1;
    case kQuarter:
      return 3;
    case kYear:
      return 12;
    case kDecade:
      return 120;
    case kCentury:
      return 1200;
    default:
      return 0;
  }
}

int floor_to(int value, int step) {
  const int rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

}  // namespace

DateInterval made(Day from, Day to, Precision precision) {
  DateInterval interval;
  interval.from = from;
  interval.to = to;
  interval.precision = precision;
  return interval;
}

DateInterval day_interval(int year, int month, int day) {
  const Day from = day_of(year, month, day);
  return made(from, from + 1, Precision::day);
}
DateInterval month_interval(int year, int month) {
  return months_interval(year, month, 1, Precision::month);
}
DateInterval year_interval(int year) { return years_interval(year, 1, Precision::year); }

DateInterval months_interval(int year, int month, int count, Precision precision) {
  return made(month_begin(year, month), month_begin(year, month + count), precision);
}
DateInterval years_interval(int year, int count, Precision precision) {
  return made(day_of(year, 1, 1), day_of(year + count, 1, 1), precision);
}
DateInterval season_interval(int year, int number) {
  return months_interval(year, number * 3, 3, Precision::season);
}

bool exists(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
         civil_of(day_of(year, month, day)).day == day;
}

int weekday_of(Day day) {
  return ((day + 3) % 7 + 7) % 7 + 1;  // 1970-01-01 was a Thursday
}

DateInterval week_of(Day day) {
  const Day monday = day - (weekday_of(day) - 1);
  return made(monday, monday + 7, Precision::week);
}

DateInterval nth_week(const DateInterval& whole, int nth) {
  constexpr int kThursday = 4;
  const Day first = whole.from + (kThursday - weekday_of(whole.from) + 7) % 7;
  if (nth > 0) return week_of(first + 7 * (nth - 1));
  return week_of(whole.to - 1 + 7 * nth);
}

DateInterval third_of(const DateInterval& whole, int part) {
  DateInterval out = whole;
  const CivilDate from = civil_of(whole.from), to = civil_of(whole.to);
  const int months = from.day == 1 && to.day == 1 ? months_between(from, to) : 0;
  if (months % 3 == 0 && months > 0) {
    out.from = month_begin(from.year, from.month + months / 3 * (part - 1));
    out.to = month_begin(from.year, from.month + months / 3 * part);
    return out;
  }
  const Day length = whole.to - whole.from;
  out.from = whole.from + length * (part - 1) / 3;
  out.to = whole.from + length * part / 3;
  return out;
}

DateInterval period_at(Day day, Period period, int steps) {
  const CivilDate now = civil_of(day);
  const Day monday = week_of(day).from;
  switch (period) {
    case kDay:
      return made(day + steps, day + steps + 1, Precision::day);
    case kWeek:
      return made(monday + 7 * steps, monday + 7 * steps + 7, Precision::week);
    case kWorkWeek:
      return made(monday + 7 * steps, monday + 7 * steps + 5, Precision::week);
    case kFortnight:
      return made(monday + 14 * steps, monday + 14 * steps + 14, Precision::week);
    case kWeekend:
      return made(monday + 7 * steps + 5, monday + 7 * steps + 7, Precision::day);
    case kMonth:
      return months_interval(now.year, now.month + steps, 1, Precision::month);
    case kQuarter:
      return months_interval(now.year, floor_to(now.month - 1, 3) + 1 + 3 * steps, 3,
                             Precision::quarter);
    case kDecade:
      return years_interval(floor_to(now.year, 10) + 10 * steps, 10, Precision::decade);
    case kCentury:
      return years_interval(floor_to(now.year, 100) + 100 * steps, 100, Precision::century);
    case kYear:
      break;
  }
  return year_interval(now.year + steps);
}

Day moved(Day day, int count, Period period) {
  if (const int months = months_of(period); months != 0)
    return moved_by_months(day, months * count);
  if (period == kFortnight) return day + 14 * count;
  return day + (period == kDay ? 1 : 7) * count;
}

}  // namespace synoptic::values
