#pragma once

// Greys between a palette's ground and its ink: how much of something there is, without a hue.

#include "viewer/palette.h"

namespace synoptic::viewer {

// `above` over `below` with `part` (0 to 1) of its strength; opaque.
ImU32 blended(ImU32 below, ImU32 above, float part);

// WCAG's contrast of two opaque colours, 1 to 21; its luminance curve by a polynomial that is never
// off by more than a hundredth.
float contrast(ImU32 a, ImU32 b);

// The darker, the larger `share` (0 to 1). Palette::text on it has a contrast of 4.5 or more,
// wherever it has that on Palette::cell.
ImU32 grey_for(const Palette& colours, float share);

}  // namespace synoptic::viewer
