#pragma once

// One row of the synopsis, laid out: which word stands where, which stretch of which line carries
// which mark. Values only; drawing reads it, tests check it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "comparison/json.h"
#include "viewer/columns.h"
#include "viewer/ink.h"
#include "viewer/marks.h"

namespace synoptic::viewer {

struct PlacedWord {
  text::Span span;
  float x = 0;  // from the left edge of the text
  std::uint32_t line = 0;
};

// A stretch of one line under one mark.
struct MarkRun {
  std::uint32_t finding = 0;  // kWordingRun for a wording-only difference
  std::uint32_t line = 0;
  float from = 0, to = 0;
  bool first = false, last = false;
  bool wide = false;  // of a mark longer than kWideMark bytes  // the mark begins or ends here
};
constexpr std::uint32_t kWideMark = 42;
constexpr std::uint32_t kWordingRun = 0xFFFFFFFFU;

struct PlacedBadge {
  std::uint32_t finding = 0;
  float x = 0;
  std::uint32_t line = 0;
};

struct CellLayout {
  std::size_t version = 0;
  bool absent = false;
  TextStyle style;
  float line_height = 24;
  float indent = 0;  // of list items
  std::uint32_t lines = 0;
  std::vector<PlacedWord> words;
  std::vector<MarkRun> runs;  // weakest finding first, so that the strongest is painted last
  std::vector<PlacedBadge> badges;
};

struct RowLayout {
  std::vector<CellLayout> cells;  // in parallel with ColumnPlan::text
  std::string eyebrow;            // "moved", "split": above the passages; empty for most
  float height = 0;               // everything, CSS pixels
};

// Distances inside a row, CSS pixels.
struct RowMetrics {
  float above = 10, below = 12, eyebrow = 18, absent = 40, badge = 15;
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

// The face and size of a cell, by what kind of sentence it begins with.
TextStyle cell_style(const article::Article& article, const align::Cell& cell, float text_size);

}  // namespace synoptic::viewer
