#pragma once

// Evidence, turned round: from "this finding rests on these words" to "these words carry these
// findings".

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "comparison/json.h"
#include "viewer/viewer_state.h"

namespace synoptic::viewer {

struct Mark {
  text::Span span;            // into the article's text
  std::uint32_t finding = 0;  // into Display::findings
  std::uint32_t reading = 0;  // into Divergence::readings
};

// Per article, sorted by span and finding; only findings that pass the filter, and the selected one
// always.
using Marks = std::vector<std::vector<Mark>>;

// Whether the filter shows `Display::findings[finding]`.
bool passes(const comparison::Display& display, const Filter& filter, std::size_t finding);

// O(evidence log evidence).
Marks collect_marks(const comparison::Display& display, const Filter& filter,
                    std::optional<std::size_t> selected);

// Where each sentence stands: per article and sentence the row, or kNoRow.
constexpr std::uint32_t kNoRow = 0xFFFFFFFFU;
using RowOfSentence = std::vector<std::vector<std::uint32_t>>;
RowOfSentence index_rows(const comparison::Display& display);

// Per version and row the most consequential finding with evidence there (the smallest index), or
// kNoFinding.
constexpr std::uint32_t kNoFinding = 0xFFFFFFFFU;
using StrongestFindings = std::vector<std::vector<std::uint32_t>>;
// Those that the reader called no difference do not count.
StrongestFindings find_strongest(const comparison::Display& display, const Marks& marks,
                                 const RowOfSentence& rows, std::span<const Verdict> verdicts = {});

// What the reader said of a finding; `verdicts` may be shorter than there are findings.
inline Verdict verdict_of(std::span<const Verdict> verdicts, std::size_t finding) {
  return finding < verdicts.size() ? verdicts[finding] : Verdict::none;
}

// For each row a number that changes with the marks in it and hardly ever otherwise: rows whose
// number stayed need no new layout.
std::vector<std::uint64_t> row_signatures(const comparison::Display& display, const Marks& marks,
                                          const RowOfSentence& rows,
                                          std::span<const Verdict> verdicts);

// A place in the synopsis that shows a finding's evidence.
struct Place {
  std::uint32_t row = 0;
  std::size_t version = 0;
  text::Span span;
};

// The row of the span's first sentence; nothing for furniture or a span outside every sentence.
std::optional<Place> place_of(const comparison::Display& display, const RowOfSentence& rows,
                              const divergence::Evidence& evidence);

// All places of a finding, in the order of its readings.
std::vector<Place> places_of(const comparison::Display& display, const RowOfSentence& rows,
                             std::size_t finding);

}  // namespace synoptic::viewer
