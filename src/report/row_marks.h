#pragma once

// Which words of which sentence a finding points at, sorted once so that a table of many rows stays
// linear.

#include <cstdint>
#include <vector>

#include "comparison/comparison.h"

namespace synoptic::report {

// Words that prove something, with the position of the finding in Comparison::divergences.
struct Mark {
  text::Span span;
  std::uint32_t finding = 0;
};

// [article][sentence] -> marks that touch the sentence, the most consequential finding first.
using SentenceMarks = std::vector<std::vector<std::vector<Mark>>>;
SentenceMarks marks_of(const comparison::Comparison& comparison);

// A stretch of a sentence in which the same marks hold.
struct Stretch {
  text::Span span;
  std::vector<std::uint32_t> findings;  // empty: no mark
  bool wording = false;                 // only worded otherwise
};

// Cuts `span` at the borders of marks and wording; the stretches cover it without gap or overlap.
std::vector<Stretch> cut_at_marks(text::Span span, const std::vector<Mark>& marks,
                                  const std::vector<text::Span>& wording);

// True when any cell of the row holds evidence.
bool row_has_marks(const align::Row& row, const SentenceMarks& marks);

}  // namespace synoptic::report
