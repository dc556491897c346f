#pragma once

// The synopsis as a list of blocks from top to bottom: rows to read, and runs of rows that need no
// more than a line, because all versions word them alike or none of those in view has them.

#include <cstdint>
#include <set>
#include <vector>

#include "comparison/json.h"
#include "viewer/columns.h"
#include "viewer/marks.h"

namespace synoptic::viewer {

enum class Fold : std::uint8_t {
  none,
  alike,      // all versions word them the same, and no finding rests on them
  elsewhere,  // no version in view tells them
};

struct Block {
  std::uint32_t first_row = 0;
  std::uint32_t rows = 1;
  Fold fold = Fold::none;
  bool folded =
      false;  // shown as one line; otherwise, with a fold, it carries the handle that closes it
};

struct OutlineRequest {
  const comparison::Display& display;
  const std::vector<std::uint32_t>& strongest;  // for each row a finding or kNoFinding
  const ColumnPlan& columns;
  const std::set<std::uint32_t>& expanded;  // first rows of runs that the reader opened
};

// Headlines are never folded. A single row that is told elsewhere stays as it is: its hatched cells
// say it in no more room.
std::vector<Block> outline(const OutlineRequest& request);

// The block that holds `row`.
std::size_t block_of(const std::vector<Block>& blocks, std::uint32_t row);

}  // namespace synoptic::viewer
