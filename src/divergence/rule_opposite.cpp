// opposite_in_row and degree_in_row: a word in one version, its opposite in the same place of the
// other ("rose" / "fell"), or a stronger word for the same event ("destroyed" / "damaged"). Pairs
// come from opposites.tsv and degrees.tsv; counter_words.h says when they are told.

#include "divergence/counter_words.h"
#include "divergence/rules.h"

namespace synoptic::divergence {

void opposite_in_row(const RowView& row, Findings& out) {
  static const CounterTable table("opposites", CounterTable::Layout::sides);
  CounterRule rule{table,
                   {Kind::event, Severity::meaning, "opposite.differs", "opposite_in_row"},
                   "opposite words in the same place"};
  rule.common = 0.35;
  tell_counter_words(row, rule, out);
}

void degree_in_row(const RowView& row, Findings& out) {
  static const CounterTable table("degrees", CounterTable::Layout::sides);
  CounterRule rule{table,
                   {Kind::event, Severity::meaning, "degree.differs", "degree_in_row"},
                   "a stronger word for the same event"};
  rule.common = 0.35;
  tell_counter_words(row, rule, out);
}

}  // namespace synoptic::divergence
