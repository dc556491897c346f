#pragma once

// One divergence with everything about it.

#include "viewer/detail_layout.h"
#include "viewer/frame.h"

namespace synoptic::viewer {

// The line that stays: what kind it is, its place in the list, and the way to its neighbours.
float detail_header_height(float text_size);

void draw_detail(Frame& frame, const comparison::Display& display, const DetailPage& page,
                 const ViewerState& state);

}  // namespace synoptic::viewer
