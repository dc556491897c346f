#pragma once

// Names of versions side by side, one of them the one that is shown: a click turns to another.

#include <span>

#include "comparison/json.h"
#include "viewer/frame.h"

namespace synoptic::viewer {

constexpr float kTabHeight = 44;

struct TabsRequest {
  std::span<const std::size_t> versions;  // in the order of the tabs
  std::size_t shown = 0;
  Control control = Control::none;  // gets the version
  float left = 0, right = 0;
};

// Names are cut when there are many; when there are more than can be told apart, those around the
// shown one stay in view. Cost: as many as fit.
void draw_tabs(Frame& frame, const comparison::Display& display, const TabsRequest& request);

}  // namespace synoptic::viewer
