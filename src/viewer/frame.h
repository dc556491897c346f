#pragma once

// What every view gets for one frame, and what it tells back: views draw and write down what can be
// clicked; the Viewer alone decides what a click means.

#include "imgui.h"
#include "viewer/ink.h"
#include "viewer/palette.h"
#include "viewer/targets.h"
#include "viewer/text_places.h"

namespace synoptic::viewer {

struct Frame {
  ImDrawList& list;
  ImDrawList& above;  // for tips
  Ink& ink;
  const Palette& colours;
  ImVec2 size;
  ImVec2 mouse;  // outside the screen when there is no pointer
  Targets& targets;
  TextPlaces& texts;
  Hit hover{};  // what the last frame had under the pointer; nothing while something is carried

  bool over(ImVec2 from, ImVec2 to) const {
    return mouse.x >= from.x && mouse.x < to.x && mouse.y >= from.y && mouse.y < to.y;
  }
  float hairline() const { return 1.0F / ink.density(); }
};

}  // namespace synoptic::viewer
