#pragma once

// Where in a long view the reader is: a slim thumb at the right edge.

#include "viewer/frame.h"

namespace synoptic::viewer {

// Of a content of `height` moved by `at` below a header that ends at `top`. Nothing when all of it
// is in view.
void draw_thumb(Frame& frame, float top, float height, float at);

// The same, to be dragged: a strip of the view (Hit::strip). After what it lies over.
void draw_scroll_bar(Frame& frame, float top, float height, float at);

}  // namespace synoptic::viewer
