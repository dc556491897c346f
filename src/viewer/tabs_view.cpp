#include "viewer/tabs_view.h"

#include <algorithm>

#include "viewer/cell_view.h"

namespace synoptic::viewer {
namespace {

constexpr float kWidest = 220;
constexpr float kNarrowest = 76;
constexpr float kPadding = 16;

void draw_tab(Frame& frame, const std::string& label, ImVec2 from, ImVec2 to, bool shown) {
  const bool over = frame.over(from, to);
  if (shown) {
    frame.ink.fill(frame.list, from, to, frame.colours.cell);
    frame.ink.fill(frame.list, {from.x, to.y - 3}, to, frame.colours.accent);
  }
  const TextStyle style{shown ? Face::chrome_strong : Face::chrome, 13};
  const float room = to.x - from.x - kPadding;
  const float used = std::min(frame.ink.width(label, style), room);
  draw_fitted(frame.ink, frame.list,
              {from.x + (to.x - from.x - used) / 2, baseline_in(kTabHeight - 2, 13)}, label, style,
              shown || over ? frame.colours.text : frame.colours.muted, room);
}

}  // namespace

void draw_tabs(Frame& frame, const comparison::Display& display, const TabsRequest& request) {
  const auto count = request.versions.size();
  if (count == 0) return;
  const float all = request.right - request.left;
  float widest = kNarrowest;
  for (std::size_t i = 0; i < std::min<std::size_t>(count, 12); ++i)
    widest = std::max(widest, frame.ink.width(display.articles[request.versions[i]].label,
                                              {Face::chrome_strong, 13}));
  const float even = all / static_cast<float>(count);
  const float width =
      std::max(std::min(kNarrowest, all), std::min({even, widest + 2 * kPadding, kWidest}));
  const auto at = std::find(request.versions.begin(), request.versions.end(), request.shown);
  const auto place = static_cast<float>(at - request.versions.begin());
  const float beyond = std::max(0.0F, width * static_cast<float>(count) - all);
  const float moved = std::clamp((place + 0.5F) * width - all / 2, 0.0F, beyond);
  for (std::size_t i = 0; i < count; ++i) {
    const float x = request.left + static_cast<float>(i) * width - moved;
    if (x + width <= request.left || x >= request.right) continue;
    const ImVec2 from{snap(frame.ink, x), 0};
    const ImVec2 to{snap(frame.ink, x + width), kTabHeight};
    const std::size_t version = request.versions[i];
    frame.targets.add(from, to, hit_control(request.control, version));
    draw_tab(frame, display.articles[version].label, from, to, version == request.shown);
  }
}

}  // namespace synoptic::viewer
