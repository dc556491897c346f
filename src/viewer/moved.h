#pragma once

// Where a moved passage stands in its own version: beside which passage of the synopsis, whose rows
// are in the base's order.

#include <cstdint>
#include <optional>
#include <span>

#include "viewer/columns.h"
#include "viewer/marks.h"

namespace synoptic::viewer {

struct Moved {
  std::size_t version = 0;
  std::uint32_t beside = 0;  // the row of the passage before it, in the version's own order
  bool first = false;        // nothing stands before it: `beside` is the row of what follows it
};

// Of the versions in `columns` the one whose passage of `row` stands farthest from here in its own
// order; of all versions where none in view is out of order. Nothing for rows without the tag
// "moved". Cost: versions.
std::optional<Moved> find_moved(const comparison::Display& display, const RowOfSentence& rows,
                                std::span<const Column> columns, std::uint32_t row);

}  // namespace synoptic::viewer
