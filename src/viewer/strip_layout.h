#pragma once

// The overview as bands of ink: for each version, from top to bottom, where it has nothing, where
// it tells what the others tell, and where it differs, by consequence. Values only.

#include <cstdint>
#include <vector>

#include "viewer/synopsis_layout.h"

namespace synoptic::viewer {

enum class StripInk : std::uint8_t { absent, present, weight, meaning };

struct StripBand {
  float from = 0, to = 0;  // CSS pixels from the strip's top
  StripInk ink = StripInk::absent;
};
using Strip = std::vector<StripBand>;

// One strip for each version in the order of columns, or a single one that shows the most
// consequential of all. Bands are whole steps of `kStripStep` and at most `height` / step many,
// however long the story is. Cost: blocks and steps, for each strip.
constexpr float kStripStep = 2;
std::vector<Strip> lay_out_strips(const SynopsisLayout& layout, float height);

}  // namespace synoptic::viewer
