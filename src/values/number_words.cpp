#include "values/number_words.h"

#include <unordered_map>

#include "lexicon/table.h"

namespace synoptic::values {
namespace {

NumberSort sort_named(std::string_view name) {
  constexpr std::string_view kNames[] = {"unit",        "ten",     "hundred", "scale",
                                         "suffix",      "vague",   "dozen",   "half",
                                         "denominator", "ordinal", "sign"};
  for (std::size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<NumberSort>(i);
  return NumberSort::unit;
}

using NumberWords = std::unordered_map<std::string_view, NumberWord>;

const NumberWords& number_words() {
  static const NumberWords words = [] {
    NumberWords out;
    for (const lexicon::Row& row : lexicon::read_table("number_words"))
      if (row.size() >= 4) out[row[0]] = {sort_named(row[1]), decimal(row[2]).value_or(0)};
    return out;
  }();
  return words;
}

// Reads word by word; `group` is what the next scale will multiply.
class CardinalReader {
 public:
  CardinalReader(const NumberAtoms& atoms, std::size_t at) : atoms_(atoms), at_(at), i_(at) {}

  std::optional<Cardinal> read() {
    for (; i_ < atoms_.size(); ++i_) {
      if (joins()) continue;
      const NumberWord* word = find_number_word(atoms_[i_].word);
      if (word == nullptr) break;
      if (word->sort == NumberSort::ordinal && closes(*word)) return ordinal(*word);
      if (!take(*word)) break;
      last_ = word->sort;
      any_ = true;
    }
    if (!any_) return std::nullopt;
    return Cardinal{total_ + group_, i_ - at_, false, smallest_ < kNoScale,
                    last_ == NumberSort::scale ? smallest_ : 1};
  }

 private:
  static constexpr double kNoScale = 1e18;

  // "and" of "two hundred and five".
  bool joins() const {
    if (!any_ || atoms_[i_].word != "and") return false;
    if (last_ != NumberSort::hundred && last_ != NumberSort::scale) return false;
    if (i_ + 1 >= atoms_.size()) return false;
    const NumberWord* word = find_number_word(atoms_[i_ + 1].word);
    if (word == nullptr) return false;
    const bool fraction =
        i_ + 2 < atoms_.size() && word->value < 10 && parts_named(atoms_[i_ + 2].word) > 1;
    return !fraction && (word->sort == NumberSort::unit || word->sort == NumberSort::ten ||
                         word->sort == NumberSort::ordinal);
  }

  bool take(const NumberWord& word) {
    switch (word.sort) {
      case NumberSort::unit:
        if (last_ == NumberSort::unit || (last_ == NumberSort::ten && word.value > 9)) return false;
        group_ += word.value;
        return true;
      case NumberSort::ten:
        if (last_ == NumberSort::unit || last_ == NumberSort::ten) return false;
        group_ += word.value;
        return true;
      case NumberSort::hundred:
        if (!any_ || group_ <= 0 || group_ >= 100) return false;
        group_ *= 100;
        return true;
      case NumberSort::scale:
        if (!any_ || group_ <= 0 || word.value >= smallest_) return false;
        total_ += group_ * word.value;
        smallest_ = word.value;
        group_ = 0;
        return true;
      default:
        return false;
    }
  }

  bool closes(const NumberWord& word) const {
    if (word.value >= 1000 || (any_ && word.value >= 100)) return false;
    return !any_ || last_ == NumberSort::hundred || last_ == NumberSort::scale ||
           (last_ == NumberSort::ten && word.value < 10);
  }

  Cardinal ordinal(const NumberWord& word) const {
    return {total_ + group_ + word.value, i_ + 1 - at_, true, smallest_ < kNoScale, 1};
  }

  const NumberAtoms& atoms_;
  std::size_t at_, i_;
  double total_ = 0, group_ = 0, smallest_ = kNoScale;
  NumberSort last_ = NumberSort::scale;
  bool any_ = false;
};

}  // namespace

const NumberWord* find_number_word(std::string_view word) {
  const auto found = number_words().find(word);
  return found == number_words().end() ? nullptr : &found->second;
}

double number_word(std::string_view word, NumberSort sort) {
  const NumberWord* found = find_number_word(word);
  return found != nullptr && found->sort == sort ? found->value : 0;
}

double parts_named(std::string_view word) {
  const NumberWord* found = find_number_word(word);
  if (found == nullptr) return 0;
  const bool parts = found->sort == NumberSort::denominator || found->sort == NumberSort::ordinal ||
                     found->sort == NumberSort::half;
  return parts ? found->value : 0;
}

NumberAtoms number_atoms(Tokens tokens, std::size_t at) {
  constexpr std::size_t kLongest = 14;
  NumberAtoms atoms;
  for (std::size_t i = at; i < tokens.size() && i < at + kLongest; ++i) {
    std::string_view rest = tokens[i].key;
    if (tokens[i].kind != text::TokenKind::word) {
      atoms.push_back({rest, i, true});
      continue;
    }
    for (;;) {
      const auto hyphen = rest.find('-');
      atoms.push_back({rest.substr(0, hyphen), i, hyphen == std::string_view::npos});
      if (hyphen == std::string_view::npos) break;
      rest.remove_prefix(hyphen + 1);
    }
  }
  return atoms;
}

std::optional<Cardinal> cardinal_at(const NumberAtoms& atoms, std::size_t at) {
  return CardinalReader(atoms, at).read();
}

}  // namespace synoptic::values
