#pragma once

// One version straight through, with what the others say in the margin.

#include "viewer/frame.h"
#include "viewer/reading_layout.h"

namespace synoptic::viewer {

constexpr float kReadingHeader = 74;

void draw_reading(Frame& frame, const ReadingLayout& layout, const ViewerState& state);

}  // namespace synoptic::viewer
