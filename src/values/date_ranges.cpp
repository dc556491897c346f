#include "values/date_ranges.h"

#include <array>

#include "lexicon/phrase_matcher.h"
#include "lexicon/table.h"

namespace synoptic::values {
namespace {

struct Sides {
  lexicon::PhraseMatcher before, behind;
};

DateSide side_named(std::string_view name) {
  constexpr std::string_view kNames[] = {"on", "before", "until", "from", "after"};
  for (std::size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<DateSide>(i);
  return DateSide::on;
}

const Sides& sides() {
  static const Sides table = [] {
    Sides out;
    for (const lexicon::Row& row : lexicon::read_table("date_sides"))
      if (row.size() >= 4)
        (row[2] == "before" ? out.before : out.behind)
            .add(row[0], static_cast<std::uint32_t>(side_named(row[1])));
    return out;
  }();
  return table;
}

// Behind the word that joins; 0 when there is none.
std::size_t past_joiner(const DateText& x, std::size_t at, std::size_t i) {
  const bool between = at > 0 && (x.key(at - 1) == "between" ||
                                  (x.key(at - 1) == "the" && at > 1 && x.key(at - 2) == "between"));
  if (x.key(i) != "-" && !x.word(i, DateSort::joiner) && !(between && x.key(i) == "and")) return 0;
  return i + (x.key(i + 1) == "the" ? 2 : 1);
}

// A month by its name alone or "10/1": dates only where a range has been begun.
Reading member(const DateText& x, std::size_t at) {
  const auto named = x.month(at);
  if (named && named->plain) return found(month_of_year(0, named->number), at + 1);
  if (x.is_number(at) && x.key(at).find('.') == std::string_view::npos) return numeric_short(x, at);
  return std::nullopt;
}

Reading second_member(const DateText& x, std::size_t at) {
  if (auto date = point(x, at)) return date;
  if (x.word(at, DateSort::now) && x.reference()) {
    const DateInterval today = made(*x.reference(), *x.reference() + 1, Precision::day);
    return said_from_today(today, at + 1);
  }
  if (x.key(at) == "current" && x.key(at + 1) == "date") return second_member(x, at + 1);
  return member(x, at);
}

DateInterval in_year(DateInterval date, int year) {
  const CivilDate from = civil_of(date.from);
  const Day begin = day_of(year, from.month, from.day);
  date.to = date.precision == Precision::day ? begin + (date.to - date.from)
                                             : date.to - date.from + begin;
  if (date.precision == Precision::month) date.to = month_interval(year, from.month).to;
  date.from = begin;
  date.has_year = true;
  return date;
}

// A year said once counts for both.
void share_year(DateInterval& first, DateInterval& second) {
  if (first.has_year == second.has_year) {
    if (!first.has_year && second.from < first.from) {
      second = in_year(second, kNoYear + 1);
      second.has_year = false;
    }
    return;
  }
  if (first.has_year) {
    const int year = civil_of(first.from).year;
    second = in_year(second, year);
    if (second.from < first.from) second = in_year(second, year + 1);
  } else {
    const int year = civil_of(second.from).year;
    first = in_year(first, year);
    if (first.from > second.from) first = in_year(first, year - 1);
  }
}

bool is_weekday(const DateText& x, std::size_t at, const Found& date) {
  return date.relative && date.end == at + 1 &&
         (x.word(at, DateSort::weekday) || x.word(at, DateSort::weekday_short));
}

std::optional<Found> joined(Found first, Found second, bool second_is_weekday) {
  if (first.range || second.range) return std::nullopt;
  if (first.exact) first.interval = made(*first.exact, *first.exact + 1, Precision::day);
  if (second.exact) second.interval = made(*second.exact, *second.exact + 1, Precision::day);
  share_year(first.interval, second.interval);
  while (second_is_weekday && second.interval.from < first.interval.from) {
    second.interval.from += 7;
    second.interval.to += 7;
  }
  if (second.interval.from <= first.interval.from || second.interval.to <= first.interval.to)
    return std::nullopt;
  Found out = second;
  out.interval.from = first.interval.from;
  out.interval.has_year = first.interval.has_year;
  if (first.interval.precision < out.interval.precision)
    out.interval.precision = first.interval.precision;
  out.last = second.interval;
  out.range = true;
  out.exact.reset();
  out.relative = first.relative || second.relative;
  out.loose = first.loose || second.loose;
  out.before = first.before;
  return out;
}

}  // namespace

Reading range_or_point(const DateText& x, std::size_t at) {
  auto first = point(x, at);
  const bool whole = first.has_value();
  if (!first) first = member(x, at);
  if (!first) return std::nullopt;
  const Reading alone = whole ? first : std::nullopt;
  const std::size_t next = past_joiner(x, at, first->end);
  if (next == 0) {
    if (!whole && x.everything() && x.is_number(at) && x.key(at + 1) == "/" &&
        !x.is_word(first->end))
      return loosely(*first);
    return alone;
  }
  const auto second = second_member(x, next);
  if (!second) return alone;
  auto range = joined(*first, *second, is_weekday(x, next, *second));
  if (range && range->loose && !x.everything()) range.reset();
  return range ? range : alone;
}

std::size_t read_sides(const DateText& x, std::size_t begin, std::size_t end, DateMatch& match) {
  std::size_t lead = begin;
  while (lead > 0 && (x.key(lead - 1) == "the" || x.key(lead - 1) == "year") && begin - lead < 2)
    --lead;
  if (match.range) {
    const std::string_view word = lead > 0 ? x.key(lead - 1) : std::string_view();
    if (word == "from" || word == "between") match.lead = x.token(lead - 1);
    return end;
  }
  std::array<std::string_view, 4> keys;
  for (std::size_t length = 3; length >= 1; --length) {
    if (lead < length) continue;
    for (std::size_t i = 0; i < keys.size(); ++i)
      keys[i] = i < length ? x.key(lead - length + i) : std::string_view();
    const auto side = sides().before.longest_at(lexicon::Words(keys.data(), length), 0);
    if (!side || side->length != length) continue;
    match.side = static_cast<DateSide>(side->value);
    match.lead = x.token(lead - length);
    return end;
  }
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = x.key(end + i);
  const auto behind = sides().behind.longest_at(lexicon::Words(keys.data(), keys.size()), 0);
  if (!behind) return end;
  match.side = static_cast<DateSide>(behind->value);
  match.end = x.token(end + behind->length - 1) + 1;
  return end + behind->length;
}

}  // namespace synoptic::values
