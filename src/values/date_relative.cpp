// Dates said from the reference day: the day of publication.

#include "values/date_rules.h"

namespace synoptic::values {
namespace {

Found one_day(Day day, std::size_t end) {
  return said_from_today(made(day, day + 1, Precision::day), end);
}

// "last" and "next" mean the nearest such day; `exact` has the one of the week before or after.
Found directed_weekday(const DateText& x, std::size_t end, int named, int direction, bool nearest) {
  const Day today = *x.reference();
  int ahead = (named - weekday_of(today) + 7) % 7;
  if (direction < 0) ahead -= 7;
  if (direction > 0 && ahead == 0) ahead = 7;
  Found out = one_day(today + ahead, end);
  if (!nearest && direction != 0) out.exact = week_of(today).from + 7 * direction + named - 1;
  return out;
}

std::optional<int> weekday_named(const DateText& x, std::size_t i) {
  const auto full = x.word(i, DateSort::weekday);
  return full || !x.capitalised(i) ? full : x.word(i, DateSort::weekday_short);
}

// "next week on Tuesday", "previous week - Monday".
Reading weekday_in_week(const DateText& x, const Found& week) {
  std::size_t i = week.end;
  if (x.key(i) == "on" || x.key(i) == "-" || x.key(i) == ",") ++i;
  const auto named = weekday_named(x, i);
  if (!named || (i > week.end && x.key(i - 1) == ",")) return std::nullopt;
  return one_day(week.interval.from + *named - 1, i + 1);
}

Reading directed_month(const DateText& x, std::size_t i, int direction) {
  const auto named = x.month(i);
  if (!named || !x.capitalised(i)) return std::nullopt;
  const CivilDate now = civil_of(*x.reference());
  int year = now.year;
  if (direction < 0 && named->number >= now.month) --year;
  if (direction > 0 && named->number <= now.month) ++year;
  return said_from_today(month_interval(year, named->number), i + 1);
}

Reading directed_season(const DateText& x, std::size_t i, int direction) {
  const auto named = x.word(i, DateSort::season);
  if (!named) return std::nullopt;
  const CivilDate now = civil_of(*x.reference());
  const int passed = direction < 0 && now.month >= *named * 3 ? 0 : direction;
  return said_from_today(season_interval(now.year + passed, *named), i + 1);
}

// "next 6th of April": the first one after today.
Reading directed_day(const DateText& x, std::size_t i, int direction) {
  auto date = x.is_number(i) ? day_month(x, i) : std::nullopt;
  if (!date || date->range || date->interval.has_year) return std::nullopt;
  const CivilDate day = civil_of(date->interval.from);
  const int year = civil_of(*x.reference()).year;
  Day best = day_of(year, day.month, day.day);
  if (direction > 0 && best <= *x.reference()) best = day_of(year + 1, day.month, day.day);
  if (direction < 0 && best >= *x.reference()) best = day_of(year - 1, day.month, day.day);
  return loosely(one_day(best, date->end));
}

Reading directed_period(const DateText& x, std::size_t at, std::size_t i, int direction) {
  std::size_t end = i + 1;
  auto period = x.word(i, DateSort::period);
  if (x.key(i) == "working" && x.key(i + 1) == "week") period = kWorkWeek, ++end;
  if (!period || (x.key(at) == "past" && x.key(i).back() != 's')) return std::nullopt;
  if (x.key(i).back() == 's' && *period != kWeekend) return std::nullopt;
  Found out =
      said_from_today(period_at(*x.reference(), static_cast<Period>(*period), direction), end);
  if (*period == kWeek)
    if (const auto day = weekday_in_week(x, out)) return day;
  return out;
}

}  // namespace

Reading relative_day(const DateText& x, std::size_t at) {
  if (!x.reference()) return std::nullopt;
  const bool after = x.key(at) == "day" && x.key(at + 1) == "after" && x.key(at + 2) == "tomorrow";
  const bool before =
      x.key(at) == "day" && x.key(at + 1) == "before" && x.key(at + 2) == "yesterday";
  if (after || before) return one_day(*x.reference() + (after ? 2 : -2), at + 3);
  const auto day = x.word(at, DateSort::relative_day);
  if (!day) return std::nullopt;
  return one_day(*x.reference() + *day, at + 1);
}

// "on Tuesday": the last one, as news has it; the day of publication counts.
Reading weekday(const DateText& x, std::size_t at) {
  const auto named = x.word(at, DateSort::weekday);
  const auto any = named || !x.everything() ? named : weekday_named(x, at);
  if (!any || !x.reference() || (!x.capitalised(at) && !x.everything())) return std::nullopt;
  if (x.key(at + 1) == "of") {  // "Tuesday of last week"
    const auto week = directed(x, at + (x.key(at + 2) == "the" ? 3 : 2));
    if (week && week->interval.precision == Precision::week)
      return one_day(week->interval.from + *any - 1, week->end);
  }
  const int back = (weekday_of(*x.reference()) - *any + 7) % 7;
  return one_day(*x.reference() - back, at + 1);
}

// "last week", "next June", "this past Wednesday", "the same month".
Reading directed(const DateText& x, std::size_t at) {
  if (!x.reference()) return std::nullopt;
  auto direction = x.word(at, DateSort::direction);
  const bool same = !direction && x.word(at, DateSort::same_direction);
  if (same) direction = 0;
  if (!direction) return std::nullopt;
  std::size_t i = at + 1;
  bool nearest = x.word(at, DateSort::nearest).has_value();
  if (*direction == 0 && x.word(i, DateSort::nearest)) {
    direction = x.word(i, DateSort::direction);
    nearest = true;
    at = i++;
  }
  if (const auto named = same ? std::nullopt : weekday_named(x, i)) {
    auto date = weekday_date(x, i);
    if (date && !date->relative) return date;
    return directed_weekday(x, i + 1, *named, *direction, nearest);
  }
  Reading read;
  if (!same) read = directed_season(x, i, *direction);
  if (!same && !read) read = directed_month(x, i, *direction);
  if (!same && !read) read = directed_day(x, i, *direction);
  if (!read) read = directed_period(x, at, i, *direction);
  if (read && same) read->loose = true;
  return read;
}

// "earlier this month", "later in the year", "the rest of the week".
Reading rest_of_period(const DateText& x, std::size_t at) {
  if (!x.reference()) return std::nullopt;
  const auto side = x.word(at, DateSort::rest);
  if (!side) return std::nullopt;
  std::size_t i = at + 1;
  const bool of = x.key(i) == "of" || x.key(i) == "in" || x.key(i) == "on";
  if (of) ++i;
  const bool the = x.key(i) == "the";
  if (the) ++i;
  const auto period = x.word(the ? i : i + 1, DateSort::period);
  if (!period || (!the && x.word(i, DateSort::direction) != 0)) return std::nullopt;
  DateInterval whole = period_at(*x.reference(), static_cast<Period>(*period), 0);
  (*side < 0 ? whole.to : whole.from) = *x.reference();
  if (whole.from >= whole.to) return std::nullopt;
  Found out = said_from_today(whole, the ? i + 1 : i + 2);
  out.loose = the;
  return out;
}

// "the week", "the weekend", "the day after", "the week after next".
Reading this_period(const DateText& x, std::size_t at) {
  const auto period = x.word(at, DateSort::period);
  if (!x.reference() || !period || x.glued(at)) return std::nullopt;
  const auto named = static_cast<Period>(*period);
  if (x.key(at).back() == 's' || named == kCentury || named == kDecade) return std::nullopt;
  const bool the = at > 0 && (x.key(at - 1) == "the" || x.key(at - 1) == "of");
  if (!the && named != kWeekend) return std::nullopt;
  if (x.year(at + 1) != 0 || (x.key(at + 1) == "of" && x.year(at + 2) != 0)) return std::nullopt;
  int steps = 0;
  std::size_t end = at + 1;
  if (x.key(end) == "after" && x.key(end + 1) == "next") {
    steps = 2;
    end += 2;
  } else if (named == kDay && (x.key(end) == "after" || x.key(end) == "before")) {
    steps = x.key(end) == "after" ? 1 : -1;
    ++end;
  }
  return loosely(said_from_today(period_at(*x.reference(), named, steps), end));
}

}  // namespace synoptic::values
