#include "values/date_words.h"

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "lexicon/table.h"
#include "text/fold.h"

namespace synoptic::values {
namespace {

using Words = std::unordered_map<std::string_view, int>;

constexpr std::string_view kSorts[] = {"weekday", "weekday_short", "season",
                                       "part",    "relative_day",  "direction",
                                       "period",  "decade",        "before_year"};
constexpr std::size_t kSortCount = std::size(kSorts);

int period_named(std::string_view name) {
  constexpr std::string_view kPeriods[] = {"day",  "week",   "fortnight", "month",  "quarter",
                                           "year", "decade", "century",   "weekend"};
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

struct DateWords {
  Words by_sort[kSortCount];
  std::unordered_set<std::string_view> all;  // save before_year
};

const DateWords& words() {
  static const DateWords table = [] {
    DateWords out;
    for (const lexicon::Row& row : lexicon::read_table("date_words"))
      for (std::size_t sort = 0; sort < kSortCount; ++sort)
        if (row.size() >= 3 && row[1] == kSorts[sort]) {
          if (row[1] != "before_year") out.all.insert(row[0]);
          out.by_sort[sort][row[0]] = row[1] == "period" ? period_named(row[2]) : integer(row[2]);
        }
    return out;
  }();
  return table;
}

struct MonthName {
  int number = 1;
  bool english = false;
};
using Months = std::unordered_map<std::string, MonthName>;

const Months& months() {
  static const Months table = [] {
    Months out;
    for (const lexicon::Row& row : lexicon::read_table("months")) {
      if (row.size() < 3) continue;
      MonthName& name =
          out.emplace(text::fold(row[0]), MonthName{integer(row[1]), false}).first->second;
      if (row[2] == "en") name = {integer(row[1]), true};
    }
    return out;
  }();
  return table;
}

}  // namespace

std::optional<int> date_word(std::string_view key, DateSort sort) {
  const Words& table = words().by_sort[static_cast<std::size_t>(sort)];
  const auto found = table.find(key);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

bool is_date_word(std::string_view key) { return words().all.count(key) != 0; }

std::optional<Month> month_of(const text::Token& token) {
  if (token.kind != text::TokenKind::word) return std::nullopt;
  const auto found = months().find(token.key);
  if (found == months().end()) return std::nullopt;
  Month month;
  month.number = found->second.number;
  const bool common = token.key == "may" || token.key == "march" || token.key == "august";
  month.sure = found->second.english && token.capitalised &&
               (token.key.size() > 4 || token.key == "june" || token.key == "july") &&
               !(common && token.key == "march");
  return month;
}

}  // namespace synoptic::values
