#pragma once

// What every view gets for one frame, and what it tells back: views draw and say what lies under
// the pointer; the Viewer alone decides what a click means.

#include <cstddef>
#include <cstdint>
#include <optional>

#include "imgui.h"
#include "viewer/ink.h"
#include "viewer/palette.h"
#include "viewer/synopsis_layout.h"

namespace synoptic::viewer {

// What the pointer is over.
struct Hits {
  std::optional<std::size_t> finding;
  std::optional<std::uint32_t> fold;   // first row of a run of alike passages
  std::optional<std::size_t> version;  // a column that can be brought into view
  bool strip = false;
};

struct Frame {
  ImDrawList& list;
  ImDrawList& above;  // for tips
  Ink& ink;
  const Palette& colours;
  ImVec2 size;
  ImVec2 mouse;  // outside the screen when there is no pointer
  Hits hits;

  bool over(ImVec2 from, ImVec2 to) const {
    return mouse.x >= from.x && mouse.x < to.x && mouse.y >= from.y && mouse.y < to.y;
  }
  float hairline() const { return 1.0F / ink.density(); }
};

}  // namespace synoptic::viewer
