#pragma once

// The words of figures (assets/lexicons/number_words.tsv) and the cardinals and ordinals made of
// them: "two hundred and five", "one hundred twenty-fifth". Internal to the grammar of figures.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "values/number.h"

namespace synoptic::values {

enum class NumberSort : std::uint8_t {
  unit,  // two, nineteen
  ten,   // twenty
  hundred,
  scale,   // million
  suffix,  // on digits: the bn of 5bn
  vague,   // dozens
  dozen,
  half,
  denominator,  // quarters, fifths
  ordinal,
  sign,  // minus
};

struct NumberWord {
  NumberSort sort = NumberSort::unit;
  double value = 0;
};

// nullptr for a word that is none.
const NumberWord* find_number_word(std::string_view word);

// Its value when it has that sort, else 0.
double number_word(std::string_view word, NumberSort sort);

// The number of parts a word names: 5 for "fifth(s)", 4 for "quarter(s)", 2 for "half"; else 0.
double parts_named(std::string_view word);

// One word of a figure: hyphenated words are taken apart ("twenty-five" is two atoms of one token).
struct NumberAtom {
  std::string_view word;
  std::size_t token = 0;
  bool ends_token = false;
};
using NumberAtoms = std::vector<NumberAtom>;

// The atoms from a token on, as many as the longest figure anybody writes out.
NumberAtoms number_atoms(Tokens tokens, std::size_t at);

struct Cardinal {
  double value = 0;
  std::size_t atoms = 0;
  bool ordinal = false;
  bool scaled = false;
  double last_scale = 1;  // 1e6 when it ends in "million"
};

// The longest one that begins at an atom. It leaves "and three quarters" of "two and three
// quarters" to the caller.
std::optional<Cardinal> cardinal_at(const NumberAtoms& atoms, std::size_t at);

// Digits and what is glued to them, one token: "1,200", "20-35", "3/4", "5bn", "5th", "1.3e6".
struct Digits {
  double low = 0, high = 0;
  bool range = false, ordinal = false, scaled = false, fraction = false;
  std::string_view suffix;  // letters that are no scale
};
std::optional<Digits> read_digits(std::string_view key, bool all_caps);

}  // namespace synoptic::values
