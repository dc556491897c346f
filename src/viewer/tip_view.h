#pragma once

// The sentence about the mark under the pointer, beside the pointer.

#include "viewer/frame.h"

namespace synoptic::viewer {

// `finding` indexes Display::findings.
void draw_tip(Frame& frame, const SynopsisLayout& layout, std::size_t finding);

}  // namespace synoptic::viewer
