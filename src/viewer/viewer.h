#pragma once

// The synopsis on a canvas: one Display, one ViewerState, and what the reader's hands do to it. The
// platform calls these functions and draw() between ImGui::NewFrame and Render; a test does the
// same without a browser.
//
// Nothing is drawn unless something happened: draw() says whether it wants to be called again by
// itself (something is moving); otherwise the next call is due after the next input.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "comparison/json.h"
#include "viewer/frame.h"
#include "viewer/ink.h"
#include "viewer/synopsis_layout.h"
#include "viewer/viewer_state.h"

namespace synoptic::viewer {

// What the page forwards from the keyboard. The numbers are the protocol of platform/.
enum class Command : std::uint8_t {
  next,
  previous,
  left,
  right,
  details,
  back,
  up,
  down,
  page_up,
  page_down,
  home,
  end,
  expand,
};

// What happened during a frame that the page wants to know.
struct Happened {
  std::optional<std::string> selected;  // Divergence::id; empty: let go
  std::optional<std::string> opened;
  std::optional<std::uint32_t> row;  // another passage stands at the top
  bool hand = false;                 // the pointer is over something to click
  bool moving = false;               // draw again soon
};

class Viewer {
 public:
  // Keeps text size, filter and theme; forgets selection and position.
  void show(comparison::Display display);
  bool empty() const { return !display_; }

  // By Divergence::id; an unknown one lets go. Brings the evidence into view.
  void select(std::string_view id);
  void command(Command command);
  void wheel(float across, float down);
  // A finger: moves with it, and glides on with `speed` (px/s) when it is lifted.
  void pan(float down);
  void fling(float speed);
  void go_to_row(std::uint32_t row);

  // One frame of `size` CSS pixels, `seconds` after the one before. REQUIRES: inside an ImGui
  // frame.
  Happened draw(Ink& ink, ImVec2 size, float seconds);

  // Options; change freely between frames.
  ViewerState state;

  // Tests and the platform look, nobody writes. REQUIRES: !empty() and one draw().
  const SynopsisLayout& layout() const { return *layout_; }

 private:
  void lay_out(Ink& ink, ImVec2 size);
  void reveal(Ink& ink, ImVec2 size);
  std::optional<Place> best_place() const;
  void bring_version(std::size_t version);
  void step(int by);
  void clicks(const Hits& hits, Happened& happened);
  void choose(std::optional<std::size_t> finding, Happened& happened);
  void toggle_fold(std::uint32_t row);
  float range() const { return layout_ ? layout_->scroll_range() : 0; }

  std::unique_ptr<comparison::Display> display_;
  std::unique_ptr<SynopsisLayout> layout_;
  bool reveal_ = false;                 // the selection is to be brought into view
  std::optional<std::uint32_t> go_to_;  // so is a row
  bool dragging_strip_ = false;
  std::optional<std::string> tell_selected_, tell_opened_;
  std::uint32_t top_row_ = 0;
};

}  // namespace synoptic::viewer
