#include "viewer/targets.h"

namespace synoptic::viewer {

Hit Targets::at(ImVec2 place) const {
  for (auto target = all_.rbegin(); target != all_.rend(); ++target)
    if (place.x >= target->from.x && place.x < target->to.x && place.y >= target->from.y &&
        place.y < target->to.y)
      return target->hit;
  return {};
}

}  // namespace synoptic::viewer
