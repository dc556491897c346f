#pragma once

// Words that cannot both be said of one thing in one place: opposites ("rose" / "fell"), members of
// a class ("amber" / "red"), a stronger and a weaker word ("destroyed" / "damaged"). The tables
// know which words stand against each other; this module finds where in a row they do.
//
// Two such words tell of a difference only when the rest shows that they answer the same question.
// It is silent when
//   - a passage carries the other's word too and the other passage has no partner for it
//     (both happened);
//   - both are figures, days or times of day, which have rules of their own;
//   - either of the two is denied, or asked, or both stand in quotation marks (the quotation is
//     told), or one is part of a name of several words;
//   - the words stand neither for each other nor in the same gap of the passages;
//   - both passages introduce somebody or something new ("A man ...", "A woman ...") and nothing
//     ties them to one event (scene.h): those may be two scenes.
//
// Cost: one look-up a word to gather, the product of the gathered words a pair of passages to link.

#include <string_view>
#include <vector>

#include "divergence/finding.h"
#include "text/word_ids.h"

namespace synoptic::divergence {

enum class Relation { none, alike, apart };

// Which words stand against which, in any of their forms.
class CounterTable {
 public:
  enum class Layout {
    sides,   // two columns that stand against each other, and how they are inflected
    classes  // one column of groups parted by '|', a class, and how they are inflected
  };
  CounterTable(std::string_view name, Layout layout);

  bool has(const text::Token& token) const { return words_.has(token.key); }
  // Words of one group are alike, words of two groups of one class (or the two sides of one row)
  // are apart. Symmetric.
  Relation relate(const text::Token& a, const text::Token& b) const;

 private:
  struct Sense {
    std::uint32_t set = 0;  // the class, or the row of sides
    std::uint32_t group = 0;
  };
  void add(std::string_view words, Sense sense, char inflection);

  text::WordIds words_;
  std::vector<std::vector<Sense>> senses_;  // by id
};

// The classes of alternatives.tsv, read once.
const CounterTable& alternatives();

// How a rule tells what it finds, and how sure it must be.
struct CounterRule {
  const CounterTable& table;
  Shape shape;
  std::string_view reason;
  std::uint32_t reach = 8;    // words to either side in which something shared must stand
  double bar = 0.6;           // least strength
  double common = 0;          // least share of the passages in common
  bool others_count = false;  // a third word of the class in a passage makes it a list
};

void tell_counter_words(const RowView& row, const CounterRule& rule, Findings& out);

}  // namespace synoptic::divergence
