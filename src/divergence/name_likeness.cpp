#include "divergence/name_likeness.h"

#include <algorithm>
#include <string>
#include <vector>

#include "claims/name_lists.h"
#include "divergence/word_list.h"
#include "text/edit_distance.h"
#include "text/key_words.h"

namespace synoptic::divergence {
namespace {

// Initials in the middle do not make another name, nor does what is hung before it: "al-Kut",
// "D-Tarnes".
std::vector<std::string_view> telling_words(std::string_view key) {
  std::vector<std::string_view> words = text::words_of_key(key);
  if (words.size() > 2)
    std::erase_if(words, [](std::string_view word) {
      return word.size() == 1 || word == "jr" || word == "sr";
    });
  for (std::string_view& word : words)
    if (const auto hyphen = word.find('-'); hyphen <= 2 && word.size() > hyphen + 2)
      word.remove_prefix(hyphen + 1);
  return words;
}

// "Federal District Court" and "US District Court": the country before a body's name may go.
void drop_country(std::vector<std::string_view>& words) {
  std::vector<std::string_view> rest = words;
  std::erase_if(rest, [](std::string_view word) {
    return word == "federal" || word == "us" || word == "u.s";
  });
  if (rest.size() >= 2 && rest[0] == "united" && rest[1] == "states")
    rest.erase(rest.begin(), rest.begin() + 2);
  if (rest.size() >= 2) words = std::move(rest);
}

// "Hal Gant" and "Harold Gant": a short form of the first name.
bool is_nickname(const std::vector<std::string_view>& x, const std::vector<std::string_view>& y) {
  if (x.size() != 2 || y.size() != 2 || x[1] != y[1] || x[0].front() != y[0].front()) return false;
  return std::min(x[0].size(), y[0].size()) <= 4 && std::max(x[0].size(), y[0].size()) >= 5;
}

// "O'Neill" without its mark, "gypsies" as "gypsy".
std::string plain(std::string_view word) {
  std::string out;
  for (const char c : word)
    if (c != '\'') out += c;
  if (out.size() > 5 && out.ends_with("ies")) out.replace(out.size() - 3, 3, "y");
  return out;
}

// "The Pentagon" and "the Defense Department".
bool stand_for_one(std::string_view a, std::string_view b) {
  static const WordList metonyms("metonyms");
  const std::string_view group = metonyms.class_of(a);
  return !group.empty() && group == metonyms.class_of(b);
}

std::string_view surname_of(std::string_view key) {
  std::string_view last = key.substr(key.rfind(' ') == key.npos ? 0 : key.rfind(' ') + 1);
  if (last.size() > 5 && last.find('-') == 2) last.remove_prefix(3);  // "al-Sadr"
  return last;
}

}  // namespace

bool word_alike(std::string_view first, std::string_view second) {
  const std::string a = plain(first), b = plain(second);
  const std::string_view longer = a.size() < b.size() ? b : a,
                         shorter = a.size() < b.size() ? a : b;
  if (longer.substr(0, shorter.size()) == shorter) return true;
  if (longer.size() < 5 || longer.size() - shorter.size() > 1) return false;
  std::size_t begin = 0, end = 0;
  while (begin < shorter.size() && shorter[begin] == longer[begin]) ++begin;
  while (end < shorter.size() - begin &&
         shorter[shorter.size() - 1 - end] == longer[longer.size() - 1 - end])
    ++end;
  return longer.size() - begin - end <= 1;
}

bool may_be_one(const claims::Entity& a, const claims::Entity& b) {
  auto x = telling_words(a.key), y = telling_words(b.key);
  if (x.empty() || y.empty() || stand_for_one(a.key, b.key)) return true;
  if (x.size() > 2 && y.size() > 2) drop_country(x), drop_country(y);
  if (claims::country_of(a.key) == b.key || claims::country_of(b.key) == a.key) return true;
  if (x.size() == 1 && y.size() == 1 && claims::is_first_name(x[0]) != claims::is_first_name(y[0]))
    return true;
  if (is_nickname(x, y)) return true;
  const std::size_t both = std::min(x.size(), y.size());
  std::size_t alike = 0, tail = 0;
  while (alike < both && word_alike(x[alike], y[alike])) ++alike;
  while (tail < both - alike && word_alike(x[x.size() - 1 - tail], y[y.size() - 1 - tail])) ++tail;
  if (alike + tail == both) return true;
  const auto within = [](const auto& some, const auto& all) {
    return std::all_of(some.begin(), some.end(), [&](std::string_view word) {
      return std::any_of(all.begin(), all.end(),
                         [&](std::string_view other) { return word_alike(word, other); });
    });
  };
  if (within(x, y) || within(y, x)) return true;  // "Murrah", "Alfred P. Murrah Building"
  const auto short_for = [](std::string_view acronym, const std::vector<std::string_view>& words) {
    return acronym.size() <= 6 && words.size() > 1 && acronym.front() == words.front().front();
  };
  return (x.size() == 1 && short_for(x[0], y)) || (y.size() == 1 && short_for(y[0], x)) ||
         (alike + tail > 0 && x.size() != y.size() && x.front().front() == y.front().front() &&
          tail > 0);
}

bool spelled_alike(const claims::Entity& a, const claims::Entity& b) {
  const std::string_view x = surname_of(a.key), y = surname_of(b.key);
  const std::size_t shorter = std::min(x.size(), y.size());
  return shorter >= 4 && text::edit_distance(x, y, 3) <= (shorter >= 7 ? 2U : 1U);
}

}  // namespace synoptic::divergence
