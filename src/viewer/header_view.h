#pragma once

// The line that stays: for each column whose version this is. On a phone, tabs that flip the same
// passage.

#include "viewer/frame.h"
#include "viewer/synopsis_layout.h"

namespace synoptic::viewer {

void draw_header(Frame& frame, const SynopsisLayout& layout, const ViewerState& state);

}  // namespace synoptic::viewer
