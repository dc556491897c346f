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

void draw_scroll_bar(Frame& frame, float top, float height, float at) {
  constexpr float kReach = 14, kLeast = 28;
  const float view = frame.size.y - top;
  if (height <= view + 1 || view < 48) return;
  const ImVec2 from{frame.size.x - kReach, top};
  frame.targets.add(from, frame.size, {{}, Control::none, 0, true});
  const bool over = frame.over(from, frame.size);
  const float length = std::max(kLeast, view * view / height);
  const float y = top + (view - length) * std::clamp(at / (height - view), 0.0F, 1.0F);
  const float width = over ? 8 : 5;
  const ImVec2 high{frame.size.x - width - 2, y + 2};
  frame.list.AddRectFilled(high, {frame.size.x - 2, y + length - 2},
                           over ? frame.colours.muted : faded(frame.colours.muted, 0.6F),
                           width / 2);
}

}  // namespace synoptic::viewer
