#include "viewer/scrolling.h"

#include <algorithm>
#include <cmath>

namespace synoptic::viewer {
namespace {

constexpr float kEase = 14;         // 1/s: nine tenths of the way in a sixth of a second
constexpr float kFriction = 4;      // 1/s, about what phones do
constexpr float kRest = 12;         // px/s below which a glide stops
constexpr float kLongStep = 0.05F;  // after a pause the first step is not a leap

float within(float value, float most) { return std::clamp(value, 0.0F, std::max(0.0F, most)); }

}  // namespace

bool step_scroll(Scroll& scroll, float seconds, float most) {
  const float time = std::min(seconds, kLongStep);
  if (scroll.target) {
    const float to = within(*scroll.target, most);
    scroll.at += (to - scroll.at) * std::min(1.0F, time * kEase);
    if (std::fabs(to - scroll.at) < 0.5F) {
      scroll.at = to;
      scroll.target.reset();
    }
  } else if (scroll.speed != 0) {
    scroll.at += scroll.speed * time;
    scroll.speed -= scroll.speed * std::min(1.0F, time * kFriction);
    if (std::fabs(scroll.speed) < kRest || scroll.at <= 0 || scroll.at >= most) scroll.speed = 0;
  }
  scroll.at = within(scroll.at, most);
  return scroll.target.has_value() || scroll.speed != 0;
}

void scroll_by(Scroll& scroll, float distance, float most) {
  scroll.target.reset();
  scroll.speed = 0;
  scroll.at = within(scroll.at + distance, most);
}

void scroll_to(Scroll& scroll, float to, float most, bool calm) {
  scroll.speed = 0;
  scroll.target = within(to, most);
  if (!calm) return;
  scroll.at = *scroll.target;
  scroll.target.reset();
}

}  // namespace synoptic::viewer
