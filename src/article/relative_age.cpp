#include "article/relative_age.h"

#include "article/page_words.h"
#include "lexicon/phrase_matcher.h"
#include "lexicon/table.h"

namespace synoptic::article {
namespace {

AgeUnit unit_named(std::string_view name) {
  if (name == "minute") return AgeUnit::minute;
  if (name == "hour") return AgeUnit::hour;
  return name == "day" ? AgeUnit::day : AgeUnit::other;
}

const lexicon::PhraseMatcher& ages() {
  static const lexicon::PhraseMatcher table = [] {
    lexicon::PhraseMatcher all;
    for (const lexicon::Row& row : lexicon::read_table("ages")) {
      if (row.size() < 2) continue;
      for (std::string_view phrases = row[0]; !phrases.empty();) {
        const auto end = phrases.find("; ");
        all.add(LineWords(phrases.substr(0, end)).folded,
                static_cast<std::uint32_t>(unit_named(row[1])));
        phrases = end == std::string_view::npos ? std::string_view{} : phrases.substr(end + 2);
      }
    }
    return all;
  }();
  return table;
}

// Lines with an age hold one figure: that of the phrase.
int first_number(std::string_view line) {
  int value = 0;
  bool seen = false;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && value < 100000) value = value * 10 + (c - '0');
    seen = seen || digit;
    if (seen && !digit) break;
  }
  return seen ? value : 1;
}

}  // namespace

std::optional<Age> find_age(std::string_view line) {
  const LineWords words(line);
  for (std::size_t at = 0; at < words.words.size(); ++at) {
    const auto match = ages().longest_at(words.words, at);
    if (match) return Age{static_cast<AgeUnit>(match->value), first_number(line), match->length};
  }
  return std::nullopt;
}

}  // namespace synoptic::article
