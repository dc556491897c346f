#pragma once

// Carrying a column or a passage elsewhere: what is carried, and what letting go would do. Values
// only; the Viewer moves them, draw_drag shows them.

#include <cstdint>
#include <optional>

#include "imgui.h"
#include "viewer/synopsis_layout.h"
#include "viewer/targets.h"

namespace synoptic::viewer {

// A press that may become a drag: it does once the pointer is farther away than a hand trembles.
struct Drag {
  Grab grab = Grab::none;
  std::uint32_t version = 0;
  std::uint32_t row = 0;  // of the passage
  ImVec2 from{0, 0}, at{0, 0};
  bool moving = false;
};
constexpr float kTremble = 5;  // CSS pixels

void drag_to(Drag& drag, ImVec2 at);

// The column would come to stand before or behind a neighbour; the line between them is at `x`.
struct ColumnDrop {
  std::size_t neighbour = 0;
  bool behind = false;
  float x = 0;
};

// Nothing where it would change nothing. The base keeps its place, so nothing goes before it.
std::optional<ColumnDrop> column_drop(const ColumnPlan& columns, const Drag& drag);

// The passage would join a row, or, let go between two rows, get one of its own.
struct PassageDrop {
  std::optional<std::uint32_t> row;  // none: one of its own
  float top = 0, bottom = 0;         // of the row, or of the gap, in the content
};

// `y`: the pointer's height in the content. Nothing on folded passages, on rows that no other
// version tells, on the passage's own row, and for a passage that stands alone already where it
// would be alone again.
std::optional<PassageDrop> passage_drop(const SynopsisLayout& layout, const Drag& drag, float y);

// How fast the page goes under a pointer that carries something near its edges, px/s; 0 inside.
float edge_speed(float y, float top, float bottom);

}  // namespace synoptic::viewer
