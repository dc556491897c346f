#pragma once

// What stays on the screen of the redline: the two names, each a list to choose from, what the
// comparison comes to in numbers, the way from change to change, and the strip that is the scroll
// bar.

#include <string>

#include "viewer/frame.h"
#include "viewer/redline_layout.h"

namespace synoptic::viewer {

void draw_redline_header(Frame& frame, const RedlineLayout& layout, const ViewerState& state);
void draw_redline_strip(Frame& frame, const RedlineLayout& layout, const ViewerState& state);

// The list of versions below a name, where it is open: above everything else.
void draw_redline_list(Frame& frame, const RedlineLayout& layout, const ViewerState& state);

// "31 passages, 12 alike, 9 changed, 4 only left, 6 only right, 2 moved"; what there is none of is
// left out. A sentence where the two are the same or share nothing.
std::string redline_summary(const RedlinePlan& plan);

// Where things are in the header.
struct RedlineHeader {
  struct Box {
    ImVec2 from, to;
  };
  Box left, right, swap;  // the names and what exchanges them
  Box before, behind;     // change by change
  Box apart, woven;       // two columns, one text; empty where there is no choice
  Box summary;
};
RedlineHeader place_redline_header(const RedlineLayout& layout, ImVec2 size, float step_width,
                                   ImVec2 mode_widths);

}  // namespace synoptic::viewer
