// Years, decades and centuries.

#include "values/date_rules.h"

namespace synoptic::values {
namespace {

bool may_be_year(const DateText& x, std::size_t at, int year) {
  if (at > 0 && x.is_symbol(at - 1)) return false;
  const std::string_view before = at > 0 ? x.key(at - 1) : std::string_view();
  const bool compared =
      before == "than" && !(at > 1 && (x.key(at - 2) == "later" || x.key(at - 2) == "earlier"));
  if (compared || before == "over" || before == "least" || before == "nearly" || before == "some" ||
      before == "no")
    return false;
  if (x.key(at + 1) == "percent" || x.measures(at + 1)) return false;
  const bool introduced = at > 0 && x.word(at - 1, DateSort::before_year).has_value();
  if (year < 1800 || year >= 2100)
    return introduced && (before == "in" || before == "by" || before == "since") &&
           !x.counts_something(at + 1);
  if (x.counts_something(at + 1)) return introduced && before == "the";
  return true;
}

// 2010 to 2015 behind a whole number of hundreds in words: "nineteen", "twenty".
bool is_hundreds(const Figure& figure) {
  return figure.written_out && !figure.ordinal && !figure.fraction && !figure.range &&
         !figure.scaled && figure.low >= 11 && figure.low <= 20;
}

}  // namespace

Reading plain_year(const DateText& x, std::size_t at) {
  const int year = x.year(at);
  if (year == 0) return std::nullopt;
  return found(year_interval(year), at + 1);
}

Reading bare_year(const DateText& x, std::size_t at) {
  const int year = x.year(at);
  if (year == 0 || !may_be_year(x, at, year)) return std::nullopt;
  return found(year_interval(year), at + 1);
}

Reading spoken_year(const DateText& x, std::size_t at) {
  if (!x.word(at, DateSort::year_words)) return std::nullopt;
  const auto first = x.figure(at);
  if (!first) return std::nullopt;
  const double low = first->figure.low;
  const bool whole = first->figure.written_out && !first->figure.ordinal &&
                     !first->figure.fraction && low >= 1100 && low < 2100;
  if (whole && !x.counts_something(first->end) && !x.measures(first->end))
    return loosely(found(year_interval(static_cast<int>(low)), first->end));
  const auto second = is_hundreds(first->figure) ? x.figure(first->end) : std::nullopt;
  if (!second || !second->figure.written_out || second->figure.low < 10 ||
      second->figure.low > 99 || second->figure.ordinal || x.counts_something(second->end))
    return std::nullopt;
  return loosely(
      found(year_interval(static_cast<int>(low * 100 + second->figure.low)), second->end));
}

// "1990s", "'90s", "the nineties".
Reading decade(const DateText& x, std::size_t at) {
  std::string_view digits = x.key(at);
  std::size_t end = at + 1;
  if (digits == "'" && x.is_number(at + 1)) digits = x.key(at + 1), end = at + 2;
  const bool the = at > 0 && x.key(at - 1) == "the";
  if (const auto named = x.word(at, DateSort::decade); named && the)
    return found(years_interval(1900 + *named, 10, Precision::decade), end);
  if (digits.size() < 3 || digits.back() != 's') return std::nullopt;
  digits.remove_suffix(digits[digits.size() - 2] == '\'' ? 2 : 1);
  const int value = small_number(digits);
  if (!all_digits(digits) || value % 10 != 0) return std::nullopt;
  if (digits.size() == 4 && value >= 1000 && value < 2200) {
    const bool hundred = value % 100 == 0;
    return found(
        years_interval(value, hundred ? 100 : 10, hundred ? Precision::century : Precision::decade),
        end);
  }
  if (digits.size() != 2 || (end == at + 1 && !the)) return std::nullopt;
  return found(years_interval((value < 30 ? 2000 : 1900) + value, 10, Precision::decade), end);
}

// "the 20th century".
Reading century(const DateText& x, std::size_t at) {
  int number = 0;
  std::size_t i = at + 1;
  if (x.is_number(at) && !all_digits(x.key(at))) {
    number = x.day(at);
  } else if (const auto read = x.is_word(at) ? x.figure(at) : std::nullopt;
             read && read->figure.ordinal) {
    number = static_cast<int>(read->figure.low);
    i = read->end;
  }
  if (number < 1 || number > 22) return std::nullopt;
  if (x.key(i) == "-") ++i;
  if (x.key(i) != "century" && x.key(i) != "centuries") return std::nullopt;
  return found(years_interval((number - 1) * 100, 100, Precision::century), i + 1);
}

}  // namespace synoptic::values
