#pragma once

// A sentence as the rules for dates see it: tokens taken apart at the hyphens and slashes that part
// the members of a date ("Jan-Feb", "10/1/2018-10/7/2018", "mid-November"), each with what the
// lists of date words say of it. Internal to the grammar of dates.
//
// REQUIRES: the tokens outlive it. Positions past the end are allowed everywhere and hold nothing.

#include <cstdint>
#include <string_view>
#include <vector>

#include "values/date_grammar.h"
#include "values/date_words.h"

namespace synoptic::values {

class DateText {
 public:
  DateText(Tokens tokens, std::optional<Day> reference, DateScope scope);

  // False: there is no date in it. Asked before anything else; then the text may be left empty.
  bool promising() const { return promising_; }
  // Some word names a period ("week"): only then are lengths of time worth looking for.
  bool has_period() const { return has_period_; }

  std::size_t size() const { return atoms_.size(); }
  std::optional<Day> reference() const { return reference_; }
  bool everything() const { return scope_ == DateScope::everything; }

  std::string_view key(std::size_t i) const {
    return i < atoms_.size() ? atoms_[i].key : std::string_view();
  }
  bool is_number(std::size_t i) const { return kind_is(i, text::TokenKind::number); }
  bool is_word(std::size_t i) const { return kind_is(i, text::TokenKind::word); }
  bool is_symbol(std::size_t i) const { return kind_is(i, text::TokenKind::symbol); }
  bool capitalised(std::size_t i) const { return i < atoms_.size() && atoms_[i].capitalised; }
  bool all_caps(std::size_t i) const { return i < atoms_.size() && tokens_[token(i)].all_caps; }
  // No white space between it and the one before.
  bool glued(std::size_t i) const { return i < atoms_.size() && atoms_[i].glued; }
  // Inside a token, not at its beginning.
  bool inside(std::size_t i) const { return i < atoms_.size() && atoms_[i].inside; }
  std::size_t token(std::size_t i) const;

  std::optional<int> word(std::size_t i, DateSort sort) const {
    return i < atoms_.size() && atoms_[i].word != nullptr ? atoms_[i].word->value(sort)
                                                          : std::nullopt;
  }
  std::optional<Month> month(std::size_t i) const;
  // Digits alone: 4 of a year a newspaper writes about, else 0.
  int year(std::size_t i) const;
  // "3", "03rd"; 0 when it is no day of a month.
  int day(std::size_t i) const;

  // Some rule may begin here: a word of dates, or a figure in words.
  bool may_begin_date(std::size_t i) const;
  // A month behind a hyphen or slash, which may begin a date of its own.
  bool is_month_part(std::size_t i) const {
    return inside(i) && is_word(i) && month(i).has_value();
  }

  // The figure that begins here and the position behind it.
  struct FigureAt {
    Figure figure;
    std::size_t end = 0;
  };
  std::optional<FigureAt> figure(std::size_t i) const;

  // A plural noun or the like follows: the number before it counts something.
  bool counts_something(std::size_t i) const;
  // A unit or a scale follows.
  bool measures(std::size_t i) const;

 private:
  struct Atom {
    std::string_view key;
    const DateWord* word = nullptr;
    std::uint32_t token = 0;
    text::TokenKind kind = text::TokenKind::word;
    bool capitalised = false, glued = false, inside = false;
  };
  bool kind_is(std::size_t i, text::TokenKind kind) const {
    return i < atoms_.size() && atoms_[i].kind == kind;
  }
  void read();
  void add(std::uint32_t token);
  void add_part(std::uint32_t token, std::string_view part, bool inside);

  Tokens tokens_;
  std::optional<Day> reference_;
  DateScope scope_;
  std::vector<Atom> atoms_;
  bool promising_ = false, has_period_ = false;
};

// Digits of at most nine places; anything else is 0.
int small_number(std::string_view digits);
bool all_digits(std::string_view text);

}  // namespace synoptic::values
