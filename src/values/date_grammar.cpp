#include "values/date_grammar.h"

#include <algorithm>
#include <array>

#include "values/date_ranges.h"
#include "values/date_rules.h"

namespace synoptic::values {
namespace {

using Rule = Reading (*)(const DateText&, std::size_t);

// The first that reads something wins: what has more members stands before what has fewer.
constexpr Rule kNumberRules[] = {numeric_date, day_month, quarter,      nth_in_period, century,
                                 decade,       offset,    next_periods, day_of_month,  bare_year};
constexpr Rule kWordRules[] = {
    weekday_date, numeric_date, feast,         week_of_date,   numbered_week,  month_day,
    month_year,   day_month,    nth_in_period, rest_of_period, part_of_period, quarter,
    season,       decade,       century,       relative_day,   next_periods,   offset,
    directed,     weekday,      day_of_month,  spoken_year,    this_period,    lone_month};

// A word no rule begins with: most of them.
bool may_begin(const DateText& x, std::size_t at) {
  return x.is_number(at) || x.key(at) == "'" || x.may_begin_date(at);
}

template <std::size_t N>
Reading first_of(const Rule (&rules)[N], const DateText& x, std::size_t at) {
  for (const Rule rule : rules) {
    auto read = rule(x, at);
    if (read && (!read->loose || x.everything())) return read;
  }
  return std::nullopt;
}

DateMatch match_of(const DateText& x, std::size_t at, const Found& read) {
  DateMatch match;
  match.begin = x.token(at);
  match.end = x.token(read.end - 1) + 1;
  match.lead = x.token(at - std::min(at, read.before));
  match.interval = read.interval;
  match.last = read.range ? read.last : read.interval;
  match.range = read.range;
  match.relative = read.relative;
  match.loose = read.loose;
  match.part = read.part;
  match.exact = read.exact;
  return match;
}

}  // namespace

Reading point(const DateText& x, std::size_t at) {
  if (at >= x.size() || !may_begin(x, at)) return std::nullopt;
  return x.is_number(at) || x.key(at) == "'" ? first_of(kNumberRules, x, at)
                                             : first_of(kWordRules, x, at);
}

std::vector<DateMatch> dates_in(Tokens sentence, std::optional<Day> reference, DateScope scope) {
  std::vector<DateMatch> out;
  const DateText x(sentence, reference, scope);
  if (!x.promising()) return out;
  for (std::size_t at = 0; at < x.size();) {
    auto read = x.inside(at) && !x.is_month_part(at) ? std::nullopt : range_or_point(x, at);
    // A date that ends inside a token is none: "2010-2015-86", "2020-based".
    if (!read || x.inside(read->end)) {
      ++at;
      continue;
    }
    out.push_back(match_of(x, at, *read));
    const std::size_t behind =
        read_sides(x, at - std::min(at, read->before), read->end, out.back());
    at = std::max(read->end, behind);
  }
  return out;
}

}  // namespace synoptic::values
