#include "article/listed_facts.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

constexpr std::uint32_t kItemWords = 60;   // a longer item is a paragraph
constexpr std::uint32_t kLabelWords = 5;   // "Signed by", "Heavy weapons (both sides)"
constexpr std::uint32_t kValueWords = 16;  // of a value whose line has no bullet
constexpr std::uint32_t kClauseWords = 4;  // "Nobody was hurt."
constexpr std::size_t kLetters = 3;        // "11/20/2026 01:14 PM" states no figure
constexpr std::size_t kPlainRun = 3;       // lines "label: value" without bullets

// What one line of a list says.
struct Item {
  bool label = false;   // "Mediator: Norway"
  bool figure = false;  // a number that is not the line's first word
  bool quote = false;
  bool clause = false;   // a sentence with its stop
  bool address = false;  // of a site, a mailbox, a telephone
  std::uint32_t value_words = 0;
};

std::uint32_t count_words(std::string_view words) {
  std::uint32_t count = 0;
  bool inside = false;
  for (const char c : words) {
    count += c != ' ' && !inside;
    inside = c != ' ';
  }
  return count;
}

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

// "https://", "www.", "news@", "+44 20 ...".
bool has_address(std::string_view line) {
  return line.find("://") != std::string_view::npos ||
         line.find("www.") != std::string_view::npos || line.find('@') != std::string_view::npos ||
         (line.find('+') + 1 < line.size() && line.find('+') != std::string_view::npos &&
          is_digit_byte(line[line.find('+') + 1]) && line.find(' ', line.find('+')) < line.size());
}

bool has_quote(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const text::Decoded next = text::decode_at(line, at);
    at += next.length;
    if (next.code == '"' || next.code == U'“' || next.code == U'„' || next.code == U'«')
      return true;
  }
  return false;
}

std::size_t count_letters(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(
      line.begin(), line.end(), [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }));
}

// A digit behind the first word, or behind a sign of money: "5 things to know" states nothing.
bool has_figure(std::string_view line) {
  if (count_letters(line) < kLetters) return false;
  const auto space = line.find(' ');
  for (std::size_t i = 0; i < line.size(); ++i)
    if (is_digit_byte(line[i]) && (i > space || (i > 0 && !is_digit_byte(line[0])))) return true;
  return false;
}

Item item_of(std::string_view line, const LineFacts& facts) {
  Item item;
  item.address = has_address(line);
  item.quote = has_quote(line);
  item.figure = facts.digits && !facts.dated && !facts.aged && has_figure(line);
  item.clause = facts.closed && !facts.colon_last && facts.words >= kClauseWords;
  const auto colon = line.find(':');
  if (!facts.early_colon || colon == std::string_view::npos || colon + 2 > line.size()) return item;
  const std::uint32_t label = count_words(line.substr(0, colon));
  item.value_words = count_words(line.substr(colon + 1));
  item.label = label > 0 && label <= kLabelWords && item.value_words > 0;
  item.figure = item.figure || (item.label && facts.digits);  // "20 August: half-year report"
  return item;
}

class FactLists {
 public:
  FactLists(std::string_view text, const std::vector<Line>& lines,
            const std::vector<std::string_view>& groups, std::vector<LineFacts>& facts)
      : text_(text), lines_(lines), groups_(groups), facts_(facts) {}

  void mark() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;
      while (end < lines_.size() && lines_[end].bullet && groups_[end].empty()) ++end;
      if (end == i)
        while (end < lines_.size() && is_plain_item(end)) ++end;
      if (states_facts(i, end))
        for (std::size_t k = i; k < end; ++k) facts_[k].listed = true;
      i = std::max(end, i + 1);
    }
  }

 private:
  std::string_view line(std::size_t i) const { return text::slice(text_, lines_[i].span); }

  bool is_plain_item(std::size_t i) const {
    const LineFacts& facts = facts_[i];
    if (lines_[i].bullet || lines_[i].marked_heading || !groups_[i].empty() || facts.prose ||
        !facts.signs.begin.empty())
      return false;
    const Item item = item_of(line(i), facts);
    return item.label && item.value_words <= kValueWords;
  }

  bool below_summary_label(std::size_t i) const {
    return i > 0 && facts_[i - 1].signs.whole == "label" && !facts_[i - 1].prose;
  }

  bool states_facts(std::size_t begin, std::size_t end) const {
    const bool bullets = begin < end && lines_[begin].bullet;
    if (end - begin < (bullets ? 2 : kPlainRun)) return false;
    std::size_t stating = 0, strong = 0, counts = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const LineFacts& facts = facts_[i];
      if (is_strong(facts) || facts.signs.part_weight >= 3 || facts.words > kItemWords)
        return false;
      const Item item = item_of(line(i), facts);
      if (item.address || facts.signs.begin == "byline") return false;
      if (!facts.signs.begin.empty() && !facts.closed) continue;
      counts += facts.digits && count_letters(line(i)) >= kLetters;
      stating += item.label || item.figure || item.quote || item.clause;
      strong += item.figure || item.quote || item.clause;
    }
    const bool all_count = counts == end - begin && !is_ranking(begin);
    return (stating * 2 >= end - begin && strong > 0) || all_count ||
           (bullets && below_summary_label(begin));
  }

  // "1 Nine arrested", "2 House prices fall".
  bool is_ranking(std::size_t i) const {
    return line(i).substr(0, 2) == "1 " && line(i + 1).substr(0, 2) == "2 ";
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const std::vector<std::string_view>& groups_;
  std::vector<LineFacts>& facts_;
};

}  // namespace

void mark_listed_facts(std::string_view text, const std::vector<Line>& lines,
                       const std::vector<std::string_view>& groups, std::vector<LineFacts>& facts) {
  FactLists(text, lines, groups, facts).mark();
}

}  // namespace synoptic::article
