#pragma once

// A few lines in a box beside the pointer: what a sign stands for, where it is no finding.

#include <string>
#include <vector>

#include "viewer/frame.h"

namespace synoptic::viewer {

// The first line stands out.
void draw_note(Frame& frame, const std::vector<std::string>& lines);

}  // namespace synoptic::viewer
