#pragma once

// One row of the synopsis, laid out: a passage for each column. Values only.

#include <cstdint>
#include <string>
#include <vector>

#include "viewer/columns.h"
#include "viewer/moved.h"
#include "viewer/passage_layout.h"
#include "viewer/verdict.h"

namespace synoptic::viewer {

struct RowLayout {
  std::vector<CellLayout> cells;  // in parallel with ColumnPlan::text
  std::string eyebrow;            // "moved", "split": above the passages; empty for most
  std::optional<Moved> moved;     // where the eyebrow leads
  std::optional<RowVerdict> verdict;
  bool uncertain = false;  // its passages may not tell the same thing
  float height = 0;        // everything, CSS pixels
};

// Distances inside a row, CSS pixels.
struct RowMetrics {
  float above = 10, below = 12, eyebrow = 18, absent = 40;
  float verdict = 30;  // two small lines under the passage's number
};
constexpr RowMetrics kRow{};

// Passages that are less alike than this, in the mean, look uncertain.
constexpr double kUncertain = 0.5;

// A passage of which more than this part is worded otherwise shows no dots but says so.
constexpr double kOtherwise = 0.7;

struct RowRequest {
  const comparison::Display& display;
  const ColumnPlan& columns;
  const Marks& marks;
  float text_size;
  bool wording;
  const RowOfSentence& rows;
  const std::vector<std::uint32_t>& strongest;  // for each row a finding or kNoFinding
  std::span<const Verdict> verdicts;
};

// Cost: linear in the row's text, plus one Ink::width for each word.
RowLayout lay_out_row(const RowRequest& request, std::uint32_t row, Ink& ink);

// A guess from the number of bytes alone, for rows nobody has seen yet.
float estimate_row_height(const RowRequest& request, std::uint32_t row);

}  // namespace synoptic::viewer
