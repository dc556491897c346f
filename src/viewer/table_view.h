#pragma once

// Draws a table: its lines below `top`, and the names of its columns.

#include "viewer/frame.h"
#include "viewer/table_layout.h"
#include "viewer/viewer_state.h"

namespace synoptic::viewer {

constexpr float kColumnNames = 30;  // height of the line of names; a phone has none

struct TablePlace {
  const comparison::Display& display;
  const Table& table;
  const TableLayout& layout;
  float top = 0;  // of the first line when nothing is scrolled: the height of what stays above
};

// Lines and columns outside the screen cost nothing.
void draw_table(Frame& frame, const TablePlace& place, const ViewerState& state);

// In the kColumnNames above `place.top`; within a layer.
void draw_column_names(Frame& frame, const TablePlace& place, const ViewerState& state);

}  // namespace synoptic::viewer
