#pragma once

// Which versions stand side by side, and how wide. A line of reading holds 44 to 66 characters;
// what does not fit as text becomes a narrow status column, so that no version is out of sight.
// Pure arithmetic.

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <vector>

namespace synoptic::viewer {

struct ColumnRequest {
  float width = 0;       // CSS pixels for everything, the overview strip excluded
  float text_size = 16;  // CSS pixels
  std::size_t versions = 0;
  std::size_t base = 0;
  std::size_t first = 0;  // how many of the versions after the base are passed over (H and L)
  std::span<const std::size_t> order{};           // as the reader put them; may say anything
  const std::set<std::size_t>* hidden = nullptr;  // put away: no column at all
};

struct Column {
  std::size_t version = 0;
  float x = 0;
  float width = 0;
};

struct ColumnPlan {
  std::vector<Column>
      text;  // the base first, unless only one fits: then the one that was flipped to
  std::vector<Column> status;      // the versions that have no text column, in their order
  std::vector<std::size_t> order;  // all that have a column
  std::size_t hidden = 0;          // how many have none
  float gutter = 0;                // room for passage numbers at the left
  float padding = 14;              // at both sides of a text column
  std::size_t last_first = 0;      // the largest sensible ColumnRequest::first
};

// One column below 700 px; then as many as hold 44 characters, at most five, and never more than
// the base and three when there are over five versions.
ColumnPlan plan_columns(const ColumnRequest& request);

// Versions in the order of columns: the base, then the others as `order` says and, where it is
// silent, as given; without those in `hidden`. The base is always first and never hidden.
std::vector<std::size_t> column_order(std::size_t versions, std::size_t base,
                                      std::span<const std::size_t> order = {},
                                      const std::set<std::size_t>* hidden = nullptr);

// `order` with `version` put right before or behind `neighbour`; unchanged when one of them is not
// in it or is its first, the base.
std::vector<std::size_t> move_column(std::vector<std::size_t> order, std::size_t version,
                                     std::size_t neighbour, bool behind);

}  // namespace synoptic::viewer
