#include "viewer/thumb_view.h"

#include <algorithm>

namespace synoptic::viewer {

void draw_thumb(Frame& frame, float top, float height, float at) {
  constexpr float kWidth = 5;
  const float view = frame.size.y - top;
  if (height <= view || view < 48) return;
  const float track = view - 8;
  const float size = std::max(28.0F, track * view / height);
  const float y = top + 4 + (track - size) * std::min(1.0F, at / (height - view));
  const float x = frame.size.x - kWidth - 3;
  frame.list.AddRectFilled({x, y}, {x + kWidth, y + size}, faded(frame.colours.muted, 0.55F),
                           kWidth / 2);
}

}  // namespace synoptic::viewer
