#pragma once

// One row of the synopsis, laid out: a passage for each column. Values only.

#include <cstdint>
#include <string>
#include <vector>

#include "viewer/columns.h"
#include "viewer/passage_layout.h"

namespace synoptic::viewer {

struct RowLayout {
  std::vector<CellLayout> cells;  // in parallel with ColumnPlan::text
  std::string eyebrow;            // "moved", "split": above the passages; empty for most
  float height = 0;               // everything, CSS pixels
};

// Distances inside a row, CSS pixels.
struct RowMetrics {
  float above = 10, below = 12, eyebrow = 18, absent = 40;
};
constexpr RowMetrics kRow{};

struct RowRequest {
  const comparison::Display& display;
  const ColumnPlan& columns;
  const Marks& marks;
  float text_size;
  bool wording;
};

// Cost: linear in the row's text, plus one Ink::width for each word.
RowLayout lay_out_row(const RowRequest& request, std::uint32_t row, Ink& ink);

// A guess from the number of bytes alone, for rows nobody has seen yet.
float estimate_row_height(const RowRequest& request, std::uint32_t row);

}  // namespace synoptic::viewer
