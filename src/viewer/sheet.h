#pragma once

// One way to look at a comparison, as the Viewer sees it: something that is laid out, is taller
// than the screen, and can tell where a finding or a passage stands in it. Each view has one: a
// layout worked out in plain functions, and a draw that decides nothing. sheets.cpp lists them.

#include <cstdint>
#include <memory>
#include <optional>

#include "comparison/json.h"
#include "viewer/frame.h"
#include "viewer/marks.h"
#include "viewer/targets.h"
#include "viewer/viewer_state.h"

namespace synoptic::viewer {

// From `top` to `bottom` of the content, CSS pixels.
struct Extent {
  float top = 0, bottom = 0;
};

// A place that means the same in every view and after every change of layout.
struct Spot {
  std::uint32_t row = 0;   // of the synopsis; kNoRow where lines are no passages
  float inside = 0;        // 0 its top, 1 its bottom
  std::uint32_t line = 0;  // without a row: the line, in numbers that only its own view knows
};

class Sheet {
 public:
  virtual ~Sheet() = default;

  // Brings the layout up to date; cheap when nothing changed. Returns whether anything moved.
  virtual bool update(const ViewerState& state, ImVec2 size, Ink& ink) = 0;
  // Makes exact what the window from `top` shows, where far away things have estimated heights.
  virtual void settle(float /*top*/, Ink& /*ink*/) {}

  // What stays at the top of the screen, and what moves below it.
  virtual float header_height() const = 0;
  virtual float content_height() const = 0;
  // Beyond the screen's width: the view can be moved sideways.
  virtual float content_width() const { return 0; }

  virtual void draw(Frame& frame, const ViewerState& state) const = 0;

  // The passage at a height of the content and where a passage stands; nothing where it is not
  // shown.
  virtual std::optional<Spot> spot_at(float y) const = 0;
  virtual std::optional<float> place_of(Spot spot, Ink& ink) = 0;

  // Where a finding or a passage stands, after making sure that it can be seen: a fold is opened, a
  // column turned to, by changing `state` and the layout with it.
  virtual std::optional<Extent> reveal_finding(std::size_t finding, ViewerState& state, ImVec2 size,
                                               Ink& ink) = 0;
  virtual std::optional<Extent> reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                           Ink& ink) = 0;

  // H and L: to what stands before (-1) or after (1): columns, a version, a page. False when the
  // view has nothing of the kind; it is moved sideways then.
  virtual bool turn(int /*by*/, ViewerState& /*state*/) { return false; }

  // Esc: closes what this view has open. False when it has nothing open.
  virtual bool back(ViewerState& /*state*/) { return false; }

  // A control that is this view's own. Returns the row to bring into view, if there is one.
  virtual std::optional<std::uint32_t> apply(Control /*control*/, std::uint32_t /*value*/,
                                             ViewerState& /*state*/) {
    return std::nullopt;
  }
};

// REQUIRES: `display` outlives the sheet.
std::unique_ptr<Sheet> make_sheet(View view, const comparison::Display& display);

}  // namespace synoptic::viewer
