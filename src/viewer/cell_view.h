#pragma once

// One passage of one version: its words, marks and badges; or the hatched field of an absent one.

#include "viewer/frame.h"
#include "viewer/passage_layout.h"
#include "viewer/viewer_state.h"

namespace synoptic::viewer {

struct CellPlace {
  ImVec2 from, to;  // the cell with its padding
  float text_top = 0;
  float padding = 14;
};

void draw_cell(Frame& frame, const comparison::Display& display, const ViewerState& state,
               const CellLayout& cell, const CellPlace& place);

// `chosen`: the selected finding is about what this version leaves out.
void draw_absent_cell(Frame& frame, const CellPlace& place, bool chosen, bool with_words);

// The dots by which a passage can be carried to another row, in the cell's left padding.
void draw_grip(Frame& frame, const CellPlace& place, float line);

// The little square with the kind's sign. Returns its width.
float draw_badge(Frame& frame, ImDrawList& list, const MarkLook& look, ImVec2 from, float size);

// Where letters stand in a line of `height`, CSS pixels below its top.
float baseline_in(float height, float text_size);

}  // namespace synoptic::viewer
