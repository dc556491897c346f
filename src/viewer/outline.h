#pragma once

// The synopsis as a list of blocks from top to bottom: rows to read, and runs of rows that nobody
// needs to read twice because all versions word them alike.

#include <cstdint>
#include <set>
#include <vector>

#include "comparison/json.h"
#include "viewer/marks.h"

namespace synoptic::viewer {

struct Block {
  std::uint32_t first_row = 0;
  std::uint32_t rows = 1;
  bool folded = false;    // shown as one line, "6 passages alike"
  bool foldable = false;  // an opened run: its first row carries the handle that closes it
};

// Rows tagged alike that carry no mark are folded, unless `expanded` names the first row of their
// run. `strongest` holds a finding or kNoFinding for each row. A run of one is folded too: a
// repeated passage is not worth a screen line.
std::vector<Block> outline(const comparison::Display& display,
                           const std::vector<std::uint32_t>& strongest,
                           const std::set<std::uint32_t>& expanded);

// The block that holds `row`.
std::size_t block_of(const std::vector<Block>& blocks, std::uint32_t row);

}  // namespace synoptic::viewer
