#include "viewer/targets.h"

#include <algorithm>
#include <cmath>

namespace synoptic::viewer {

Hit Targets::at(ImVec2 place) const {
  for (auto target = all_.rbegin(); target != all_.rend(); ++target)
    if (!target->text && target->holds(place)) return target->hit;
  return {};
}

Hit Targets::near(ImVec2 place, float radius) const {
  Hit best = at(place);
  if (best.clickable()) return best;
  float nearest = radius;
  for (const Target& target : all_) {
    if (!target.hit.clickable()) continue;
    const ImVec2 inside{
        std::clamp(place.x, target.from.x, std::max(target.from.x, target.to.x - 1)),
        std::clamp(place.y, target.from.y, std::max(target.from.y, target.to.y - 1))};
    const float distance = std::hypot(inside.x - place.x, inside.y - place.y);
    if (distance >= nearest) continue;
    const Hit hit = at(inside);
    if (!hit.clickable()) continue;
    best = hit;
    nearest = distance;
  }
  return best;
}

bool Targets::is_text(ImVec2 place) const {
  for (auto target = all_.rbegin(); target != all_.rend(); ++target) {
    if (!target->holds(place)) continue;
    if (target->text) return true;
    if (!target->hit.finding) return false;
  }
  return false;
}

}  // namespace synoptic::viewer
