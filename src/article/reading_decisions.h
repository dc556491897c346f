#pragma once

// What the reader decided about the reading of one version, against or beside what the program
// read: lines put back into the story, sentences set aside, and what the page says of itself. Part
// of an Input, so it travels with the text in bundles and links; docs/formats.md describes its JSON
// ("reading").
//
// Spans are bytes of the text as decoded from the input, before repair: the coordinates of
// Furniture::decoded and of Article::origin. They stay good as long as the input's bytes do.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "values/date.h"

namespace synoptic::article {

struct ReadingDecisions {
  // Lines that reading set aside and that are story all the same. A line is meant when more than
  // half of it lies in the span.
  std::vector<text::Span> keep;
  // Sentences or lines that are no story; inside a line the rest of it stays. Stronger than `keep`.
  std::vector<text::Span> drop;
  // What the page says. Absent: as it was read; empty: the page does not say.
  std::optional<std::string> title, subtitle, outlet, byline;
  std::optional<std::string>
      published;                        // ISO 8601, see stated_interval(); anything else is ignored
  std::optional<std::string> language;  // BCP 47; anything else is ignored

  bool empty() const;
};

// "2026-06-25", "2026-06", "2026", and two of them with a slash between, both included:
// "2026-06-01/2026-06-15". Nothing for any other text.
std::optional<values::DateInterval> stated_interval(std::string_view iso);

// The reverse, in the shortest of these forms; empty for an interval without a year.
std::string iso_interval(const values::DateInterval& interval);

}  // namespace synoptic::article
