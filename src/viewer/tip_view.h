#pragma once

// The sentence about the mark under the pointer, beside the pointer.

#include "comparison/json.h"
#include "viewer/frame.h"

namespace synoptic::viewer {

// `finding` indexes Display::findings.
void draw_tip(Frame& frame, const comparison::Display& display, std::size_t finding);

}  // namespace synoptic::viewer
