#pragma once

// How a position moves by itself: easing to a target, gliding after a finger was lifted. Pure
// arithmetic over Scroll; the caller says how much time has passed and whether anything still
// moves.

#include "viewer/viewer_state.h"

namespace synoptic::viewer {

// One step of `seconds`; keeps `at` within [0, most]. Returns whether another step is wanted.
bool step_scroll(Scroll& scroll, float seconds, float most);

// Moves at once and stops whatever was going on: wheel, finger, thumb.
void scroll_by(Scroll& scroll, float distance, float most);

// Eases to `to`, or jumps when `calm`.
void scroll_to(Scroll& scroll, float to, float most, bool calm);

}  // namespace synoptic::viewer
