#pragma once

// What matrix and timeline draw alike.

#include <string>
#include <string_view>
#include <vector>

#include "viewer/frame.h"
#include "viewer/grid_layout.h"
#include "viewer/reading_letters.h"

namespace synoptic::viewer {

// Tabs, caption and heads, as a layer of its own over the lines. Heads can be clicked and say more
// under the pointer. `tabs`: the words of the tabs.
void draw_grid_header(Frame& frame, const comparison::Display& display, const Grid& grid,
                      const ViewerState& state, const std::vector<std::string_view>& tabs);

// Thin bars that show how much more there is; the upright one can be dragged. In the layer of the
// header.
void draw_grid_bars(Frame& frame, const Grid& grid, const ViewerState& state, float content_height);

// The left edge of a column on screen.
float column_x(const GridPlan& plan, std::size_t column, float across);

// The columns of which something is on screen, [first, last).
Range columns_in_view(const GridPlan& plan, float across);

// The column under the pointer, among those of the window; or none (= columns).
std::size_t column_under_pointer(const Frame& frame, const Grid& grid, float across);

// The kind's sign and one to three dots for the severity, in the gutter.
void draw_gutter(Frame& frame, const GridPlan& plan, const divergence::Divergence& finding,
                 float top);

// The ground of a reading: A none, B filled, C and later ones striped, each with a bar in the
// family's dark colour; a letter stands on it always.
void draw_reading(Frame& frame, ImVec2 from, ImVec2 to, const MarkLook& look, std::uint8_t letter);

// A letter, or a letter with the reading's words below where there is room for them.
struct CellWords {
  std::string letter;
  std::string_view words;
};
void draw_cell_words(Frame& frame, const GridPlan& plan, ImVec2 from, ImVec2 to,
                     const CellWords& words, bool filled);

// Words in the middle of a box.
void draw_centred(Frame& frame, std::string_view text, TextStyle style, ImU32 colour, ImVec2 from,
                  ImVec2 to);

// A sentence instead of lines.
void draw_instead(Frame& frame, const Grid& grid, std::string_view sentence);

}  // namespace synoptic::viewer
