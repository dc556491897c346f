// Days and months by name.

#include "values/date_rules.h"

namespace synoptic::values {
namespace {

bool joins_days(const DateText& x, std::size_t at, std::size_t i) {
  if (x.key(i) == "-" || x.word(i, DateSort::joiner)) return true;
  return x.key(i) == "and" && at > 0 &&
         (x.key(at - 1) == "between" ||
          (x.key(at - 1) == "the" && at > 1 && x.key(at - 2) == "between"));
}

struct OneDay {
  int day = 0;
  std::size_t end = 0;
};

// "3", "3rd", "the third", "twenty-five": the last two only where a month's name is near.
std::optional<OneDay> one_day(const DateText& x, std::size_t at) {
  if (const int day = x.day(at); day != 0) return OneDay{day, at + 1};
  if (!x.is_word(at) || x.word(at, DateSort::month)) return std::nullopt;
  const auto read = x.figure(at);
  if (!read || !read->figure.written_out || read->figure.fraction || read->figure.low > 31 ||
      read->figure.low < 1 || read->figure.range)
    return std::nullopt;
  if (x.key(at) == "a" || x.key(at) == "an") return std::nullopt;
  return OneDay{static_cast<int>(read->figure.low), read->end};
}

// "3 de marzo de 2026".
bool is_of(const DateText& x, std::size_t i) { return x.key(i) == "of" || x.key(i) == "de"; }

bool ordinal_like(const DateText& x, std::size_t at) {
  if (x.is_number(at)) return !all_digits(x.key(at));
  const auto read = x.figure(at);
  return read && read->figure.ordinal;
}

// The day that is both that weekday and that day of a month, nearest to the reference.
Reading nearest_weekday(const DateText& x, int weekday, int day, std::size_t end) {
  if (!x.reference()) return std::nullopt;
  constexpr Day kFarthest = 400;
  for (Day away = 0; away <= kFarthest; ++away)
    for (const Day candidate : {*x.reference() - away, *x.reference() + away})
      if (weekday_of(candidate) == weekday && civil_of(candidate).day == day)
        return said_from_today(made(candidate, candidate + 1, Precision::day), end);
  return std::nullopt;
}

std::optional<int> weekday_named(const DateText& x, std::size_t i) {
  const auto full = x.word(i, DateSort::weekday);
  return full ? full : x.word(i, DateSort::weekday_short);
}

}  // namespace

DateInterval dated(int year, int month, int day, int last_day) {
  DateInterval interval = day_interval(year == 0 ? kNoYear : year, month, day);
  interval.has_year = year != 0;
  if (last_day > day) interval.to = interval.from + (last_day - day + 1);
  return interval;
}

DateInterval month_of_year(int year, int month) {
  DateInterval interval = month_interval(year == 0 ? kNoYear : year, month);
  interval.has_year = year != 0;
  return interval;
}

std::optional<Days> days_at(const DateText& x, std::size_t at) {
  const auto first = one_day(x, at);
  if (!first) return std::nullopt;
  Days days{first->day, 0, first->end};
  if (!joins_days(x, at, first->end)) return days;
  const std::size_t next = first->end + (x.key(first->end + 1) == "the" ? 2 : 1);
  const auto second = one_day(x, next);
  if (!second || second->day <= first->day) return days;
  return Days{first->day, second->day, second->end};
}

std::size_t past_month(const DateText& x, std::size_t at) {
  const bool stop = x.key(at + 1) == "." && x.key(at).size() <= 4 && x.is_number(at + 2);
  return at + (stop ? 2 : 1);
}

int year_after(const DateText& x, std::size_t& i) {
  const auto take = [&](std::size_t at) {
    if (const int year = x.year(at); year != 0) return i = at + 1, year;
    const auto spoken = spoken_year(x, at);
    return spoken ? (i = spoken->end, civil_of(spoken->interval.from).year) : 0;
  };
  if (const int year = take(i); year != 0) return year;
  if (x.key(i) != "," && !is_of(x, i) && x.key(i) != "in") return 0;
  // "in June, 1,900 people" in other clothes; behind a day it is a year: "June 3, 2000 attacks".
  const bool behind_day = i > 0 && x.day(i - 1) != 0;
  if (x.key(i) == "," && !behind_day && x.counts_something(i + 2)) return 0;
  return take(i + 1);
}

Reading day_month(const DateText& x, std::size_t at) {
  if (at > 0 && x.is_symbol(at - 1)) return std::nullopt;  // "$12 December 27"
  const auto days = days_at(x, at);
  if (!days) return std::nullopt;
  std::size_t i = days->end;
  if (x.key(i) == "day") ++i;
  const bool stop = x.key(i) == "." && x.is_number(at) && x.glued(i) && x.month(i + 1);  // 3. März
  if (stop || is_of(x, i)) ++i;
  const auto named = x.month(i);
  if (!named || (!x.capitalised(i) && x.key(i) == "may")) return std::nullopt;
  const bool loose = x.is_word(at) && !ordinal_like(x, at);  // "twenty five January"
  i = past_month(x, i);
  if (x.key(i - 1) == "." && x.year(i) == 0) --i;
  const int year = year_after(x, i);
  if (!exists(year == 0 ? kNoYear : year, named->number, days->first)) return std::nullopt;
  Found out = found(dated(year, named->number, days->first, days->last), i);
  out.loose = loose;
  if (days->last > 0) {
    out.range = true;
    out.last = dated(year, named->number, days->last, 0);
  }
  return out;
}

Reading month_day(const DateText& x, std::size_t at) {
  const auto named = x.month(at);
  if (!named || !named->plain) return std::nullopt;
  std::size_t i = past_month(x, at);
  const bool the = x.key(i) == "the";
  if (the) ++i;
  const auto days = days_at(x, i);
  if (!days || x.measures(days->end)) return std::nullopt;
  if (x.is_word(i) && !ordinal_like(x, i)) return std::nullopt;
  if (!x.capitalised(at) && !ordinal_like(x, i) && x.counts_something(days->end))
    return std::nullopt;
  i = days->end;
  const int year = year_after(x, i);
  if (!exists(year == 0 ? kNoYear : year, named->number, days->first)) return std::nullopt;
  Found out = found(dated(year, named->number, days->first, days->last), i);
  if (days->last > 0) {
    out.range = true;
    out.last = dated(year, named->number, days->last, 0);
  }
  return out;
}

Reading month_year(const DateText& x, std::size_t at) {
  const auto named = x.month(at);
  if (!named) return std::nullopt;
  std::size_t i = past_month(x, at);
  const int year = year_after(x, i);
  if (year == 0 || (x.key(at) == "may" && !x.capitalised(at))) return std::nullopt;
  return found(month_interval(year, named->number), i);
}

Reading weekday_date(const DateText& x, std::size_t at) {
  const auto named = weekday_named(x, at);
  if (!named) return std::nullopt;
  std::size_t i = at + 1;
  if (x.key(i) == "." || x.key(i) == "," || x.key(i) == "-") ++i;
  const bool the = x.key(i) == "the";
  if (the) ++i;
  for (const auto rule : {day_month, month_day, numeric_date, numeric_short}) {
    auto date = rule(x, i);
    // The weekday adds nothing to a dated day.
    if (date && date->interval.precision == Precision::day && !x.inside(date->end)) return date;
  }
  const auto days = i == at + 1 || the ? days_at(x, i) : std::nullopt;
  const bool number = x.is_number(i) || (the && days && ordinal_like(x, i));
  if (!days || days->last > 0 || !number || x.key(days->end) == ":" || x.measures(days->end) ||
      x.counts_something(days->end) || !(x.capitalised(at) || the))
    return std::nullopt;
  return nearest_weekday(x, *named, days->first, days->end);
}

// A sure name, or any English one with a capital behind a preposition or before what it dates ("May
// sales").
Reading lone_month(const DateText& x, std::size_t at) {
  const auto named = x.month(at);
  if (!named || !x.capitalised(at) || at == 0 || x.key(at).size() < 3) return std::nullopt;
  const bool introduced = x.is_word(at - 1) && (x.word(at - 1, DateSort::before_year) ||
                                                x.word(at - 1, DateSort::direction));
  const bool english = x.key(at) == "may" || x.key(at) == "march";
  const bool dates =
      (at == 1 || !x.capitalised(at - 1)) && x.is_word(at - 1) && x.counts_something(at + 1);
  if (!named->sure && !(english && (introduced || dates))) return std::nullopt;
  if (x.capitalised(at + 1) && !x.all_caps(at + 1) && x.is_word(at + 1))
    return std::nullopt;  // "April Smith", "May Day"
  return found(month_of_year(0, named->number), at + 1);
}

}  // namespace synoptic::values
