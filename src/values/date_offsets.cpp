// Lengths of time counted from a day: "three weeks ago", "two days after June 3", "the next week".

#include "values/date_rules.h"

namespace synoptic::values {
namespace {

struct Length {
  int count = 0;
  Period period = kDay;
  bool working = false;  // of business days
  std::size_t end = 0;
};

struct Count {
  int value = 0;
  std::size_t end = 0;
};

// "a", "three", "a few", "a couple of", "several".
std::optional<Count> count_at(const DateText& x, std::size_t at) {
  const bool article = x.key(at) == "a" || x.key(at) == "an";
  const std::size_t i = article ? at + 1 : at;
  const auto vague = x.word(i, DateSort::count);
  if (vague && (x.everything() || x.key(i) == "couple"))
    return Count{*vague, i + (x.key(i + 1) == "of" ? 2U : 1U)};
  if (article && x.word(i, DateSort::period)) return Count{1, i};
  const auto read = x.figure(at);
  if (!read || read->figure.ordinal || read->figure.range || !read->figure.suffix.empty() ||
      read->figure.low < 1 || read->figure.low >= 5000)
    return std::nullopt;
  return Count{static_cast<int>(read->figure.low), read->end};
}

std::optional<Length> length_at(const DateText& x, std::size_t at) {
  if (!x.is_number(at) && !x.is_word(at)) return std::nullopt;
  const auto count = count_at(x, at);
  if (!count) return std::nullopt;
  std::size_t i = count->end;
  const bool working = x.key(i) == "business" || x.key(i) == "working";
  if (working || x.key(i) == "more" || x.key(i) == "full") ++i;
  const auto period = x.word(i, DateSort::period);
  if (!period || x.glued(i)) return std::nullopt;
  return Length{count->value, static_cast<Period>(*period), working, i + 1};
}

// As fine as the words: "three weeks ago" is a week, "two years ago" a year.
DateInterval around(Day day, Period period) {
  switch (period) {
    case kDay:
    case kWeekend:
    case kWorkWeek:
      return made(day, day + 1, Precision::day);
    case kWeek:
    case kFortnight:
      return made(day - 3, day + 4, Precision::week);
    case kMonth:
    case kQuarter:
      return period_at(day, kMonth, 0);
    case kDecade:
      return period_at(day, kDecade, 0);
    case kCentury:
      return years_interval(civil_of(day).year - 10, 20, Precision::century);
    case kYear:
      break;
  }
  return period_at(day, kYear, 0);
}

Day moved_working(Day day, int count) {
  while (count > 0)
    if (weekday_of(++day) < 6) --count;
  return day;
}

Found counted(Day from, const Length& length, int sign, std::size_t end) {
  const Day day = moved(from, sign * length.count, length.period);
  Found out = said_from_today(around(day, length.period), end);
  out.exact = day;
  return out;
}

Reading anchor_at(const DateText& x, std::size_t at) {
  if (x.key(at) == "now" && x.reference())
    return said_from_today(made(*x.reference(), *x.reference() + 1, Precision::day), at + 1);
  while (x.key(at) == "on" || x.key(at) == "the" || x.key(at) == "from" || x.key(at) == "year")
    ++at;
  auto date = point(x, at);
  if (date && date->range) return std::nullopt;
  return date;
}

// "two days after June 3", "three weeks from tomorrow".
Reading from_anchor(const DateText& x, std::size_t at, const Length& length) {
  const std::string_view word = x.key(length.end);
  const bool before = word == "before", since = word == "since";
  if (!before && !since && word != "after" && word != "from") return std::nullopt;
  const auto anchor = anchor_at(x, length.end + 1);
  if (!anchor) return std::nullopt;
  Found out = *anchor;
  const int sign = before ? -length.count : length.count;
  const Day from = anchor->exact.value_or(anchor->interval.from);
  out.interval.from = moved(from, sign, length.period);
  out.interval.to = moved(anchor->interval.to - anchor->interval.from + from, sign, length.period);
  out.exact = out.interval.from;
  out.part = 0;
  // "two weeks after the 2024 election" counts from a day nobody names.
  const bool vague = anchor->interval.precision != Precision::day;
  if (vague && x.is_word(anchor->end)) return std::nullopt;
  if (since || vague) out.loose = true;
  if (word == "from" && at > 0 && x.key(at - 1) == "for") {  // "for 3 days from today"
    out.interval.to = out.interval.from;
    out.interval.from = from;
    out.exact.reset();
  }
  return out;
}

// "3 days starting next Monday".
Reading opening_at(const DateText& x, const Length& length) {
  std::size_t i = length.end;
  if (x.key(i) == ",") ++i;
  if (!x.word(i, DateSort::opening) && !(i > length.end && x.key(i) == "from")) return std::nullopt;
  const auto anchor = anchor_at(x, i + 1);
  if (!anchor || anchor->interval.precision != Precision::day) return std::nullopt;
  Found out = *anchor;
  const Day from = anchor->exact.value_or(anchor->interval.from);
  out.interval = made(from, moved(from, length.count, length.period), Precision::day);
  out.interval.has_year = anchor->interval.has_year;
  out.exact.reset();
  return out;
}

Found span(const DateText& x, const Length& length, int direction, bool at_once, std::size_t end) {
  const Day today = *x.reference();
  DateInterval out = made(today, today, Precision::day);
  if (length.period == kQuarter) {
    const int first = direction < 0 ? -length.count : 1;
    out.from = period_at(today, kQuarter, first).from;
    out.to = period_at(today, kQuarter, first + length.count - 1).to;
  } else if (direction < 0) {
    out.from = moved(today, -length.count, length.period);
  } else {
    out.from = at_once ? today : today + 1;
    out.to = length.working ? moved_working(today, length.count) + 1
                            : moved(out.from, length.count, length.period);
  }
  return loosely(said_from_today(out, end));
}

}  // namespace

Reading offset(const DateText& x, std::size_t at) {
  if (!x.has_period()) return std::nullopt;
  const auto length = length_at(x, at);
  if (!length) return std::nullopt;
  const std::size_t i = length->end;
  if (const auto sign = x.word(i, DateSort::offset); sign && x.reference()) {
    Found out = counted(*x.reference(), *length, *sign, i + 1);
    out.loose = x.key(i) != "ago";
    return out;
  }
  if (auto read = opening_at(x, *length)) return read;
  if (auto read = from_anchor(x, at, *length)) return read;
  if (!x.reference() || at == 0) return std::nullopt;
  if (x.key(at - 1) == "in" && !x.word(i, DateSort::direction)) {
    Found out = loosely(counted(*x.reference(), *length, 1, i));
    out.before = 1;
    return out;
  }
  if (x.key(at - 1) != "within") return std::nullopt;
  Found out = span(x, *length, 1, true, i);
  out.before = 1;
  return out;
}

// "the next three days", "the last 3 months", "5 past years".
Reading next_periods(const DateText& x, std::size_t at) {
  if (!x.has_period() || !x.reference()) return std::nullopt;
  const bool within = at > 0 && x.key(at - 1) == "within";
  if (const auto direction = x.word(at, DateSort::direction); direction && *direction != 0) {
    const auto length = length_at(x, at + 1);
    if (!length || x.key(at + 1) == "a") return std::nullopt;
    Found out = span(x, *length, *direction, within, length->end);
    out.before = within ? 1 : 0;
    return out;
  }
  const auto count = x.everything() ? count_at(x, at) : std::nullopt;
  const auto direction = count ? x.word(count->end, DateSort::direction) : std::nullopt;
  const auto period = direction ? x.word(count->end + 1, DateSort::period) : std::nullopt;
  if (!period || *direction == 0 || x.key(count->end + 1).back() != 's') return std::nullopt;
  const Length length{count->value, static_cast<Period>(*period), false, count->end + 2};
  return span(x, length, *direction, within, length.end);
}

}  // namespace synoptic::values
