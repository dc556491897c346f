// Feasts and holidays with a rule for their day: assets/lexicons/feasts.tsv. Easter after the
// anonymous Gregorian computus (Nature, 20 April 1876).

#include <array>
#include <vector>

#include "lexicon/phrase_matcher.h"
#include "lexicon/table.h"
#include "values/date_rules.h"

namespace synoptic::values {
namespace {

enum class Rule : std::uint8_t { fixed, nth, easter };

struct Feast {
  Rule rule = Rule::fixed;
  int month = 0, which = 0, weekday = 0, added = 0;
};

struct Feasts {
  lexicon::PhraseMatcher names;
  std::vector<Feast> rows;
};

int signed_number(std::string_view digits) {
  const bool negative = !digits.empty() && digits[0] == '-';
  return negative ? -small_number(digits.substr(1)) : small_number(digits);
}

const Feasts& feasts() {
  static const Feasts table = [] {
    Feasts out;
    for (const lexicon::Row& row : lexicon::read_table("feasts")) {
      if (row.size() < 7) continue;
      const Rule rule = row[1] == "fixed" ? Rule::fixed
                        : row[1] == "nth" ? Rule::nth
                                          : Rule::easter;
      out.names.add(row[0], static_cast<std::uint32_t>(out.rows.size()));
      out.rows.push_back({rule, signed_number(row[2]), signed_number(row[3]), signed_number(row[4]),
                          signed_number(row[5])});
    }
    return out;
  }();
  return table;
}

Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return day_of(year, f / 31, f % 31 + 1);
}

Day day_in(const Feast& feast, int year) {
  if (feast.rule == Rule::easter) return easter(year) + feast.added;
  if (feast.rule == Rule::fixed) return day_of(year, feast.month, feast.which);
  const DateInterval month = month_interval(year, feast.month);
  if (feast.which > 0) {
    const Day first = month.from + (feast.weekday - weekday_of(month.from) + 7) % 7;
    return first + 7 * (feast.which - 1) + feast.added;
  }
  return month.to - 1 - (weekday_of(month.to - 1) - feast.weekday + 7) % 7 + feast.added;
}

DateInterval one_day(Day day) { return made(day, day + 1, Precision::day); }

// Before or after the reference; 0: in its year.
Day directed_day(const Feast& feast, Day today, int direction) {
  const int year = civil_of(today).year;
  const Day here = day_in(feast, year);
  if (direction < 0 && here >= today) return day_in(feast, year - 1);
  if (direction > 0 && here <= today) return day_in(feast, year + 1);
  return here;
}

}  // namespace

Reading feast(const DateText& x, std::size_t at) {
  const auto direction = x.word(at, DateSort::direction);
  const std::size_t begin = direction ? at + 1 : at;
  if (!x.word(begin, DateSort::feast)) return std::nullopt;
  std::array<std::string_view, 6> keys;
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = x.key(begin + i);
  const auto name = feasts().names.longest_at(lexicon::Words(keys.data(), keys.size()), 0);
  if (!name) return std::nullopt;
  const Feast& feast = feasts().rows[name->value];
  std::size_t end = begin + name->length;
  if (direction && x.reference())
    return said_from_today(one_day(directed_day(feast, *x.reference(), *direction)), end);
  if (const int year = year_after(x, end); year != 0)
    return found(one_day(day_in(feast, year)), end);
  if (feast.rule == Rule::fixed) return loosely(found(dated(0, feast.month, feast.which, 0), end));
  if (!x.reference()) return std::nullopt;
  return loosely(said_from_today(one_day(directed_day(feast, *x.reference(), 1)), end));
}

}  // namespace synoptic::values
