#pragma once

// The rows in view, below the header.

#include "viewer/frame.h"
#include "viewer/synopsis_layout.h"

namespace synoptic::viewer {

void draw_synopsis(Frame& frame, const SynopsisLayout& layout, const ViewerState& state);

}  // namespace synoptic::viewer
