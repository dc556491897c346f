#pragma once

// Claims over time: the lines in view, below their header.

#include "viewer/frame.h"
#include "viewer/timeline_layout.h"

namespace synoptic::viewer {

void draw_timeline(Frame& frame, const TimelineLayout& layout, const ViewerState& state);
// The whole passage under the pointer; after the header.
void draw_timeline_note(Frame& frame, const TimelineLayout& layout);

}  // namespace synoptic::viewer
