// alternative_in_row: two words of one class that exclude each other in the same place: an amber
// warning here, a red one there; the chairman here, the treasurer there. Classes come from
// alternatives.tsv; counter_words.h says when they are told. A third word of the class in a passage
// makes a list of it, and lists are silent.

#include "divergence/counter_words.h"
#include "divergence/rules.h"

namespace synoptic::divergence {

void alternative_in_row(const RowView& row, Findings& out) {
  CounterRule rule{alternatives(),
                   {Kind::event, Severity::weight, "alternative.differs", "alternative_in_row"},
                   "words that exclude each other in the same place"};
  rule.reach = 4;
  rule.bar = 0.65;
  rule.others_count = true;
  tell_counter_words(row, rule, out);
}

}  // namespace synoptic::divergence
