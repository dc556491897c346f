#include <algorithm>
#include <array>
#include <utility>

#include "divergence/quotation_words.h"
#include "lexicon/table.h"
#include "lexicon/word_forms.h"
#include "text/word_ids.h"

namespace synoptic::divergence {
namespace {

constexpr std::size_t kMostCompared = 200;  // words of one quotation

// One spelling for a word's British and American forms, and no hyphen.
std::string plain_spelling(std::string key) {
  for (std::size_t at = key.find('-'); at != key.npos; at = key.find('-')) key.erase(at, 1);
  for (const auto& [british, american] :
       {std::pair{"isation", "ization"}, std::pair{"ise", "ize"}, std::pair{"ising", "izing"},
        std::pair{"yse", "yze"}, std::pair{"our", "or"}})
    if (const std::size_t at = key.find(british); at != key.npos && at >= 2)
      key.replace(at, std::string_view(british).size(), american);
  return key;
}

// "Ten" is "10", "11th" is "11"; empty for what is no number word. "One" is a pronoun as well.
std::string digits_of(std::string_view key) {
  static const text::WordIds words = [] {
    text::WordIds ids;
    for (const lexicon::Row& row : lexicon::read_table("number_words"))
      if (row.size() > 2 && (row[1] == "unit" || row[1] == "ten") && row[0] != "one")
        ids.add(row[0]);
    return ids;
  }();
  static const std::vector<std::string_view> values = [] {
    std::vector<std::string_view> all;
    for (const lexicon::Row& row : lexicon::read_table("number_words"))
      if (row.size() > 2 && (row[1] == "unit" || row[1] == "ten") && row[0] != "one")
        all.push_back(row[2]);
    return all;
  }();
  if (const std::uint32_t id = words.find(key); id < values.size()) return std::string(values[id]);
  const bool digit = !key.empty() && key.front() >= '0' && key.front() <= '9';
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (digit && key.ends_with(ending)) return std::string(key.substr(0, key.size() - 2));
  return {};
}

void push(std::vector<SpokenWord>& words, std::string key, const text::Token& token, bool whole) {
  std::string stem = whole ? token.stem : key;
  words.push_back({std::move(key), std::move(stem), whole && is_content(token), token.span});
}

// "n't", "'re", "don't", "we've": what they are short for; empty for what is no contraction.
std::string full_form(std::string_view ending) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kForms{
      {{"n't", "not"},
       {"'re", "are"},
       {"'ve", "have"},
       {"'ll", "will"},
       {"'m", "am"},
       {"'d", "would"}}};
  for (const auto& [mark, word] : kForms)
    if (ending == mark) return std::string(word);
  return {};
}

// "Dont", "isnt": the mark has been lost.
std::string with_its_mark(const std::string& key) {
  if (key.size() < 4 || !key.ends_with("nt")) return key;
  const std::string_view rest = std::string_view(key).substr(0, key.size() - 2);
  const std::uint32_t helpers = lexicon::kModal | lexicon::kAuxiliary;
  const bool helper = rest == "wo" || (lexicon::look_up_word(rest).classes & helpers) != 0;
  return helper ? std::string(rest) + "n't" : key;
}

void add_word(std::vector<SpokenWord>& words, const text::Token& token) {
  const std::string key = with_its_mark(token.key);
  if (key == "'s") return;  // "it's", "it is"; "Massachusetts's", "Massachusetts'"
  for (const std::size_t size : {std::size_t{3}, std::size_t{2}}) {
    if (key.size() < size) continue;
    const std::string full = full_form(std::string_view(key).substr(key.size() - size));
    if (full.empty()) continue;
    std::string rest = key.substr(0, key.size() - size);
    if (rest == "ca") rest = "can";
    if (rest == "wo") rest = "will";
    if (!rest.empty()) push(words, rest, token, false);
    push(words, full, token, false);
    return;
  }
  const std::string digits = digits_of(key);
  if (digits.empty())
    push(words, plain_spelling(key), token, true);
  else
    words.push_back({digits, digits, is_content(token), token.span});
}

bool may_be_done(std::string_view key) {
  return (lexicon::look_up_word(key).classes & (lexicon::kBase | lexicon::kBe)) != 0;
}

// "per cent" is "percent", "is going to fall" is "will fall".
void join_parts(std::vector<SpokenWord>& words) {
  std::vector<SpokenWord> joined;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view next = i + 1 < words.size() ? words[i + 1].key : std::string_view();
    if (words[i].key == "per" && next == "cent") {
      joined.push_back({"percent", "percent", true, text::cover(words[i].span, words[i + 1].span)});
      ++i;
    } else if (words[i].key == "going" && next == "to" && i + 2 < words.size() &&
               may_be_done(words[i + 2].key)) {
      text::Span span = text::cover(words[i].span, words[i + 1].span);
      if (!joined.empty() &&
          (lexicon::look_up_word(joined.back().key).classes & lexicon::kBe) != 0) {
        span = text::cover(joined.back().span, span);
        joined.pop_back();
      }
      joined.push_back({"will", "will", false, span});
      ++i;
    } else {
      joined.push_back(std::move(words[i]));
    }
  }
  words = std::move(joined);
}

bool is_bracket(std::string_view key, bool opening) {
  return opening ? key == "[" || key == "(" : key == "]" || key == ")";
}

}  // namespace

std::vector<SpokenWord> spoken_words(const article::Article& article, text::Span span) {
  std::vector<SpokenWord> words;
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  std::size_t brackets = 0;
  for (std::uint32_t t = range.begin; t < range.end && words.size() < kMostCompared; ++t) {
    const text::Token& token = article.tokens[t];
    if (is_bracket(token.key, true))
      ++brackets;
    else if (is_bracket(token.key, false) && brackets > 0)
      --brackets;
    else if (brackets == 0 &&
             (token.kind == text::TokenKind::word || token.kind == text::TokenKind::number))
      add_word(words, token);
  }
  join_parts(words);
  return words;
}

bool is_edited(const article::Article& article, text::Span span) {
  const std::string_view words = article.words(span);
  for (const std::string_view mark : {"...", "…", ". . .", "[", "("})
    if (words.find(mark) != words.npos) return true;
  return false;
}

}  // namespace synoptic::divergence
