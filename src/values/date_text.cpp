#include "values/date_text.h"

#include <algorithm>

#include "lexicon/word_forms.h"
#include "values/unit.h"

namespace synoptic::values {
namespace {

constexpr int kFirstYear = 1000, kPastYear = 2200;

bool is_separator(char c) { return c == '-' || c == '/'; }

// "twenty-first" and "well-known" stay whole; "mid-June", "Jan-Feb", "Q1-2019" come apart.
bool comes_apart(std::string_view key) {
  const auto hyphen = key.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return false;
  const std::string_view first = key.substr(0, hyphen);
  if (first.size() == 2 && (first[0] == 'q' || first[0] == 'h') && first[1] <= '4') return true;
  const DateWord* word = find_date_word(first);
  return word != nullptr && (word->is(DateSort::month) || word->is(DateSort::part) ||
                             word->is(DateSort::weekday) || word->is(DateSort::weekday_short));
}

// "23.04.2022" comes apart, "7.5" does not.
bool is_dotted_date(std::string_view key) {
  return std::count(key.begin(), key.end(), '.') == 2 &&
         key.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int small_number(std::string_view digits) {
  if (!all_digits(digits) || digits.size() > 9) return 0;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

DateText::DateText(Tokens tokens, std::optional<Day> reference, DateScope scope)
    : tokens_(tokens), reference_(reference), scope_(scope) {
  for (const text::Token& token : tokens) {
    if (token.kind == text::TokenKind::number) promising_ = true;
    if (token.kind != text::TokenKind::word) continue;
    const DateWord* word = find_date_word(token.key);
    promising_ = promising_ || (word != nullptr ? word->essential() : comes_apart(token.key));
    has_period_ = has_period_ || (word != nullptr && word->is(DateSort::period));
  }
  if (promising_) read();
}

void DateText::read() {
  atoms_.reserve(tokens_.size() + 8);
  for (std::uint32_t t = 0; t < tokens_.size(); ++t) add(t);
}

void DateText::add(std::uint32_t t) {
  const text::Token& token = tokens_[t];
  const bool apart = token.kind == text::TokenKind::number ||
                     (token.kind == text::TokenKind::word && comes_apart(token.key));
  if (!apart) return add_part(t, token.key, false);
  const bool dots = is_dotted_date(token.key);
  const std::string_view key = token.key;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= key.size(); ++i) {
    if (i < key.size() && !is_separator(key[i]) && !(dots && key[i] == '.')) continue;
    if (i > begin) add_part(t, key.substr(begin, i - begin), begin > 0);
    if (i < key.size()) add_part(t, key.substr(i, 1), i > 0);
    begin = i + 1;
  }
}

void DateText::add_part(std::uint32_t t, std::string_view part, bool inside) {
  const text::Token& token = tokens_[t];
  Atom atom;
  atom.key = part;
  atom.token = t;
  atom.kind = token.kind;
  if (inside || part.size() < token.key.size()) {
    const bool digit = part[0] >= '0' && part[0] <= '9';
    atom.kind = digit ? text::TokenKind::number
                : part.size() == 1 && (is_separator(part[0]) || part[0] == '.')
                    ? text::TokenKind::punctuation
                    : text::TokenKind::word;
  }
  atom.capitalised = token.capitalised;
  atom.inside = inside;
  atom.glued = inside || (t > 0 && tokens_[t - 1].span.end == token.span.begin);
  if (atom.kind == text::TokenKind::word) atom.word = find_date_word(part);
  atoms_.push_back(atom);
}

bool DateText::may_begin_date(std::size_t i) const {
  if (!is_word(i)) return false;
  const Atom& atom = atoms_[i];
  if (atom.word != nullptr && atom.word->begins()) return true;
  const std::string_view word = atom.key;
  if (word.size() == 2 && (word[0] == 'q' || word[0] == 'h')) return true;
  if (word == "a" || word == "an") return has_period_;
  return !atom.inside && may_begin_figure(tokens_[atom.token]);
}

std::size_t DateText::token(std::size_t i) const {
  return i < atoms_.size() ? atoms_[i].token : tokens_.size();
}

std::optional<Month> DateText::month(std::size_t i) const {
  return i < atoms_.size() ? month_of(atoms_[i].word, atoms_[i].key, atoms_[i].capitalised)
                           : std::nullopt;
}

int DateText::year(std::size_t i) const {
  if (!is_number(i) || key(i).size() != 4) return 0;
  const int year = small_number(key(i));
  return year >= kFirstYear && year < kPastYear ? year : 0;
}

int DateText::day(std::size_t i) const {
  if (!is_number(i)) return 0;
  std::string_view digits = key(i);
  const auto letters = digits.find_first_not_of("0123456789");
  if (letters != std::string_view::npos) {
    const std::string_view suffix = digits.substr(letters);
    if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th" && suffix != "er")
      return 0;
    digits = digits.substr(0, letters);
  }
  const int day = digits.size() <= 2 ? small_number(digits) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

std::optional<DateText::FigureAt> DateText::figure(std::size_t i) const {
  if (i >= atoms_.size() || atoms_[i].inside) return std::nullopt;
  const auto figure = figure_at(tokens_, atoms_[i].token);
  if (!figure) return std::nullopt;
  std::size_t end = i + 1;
  while (end < atoms_.size() && atoms_[end].token < atoms_[i].token + figure->tokens) ++end;
  return FigureAt{*figure, end};
}

bool DateText::counts_something(std::size_t i) const {
  const std::string_view word = key(i);
  if (word == "people" || word == "men" || word == "women" || word == "children") return true;
  return is_word(i) && !capitalised(i) && word.back() == 's' &&
         (lexicon::look_up_word(word).classes & lexicon::kNoun) != 0;
}

bool DateText::measures(std::size_t i) const {
  if (key(i) == "%" || key(i) == "million" || key(i) == "billion" || key(i) == "per") return true;
  if (!is_word(i)) return false;
  const std::string_view words[] = {key(i), key(i + 1)};
  return unit_at(lexicon::Words(words, key(i + 1).empty() ? 1 : 2), 0).has_value();
}

}  // namespace synoptic::values
