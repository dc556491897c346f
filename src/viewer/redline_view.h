#pragma once

// The passages of two versions below the header, with ribbons between the places of those that
// moved.

#include "viewer/frame.h"
#include "viewer/redline_layout.h"

namespace synoptic::viewer {

void draw_redline(Frame& frame, const RedlineLayout& layout, const ViewerState& state);

// The change bar, tints and words of one passage; `left` edge of the text, `top` of its first line.
struct RedlineWordPlace {
  float left = 0, top = 0;
};
void draw_redline_text(Frame& frame, const RedlineLayout& layout, const ViewerState& state,
                       const RedlineText& text, RedlineWordPlace place);

// `a` with a `part` of `b` in it: opaque, so that an area of it costs nothing to draw.
ImU32 mixed(ImU32 a, ImU32 b, float part);

}  // namespace synoptic::viewer
