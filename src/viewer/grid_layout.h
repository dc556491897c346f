#pragma once

// The frame that matrix and timeline share: lines from top to bottom, a column for each version, at
// the left what each line is about. Head and left part stay; the columns move sideways when they do
// not fit. Plain values.

#include <string>
#include <vector>

#include "viewer/paragraph.h"
#include "viewer/version_signs.h"

namespace synoptic::viewer {

// CSS pixels.
struct GridPlan {
  bool phone = false;  // words of a line stand above its cells
  float text = 14;     // size of sentences
  float small = 12;    // of what stands beside them
  float line = 20;     // height of a line of a sentence
  float margin = 20;   // free at the left and the right
  float gutter = 34;   // for badges, behind the margin
  float left = 400;    // where the columns begin
  float cell = 60;     // width of a column
  float window = 600;  // how much of all columns is on screen
  float verdict = 0;   // behind them
  std::size_t columns = 0;

  float words() const { return left - margin - gutter - 16; }  // room for a sentence
  float right() const { return left + window + verdict; }
  float content_width() const {
    return left + cell * static_cast<float>(columns) + verdict + margin;
  }
};

struct GridSpace {
  float width = 1366;
  float text_size = 16;
  std::size_t columns = 0;
  float verdict = 0;  // wanted behind the columns; a phone has no room for it there
  float words = 24;   // wanted for what is at the left, in units of the text's size
  float least_cell = 28;
  float phone_left = 0;  // what stays at the left of a phone
  bool close = false;    // the columns follow the words at once, whatever room is left
};

// [first, last) of lines or columns.
struct Range {
  std::size_t first = 0, last = 0;
};

// A column is `least_cell` to 120 wide. Pure arithmetic.
GridPlan plan_grid(const GridSpace& space);

struct Grid {
  GridPlan plan;
  std::vector<std::size_t> versions;  // by column
  std::vector<std::string> signs;     // by version
  std::vector<std::string> below;     // by version: a second line of its head; may be empty
  std::size_t base = 0;
  Paragraph caption;  // what the view shows, in words
  float tabs = 0;     // height of the line of tabs; 0: none
  float heads = 0;    // height of the heads of columns
  float header = 0;   // of all that stays
};

struct GridRequest {
  const comparison::Display& display;
  const ViewerState& state;
  GridSpace space;
  std::string caption;
  bool tabs = false;
  std::vector<std::size_t> versions;  // by column
  std::vector<std::string> below;
};

Grid lay_out_grid(GridRequest request, Ink& ink);

// Something that a sheet was laid out for.
struct GridCause {
  ImVec2 size{-1, -1};
  float text_size = 0, density = 0;
  std::vector<std::size_t> versions;

  friend bool operator==(const GridCause& a, const GridCause& b) {
    return a.size.x == b.size.x && a.size.y == b.size.y && a.text_size == b.text_size &&
           a.density == b.density && a.versions == b.versions;
  }
};

}  // namespace synoptic::viewer
