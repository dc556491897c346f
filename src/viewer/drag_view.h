#pragma once

// What is being carried, beside the pointer, and where it would go.

#include "viewer/drag.h"
#include "viewer/frame.h"

namespace synoptic::viewer {

// REQUIRES: drag.moving. The synopsis has been drawn below.
void draw_drag(Frame& frame, const SynopsisLayout& layout, const ViewerState& state,
               const Drag& drag);

}  // namespace synoptic::viewer
