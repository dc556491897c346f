#pragma once

// The whole synopsis as a strip at the right edge: where the findings are, where the reader is. It
// is the scroll bar too.

#include "viewer/frame.h"
#include "viewer/synopsis_layout.h"

namespace synoptic::viewer {

void draw_strip(Frame& frame, const SynopsisLayout& layout, const ViewerState& state);

// The scroll position that puts the middle of the view where the strip is touched.
float scroll_at_strip(float place, float view, float content);
float scroll_at_strip(const SynopsisLayout& layout, float mouse_y);

}  // namespace synoptic::viewer
