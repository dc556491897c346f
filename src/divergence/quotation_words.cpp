#include "divergence/quotation_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "divergence/name_likeness.h"
#include "lexicon/word_forms.h"

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

void add_word(std::vector<SpokenWord>& words, const text::Token& token) {
  const std::string& key = token.key;
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
  push(words, plain_spelling(key), token, true);
}

// "per cent" and "percent", "web site" and "website": joined words are one.
void join_parts(std::vector<SpokenWord>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i].key == "per" && words[i + 1].key == "cent") {
      words[i] = {"percent", "percent", true, text::cover(words[i].span, words[i + 1].span)};
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

bool is_bracket(std::string_view key, bool opening) {
  return opening ? key == "[" || key == "(" : key == "]" || key == ")";
}

bool same_word(const SpokenWord& a, const SpokenWord& b) { return a.key == b.key; }

// The words of each side that a longest common sequence leaves over.
std::pair<std::vector<SpokenWord>, std::vector<SpokenWord>> left_over(
    const std::vector<SpokenWord>& a, const std::vector<SpokenWord>& b) {
  std::vector<std::vector<std::uint16_t>> best(a.size() + 1,
                                               std::vector<std::uint16_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      best[i][j] = same_word(a[i], b[j]) ? static_cast<std::uint16_t>(best[i + 1][j + 1] + 1)
                                         : std::max(best[i + 1][j], best[i][j + 1]);
  std::pair<std::vector<SpokenWord>, std::vector<SpokenWord>> left;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && same_word(a[i], b[j])) {
      ++i, ++j;
    } else if (j == b.size() || (i < a.size() && best[i + 1][j] >= best[i][j + 1])) {
      left.first.push_back(a[i++]);
    } else {
      left.second.push_back(b[j++]);
    }
  }
  return left;
}

bool starts_as(const std::string& longer, const std::string& shorter) {
  return shorter.size() >= 3 && longer.compare(0, shorter.size(), shorter) == 0;
}

// "history" and "histories", "Sept" and "September", "Ghozi" and "al-Ghozi".
bool one_word(const SpokenWord& a, const SpokenWord& b) {
  if (a.stem == b.stem) return true;
  if (a.key.size() >= 4 && b.key.size() >= 4 &&
      (starts_as(a.key, b.key) || starts_as(b.key, a.key)))
    return true;
  return a.key.size() >= 6 && b.key.size() >= 6 && word_alike(a.key, b.key);
}

void drop_alike(std::vector<SpokenWord>& a, std::vector<SpokenWord>& b) {
  for (std::size_t i = 0; i < a.size();) {
    const auto met = std::find_if(b.begin(), b.end(),
                                  [&](const SpokenWord& word) { return one_word(a[i], word); });
    if (met == b.end()) {
      ++i;
      continue;
    }
    b.erase(met);
    a.erase(a.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

std::string joined(const std::vector<SpokenWord>& words) {
  std::string all;
  for (const SpokenWord& word : words) all += word.key;
  return all;
}

bool is_run_of(const std::vector<SpokenWord>& whole, const std::vector<SpokenWord>& part) {
  return std::search(whole.begin(), whole.end(), part.begin(), part.end(), same_word) !=
         whole.end();
}

bool all_light(const std::vector<SpokenWord>& words) {
  return std::all_of(words.begin(), words.end(),
                     [](const SpokenWord& word) { return is_light_word(word, false); });
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

Change compare_words(const std::vector<SpokenWord>& a, const std::vector<SpokenWord>& b) {
  if (joined(a) == joined(b)) return Change::none;  // "cyber assets", "cyberassets"
  if (a.empty() || b.empty()) return Change::trimmed;
  if (is_run_of(a, b) || is_run_of(b, a)) return Change::trimmed;
  auto [only_a, only_b] = left_over(a, b);
  drop_alike(only_a, only_b);
  return all_light(only_a) && all_light(only_b) ? Change::light : Change::reworded;
}

Change compare_edited(const std::vector<SpokenWord>& a, const std::vector<SpokenWord>& b) {
  const Change change = compare_words(a, b);
  if (change != Change::reworded) return change;
  auto [only_a, only_b] = left_over(a, b);
  drop_alike(only_a, only_b);
  return all_light(only_a) ? Change::trimmed : Change::reworded;
}

bool is_edited(const article::Article& article, text::Span span) {
  const std::string_view words = article.words(span);
  for (const std::string_view mark : {"...", "…", ". . .", "[", "("})
    if (words.find(mark) != words.npos) return true;
  return false;
}

bool is_light_word(const SpokenWord& word, bool indirect) {
  if (word.content) return false;
  if (word.key == "that") return true;
  const std::uint32_t classes = lexicon::look_up_word(word.key).classes;
  if ((classes & (lexicon::kNegation | lexicon::kNumeral)) != 0) return false;
  const std::uint32_t persons = lexicon::kPronoun | lexicon::kPossessive | lexicon::kModal;
  if ((classes & persons) != 0) return indirect;
  return (classes & (lexicon::kDeterminer | lexicon::kPreposition | lexicon::kConjunction |
                     lexicon::kSubordinator | lexicon::kRelative | lexicon::kBe | lexicon::kHave |
                     lexicon::kTo)) != 0;
}

Run find_run(const std::vector<SpokenWord>& whole, const std::vector<SpokenWord>& part) {
  constexpr int kContent = 3, kSmall = 2, kGap = -1;
  const std::size_t rows = whole.size() + 1, columns = part.size() + 1;
  std::vector<int> score(rows * columns, 0);
  const auto at = [columns](std::size_t i, std::size_t j) { return i * columns + j; };
  const auto meet = [&](std::size_t i, std::size_t j) {
    if (!same_word(whole[i - 1], part[j - 1])) return kGap;
    return part[j - 1].content ? kContent : kSmall;
  };
  std::size_t best_i = 0, best_j = 0;
  for (std::size_t i = 1; i < rows; ++i)
    for (std::size_t j = 1; j < columns; ++j) {
      score[at(i, j)] = std::max({0, score[at(i - 1, j - 1)] + meet(i, j),
                                  score[at(i - 1, j)] + kGap, score[at(i, j - 1)] + kGap});
      if (score[at(i, j)] > score[at(best_i, best_j)]) best_i = i, best_j = j;
    }
  Run run;
  run.begin = run.end = best_i;
  std::size_t i = best_i, j = best_j;
  for (std::size_t rest = part.size(); rest > best_j; --rest) run.cut.push_back(part[rest - 1]);
  while (score[at(i, j)] > 0) {
    if (score[at(i, j)] == score[at(i - 1, j - 1)] + meet(i, j)) {
      --i, --j;
      if (same_word(whole[i], part[j])) {
        ++run.matched;
      } else {
        run.only_whole.push_back(whole[i]);
        run.only_part.push_back(part[j]);
      }
    } else if (score[at(i, j)] == score[at(i - 1, j)] + kGap) {
      run.only_whole.push_back(whole[--i]);
    } else {
      run.only_part.push_back(part[--j]);
    }
  }
  while (j > 0) run.cut.push_back(part[--j]);
  run.begin = i;
  drop_alike(run.only_part, run.only_whole);
  return run;
}

}  // namespace synoptic::divergence
