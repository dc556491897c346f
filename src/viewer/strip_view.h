#pragma once

// The whole synopsis as strips at the right edge, one for each version: where it differs and where
// it says nothing, and where the reader is. They are the scroll bar too.

#include "viewer/frame.h"
#include "viewer/strip_layout.h"
#include "viewer/synopsis_layout.h"

namespace synoptic::viewer {

void draw_strip(Frame& frame, const SynopsisLayout& layout, const std::vector<Strip>& strips,
                const ViewerState& state);

// The scroll position that puts the middle of the view where the strip is touched.
float scroll_at_strip(float place, float view, float content);
float scroll_at_strip(const SynopsisLayout& layout, float mouse_y);

}  // namespace synoptic::viewer
