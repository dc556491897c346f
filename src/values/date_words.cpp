#include "values/date_words.h"

#include <string>
#include <unordered_map>

#include "lexicon/table.h"
#include "text/fold.h"

namespace synoptic::values {
namespace {

// In the order of DateSort.
constexpr std::string_view kSorts[] = {
    "weekday", "weekday_short", "season",  "part",        "relative_day", "direction", "same",
    "nearest", "period",        "decade",  "before_year", "joiner",       "offset",    "count",
    "now",     "rest",          "opening", "feast",       "year_words"};

int period_named(std::string_view name) {
  constexpr std::string_view kPeriods[] = {"day",  "week",   "fortnight", "month",   "quarter",
                                           "year", "decade", "century",   "weekend", "workweek"};
  for (std::size_t i = 0; i < std::size(kPeriods); ++i)
    if (kPeriods[i] == name) return static_cast<int>(i) + 1;
  return 0;
}

int integer(std::string_view digits) {
  int value = 0;
  const bool negative = !digits.empty() && digits.front() == '-';
  for (const char c : digits)
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  return negative ? -value : value;
}

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};
using Words = std::unordered_map<std::string, DateWord, Hash, std::equal_to<>>;

void set(DateWord& word, std::size_t sort, int value) {
  word.sorts |= std::uint32_t{1} << sort;
  word.values[sort] = static_cast<std::int16_t>(value);
}

void add_month(Words& words, const lexicon::Row& row) {
  constexpr auto kMonthSort = static_cast<std::size_t>(DateSort::month);
  DateWord& word = words[text::fold(row[0])];
  const bool english = row[2] == "en";
  // English has the say where languages disagree on an abbreviation.
  if (!word.is(DateSort::month) || english) set(word, kMonthSort, integer(row[1]));
  word.english_month = word.english_month || english;
}

const Words& words() {
  static const Words table = [] {
    Words out;
    for (const lexicon::Row& row : lexicon::read_table("date_words"))
      for (std::size_t sort = 0; sort < std::size(kSorts); ++sort)
        if (row.size() >= 3 && row[1] == kSorts[sort])
          set(out[std::string(row[0])], sort,
              row[1] == "period" ? period_named(row[2]) : integer(row[2]));
    for (const lexicon::Row& row : lexicon::read_table("months"))
      if (row.size() >= 3) add_month(out, row);
    return out;
  }();
  return table;
}

constexpr std::uint32_t bit(DateSort sort) {
  return std::uint32_t{1} << static_cast<unsigned>(sort);
}

}  // namespace

bool DateWord::essential() const {
  constexpr std::uint32_t kAccompanying =
      bit(DateSort::part) | bit(DateSort::direction) | bit(DateSort::nearest) |
      bit(DateSort::same_direction) | bit(DateSort::before_year) | bit(DateSort::joiner) |
      bit(DateSort::offset) | bit(DateSort::count) | bit(DateSort::now) | bit(DateSort::rest) |
      bit(DateSort::opening);
  return (sorts & ~kAccompanying) != 0;
}

bool DateWord::begins() const {
  constexpr std::uint32_t kInside = bit(DateSort::before_year) | bit(DateSort::joiner) |
                                    bit(DateSort::now) | bit(DateSort::opening) |
                                    bit(DateSort::offset);
  return (sorts & ~kInside) != 0;
}

const DateWord* find_date_word(std::string_view key) {
  const auto found = words().find(key);
  return found == words().end() ? nullptr : &found->second;
}

std::optional<Month> month_of(const DateWord* word, std::string_view key, bool capitalised) {
  const auto number = word == nullptr ? std::nullopt : word->value(DateSort::month);
  if (!number) return std::nullopt;
  const bool name = word->english_month && key.size() > 3 && key != "march" && key != "sept";
  return Month{*number, name && capitalised, capitalised || name};
}

std::optional<Month> month_of(const text::Token& token) {
  if (token.kind != text::TokenKind::word) return std::nullopt;
  return month_of(find_date_word(token.key), token.key, token.capitalised);
}

std::optional<int> date_word(std::string_view key, DateSort sort) {
  const DateWord* word = find_date_word(key);
  return word == nullptr ? std::nullopt : word->value(sort);
}

}  // namespace synoptic::values
