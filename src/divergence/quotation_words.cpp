#include "divergence/quotation_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "divergence/name_likeness.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

bool same_word(const SpokenWord& a, const SpokenWord& b) { return a.key == b.key; }

using Words = std::vector<SpokenWord>;

// The words of each side that a longest common sequence leaves over, and how many of them stand
// before its first and behind its last word.
struct LeftOver {
  Words a, b;
  std::size_t lead_a = 0, lead_b = 0, tail_a = 0, tail_b = 0;
};

LeftOver left_over(const Words& a, const Words& b) {
  std::vector<std::vector<std::uint16_t>> best(a.size() + 1,
                                               std::vector<std::uint16_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      best[i][j] = same_word(a[i], b[j]) ? static_cast<std::uint16_t>(best[i + 1][j + 1] + 1)
                                         : std::max(best[i + 1][j], best[i][j + 1]);
  LeftOver left;
  std::size_t i = 0, j = 0;
  bool met = false;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && same_word(a[i], b[j])) {
      if (!met) left.lead_a = left.a.size(), left.lead_b = left.b.size();
      met = true;
      left.tail_a = left.tail_b = 0;
      ++i, ++j;
    } else if (j == b.size() || (i < a.size() && best[i + 1][j] >= best[i][j + 1])) {
      left.a.push_back(a[i++]);
      ++left.tail_a;
    } else {
      left.b.push_back(b[j++]);
      ++left.tail_b;
    }
  }
  if (!met) left.tail_a = left.tail_b = 0;
  return left;
}

bool starts_as(const std::string& longer, const std::string& shorter) {
  return shorter.size() >= 3 && longer.compare(0, shorter.size(), shorter) == 0;
}

// "history" and "histories", "Sept" and "September", "Ghozi" and "al-Ghozi".
bool one_word(const SpokenWord& a, const SpokenWord& b) {
  if (a.stem == b.stem || a.key + "s" == b.key || b.key + "s" == a.key) return true;
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

// "Well known" and "wellknown", "pay off" and "payoff": words of one side that make up one word of
// the other.
void drop_joined(std::vector<SpokenWord>& one, std::vector<SpokenWord>& many) {
  for (std::size_t i = 0; i < one.size(); ++i)
    for (std::size_t begin = 0; begin < many.size(); ++begin) {
      std::size_t end = begin, size = 0;
      while (end < many.size() &&
             one[i].key.compare(size, many[end].key.size(), many[end].key) == 0 &&
             size < one[i].key.size())
        size += many[end++].key.size();
      if (size != one[i].key.size() || end == begin) continue;
      many.erase(many.begin() + static_cast<std::ptrdiff_t>(begin),
                 many.begin() + static_cast<std::ptrdiff_t>(end));
      one.erase(one.begin() + static_cast<std::ptrdiff_t>(i--));
      break;
    }
}

// What is really other: forms of one word and words written in one or in two are paired off.
void drop_same(std::vector<SpokenWord>& a, std::vector<SpokenWord>& b) {
  drop_joined(a, b);
  drop_joined(b, a);
  drop_alike(a, b);
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

// "Well", "also": says nothing of its own.
bool is_opener(const SpokenWord& word) {
  static const WordList openers("quote_openers");
  return openers.has(word.key);
}

bool all_light(const std::vector<SpokenWord>& words, bool indirect) {
  return std::all_of(words.begin(), words.end(),
                     [&](const SpokenWord& word) { return is_light_word(word, indirect); });
}

// A denial or a number turns what follows it: "no one thinks that", "half of".
bool may_turn(const SpokenWord& word) {
  const std::uint32_t classes = lexicon::look_up_word(word.key).classes;
  return (classes & (lexicon::kNegation | lexicon::kNumeral)) != 0;
}

// Takes `count` words from `begin` on out of `words`, which stand alone there. False when there are
// none, when they turn what follows ("would not be" may stand outside the marks: `indirect`), or
// when they have only moved.
bool drop_edge(Words& words, std::size_t begin, std::size_t count, const Words& other,
               bool indirect) {
  const auto from = words.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto to = from + static_cast<std::ptrdiff_t>(count);
  const auto stays = [&](const SpokenWord& word) {
    return (!indirect && may_turn(word)) ||
           std::any_of(other.begin(), other.end(),
                       [&](const SpokenWord& there) { return same_word(word, there); });
  };
  if (count == 0 || std::any_of(from, to, stays)) return false;
  words.erase(from, to);
  return true;
}

// Words of one side alone before or behind all that is shared: a longer quotation begins earlier or
// ends later. True when there were any; they are taken out.
bool drop_edges(LeftOver& left, bool indirect) {
  const auto fill = [](const Words& words, std::size_t begin, std::size_t count) {
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                       words.begin() + static_cast<std::ptrdiff_t>(begin + count), is_opener);
  };
  const bool lead_a = fill(left.b, 0, left.lead_b), lead_b = fill(left.a, 0, left.lead_a);
  bool cut = false;
  if (left.tail_a == 0)
    cut = drop_edge(left.b, left.b.size() - left.tail_b, left.tail_b, left.a, indirect) || cut;
  if (left.tail_b == 0)
    cut = drop_edge(left.a, left.a.size() - left.tail_a, left.tail_a, left.b, indirect) || cut;
  if (lead_a) cut = drop_edge(left.a, 0, left.lead_a, left.b, indirect) || cut;
  if (lead_b) cut = drop_edge(left.b, 0, left.lead_b, left.a, indirect) || cut;
  return cut;
}

}  // namespace

Change compare_words(const Words& a, const Words& b, bool indirect) {
  if (joined(a) == joined(b)) return Change::none;  // "cyber assets", "cyberassets"
  if (a.empty() || b.empty()) return Change::trimmed;
  if (is_run_of(a, b) || is_run_of(b, a)) return Change::trimmed;
  LeftOver left = left_over(a, b);
  const bool cut = drop_edges(left, indirect);
  drop_same(left.a, left.b);
  if (!all_light(left.a, indirect) || !all_light(left.b, indirect)) return Change::reworded;
  if (cut) return Change::trimmed;
  return left.a.empty() && left.b.empty() ? Change::none : Change::light;
}

Change compare_edited(const Words& a, const Words& b, bool indirect) {
  const Change change = compare_words(a, b, indirect);
  if (change != Change::reworded) return change;
  LeftOver left = left_over(a, b);
  drop_same(left.a, left.b);
  return all_light(left.a, indirect) ? Change::trimmed : Change::reworded;
}

bool is_light_word(const SpokenWord& word, bool indirect) {
  if (word.key == "that" || is_opener(word)) return true;
  if (word.content) return false;
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
  std::reverse(run.only_part.begin(), run.only_part.end());
  std::reverse(run.only_whole.begin(), run.only_whole.end());
  drop_same(run.only_part, run.only_whole);
  return run;
}

}  // namespace synoptic::divergence
