#pragma once

// Findings by versions: the lines in view, below their header.

#include "viewer/frame.h"
#include "viewer/matrix_layout.h"

namespace synoptic::viewer {

void draw_matrix(Frame& frame, const MatrixLayout& layout, const ViewerState& state);

}  // namespace synoptic::viewer
