#pragma once

// The canvas: one Display, one ViewerState, and what the reader's hands do to it. Each View is a
// Sheet; what is common to all of them is here: the place in it, the selection, the pointer. The
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
#include "viewer/drag.h"
#include "viewer/frame.h"
#include "viewer/ink.h"
#include "viewer/selecting.h"
#include "viewer/sheet.h"
#include "viewer/synopsis_sheet.h"
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
  next_change,  // of the redline
  previous_change,
  column_left,  // the column of the selection's evidence, or the first beside the base
  column_right,
  hide_column,
  show_columns,
};

// A passage was carried elsewhere: the page makes a correction of it and compares anew.
struct Move {
  std::uint32_t version = 0;
  std::uint32_t row = 0;                // where it stands
  text::Span sentence;                  // its first one, in the version's text
  std::optional<std::uint32_t> target;  // the row it is to stand in; none: one of its own
};

// What the reader did on the canvas that the page wants to know.
struct Told {
  std::optional<std::string> selected;  // Divergence::id; empty: let go
  std::optional<View> view;             // the reader, or the number of versions, turned to another
  std::optional<std::uint32_t> base;    // another version is to be the base
  std::optional<Move> move;
  std::optional<std::uint32_t> correct;  // a row that the reader wants to correct
};

// What a frame found out.
struct Happened {
  std::optional<std::uint32_t> row;  // another passage stands at the top
  bool hand = false;                 // the pointer is over something to click
  bool text = false;                 // it is over words that can be selected
  bool grip = false;                 // or to carry elsewhere
  bool moving = false;               // draw again soon
};

class Viewer {
 public:
  // Keeps text size, theme and view. Another comparison forgets selection, filter, place and the
  // order of columns; the `same` one after a correction keeps them, as far as they still mean
  // something. Where there are too many versions to read side by side, the matrix is turned to.
  void show(comparison::Display display, bool same = false);
  bool empty() const { return !display_; }

  // By Divergence::id; an unknown one lets go. Brings the evidence into view.
  void select(std::string_view id);
  void command(Command command);
  // Esc: what is carried, a list that is open, a jump that was followed. False when there is
  // nothing of the kind, and Esc may mean something else.
  bool close();
  // Turns to another way of looking, at the same selection or the same passage.
  void turn_to(View view);
  // Ids of findings, one a line: those the page lists (Filter::shown).
  void set_shown(std::string_view ids);
  // What the reader said of findings: lines of "!ID" (important) and "-ID" (not a difference).
  void set_verdicts(std::string_view lines);
  // The pointer, CSS pixels. It is kept as the browser has it and looked up among what the last
  // frame drew: clicks act at once, several between two frames too.
  void point(ImVec2 at);
  void leave();  // there is none over the canvas any more
  // On a passage it may become a selection: there a click is a press that is let go where it was.
  // `extend`: the selection grows to here (Shift).
  void press(ImVec2 at, bool extend = false);
  void release();
  // After both presses: opens the finding there in detail, selects a word that has none. After the
  // third the sentence.
  void press_twice(ImVec2 at);
  void press_thrice(ImVec2 at);
  // What is being carried goes back to where it was.
  void cancel();
  // A right click: Told::correct, the row there.
  void context(ImVec2 at);
  // A short touch: a click on what is nearest within reach of a fingertip. A long one: details of
  // the finding there, else as a right click.
  void tap(ImVec2 at);
  void hold(ImVec2 at);
  void wheel(float across, float down);
  // A finger: moves with it, and glides on with `speed` (px/s) when it is lifted. Returns whether
  // there is anything to move sideways to.
  bool pan(float across, float down);
  void fling(float speed);
  void go_to_row(std::uint32_t row);

  // Grows, begins or ends the selection of text; acts with the next frame. False when there was
  // nothing to end.
  bool select_text(TextKey key);
  std::string selected_text() const;
  // What is outlined in the passages.
  void search(std::string_view words) { state.search = words; }

  // One frame of `size` CSS pixels, `seconds` after the one before. REQUIRES: inside an ImGui
  // frame.
  Happened draw(Ink& ink, ImVec2 size, float seconds);

  // What was chosen or opened by hand since the last call.
  Told take_told();

  // Options; change freely between frames.
  ViewerState state;

  // Tests and the platform look, nobody writes. REQUIRES: !empty() and one draw().
  const SynopsisLayout& layout() const { return synopsis_->layout(); }
  const Sheet& sheet() const { return *sheet_; }
  const Targets& targets() const { return targets_; }

 private:
  void lay_out(Ink& ink, ImVec2 size);
  void reveal(Ink& ink, ImVec2 size);
  void apply(Control control, std::uint32_t value);
  void step(int by);
  void turn(int by);
  void choose(std::size_t finding);
  void turn_by_hand(View view);
  void click(const Hit& hit);
  void follow_strip(float y);
  void resolve_text(Ink& ink);
  bool scroll_while_selecting(float seconds);
  void open_sheet();
  void open_fitting_view();
  void let_go();
  bool move_under_hand(float seconds);
  void draw_carried(Frame& frame) const;
  void put_column(std::size_t version, std::size_t neighbour, bool behind);
  std::optional<std::size_t> column_in_hand() const;
  void shift_column(bool right);
  void hide(std::size_t version);
  std::optional<std::uint32_t> row_under(ImVec2 at) const;
  void jump(std::uint32_t row);
  void jump_back();
  std::optional<std::size_t> find(std::string_view id) const;
  float view_height() const { return size_.y - sheet_->header_height(); }
  float range() const;
  float range_across() const;

  std::unique_ptr<comparison::Display> display_;
  std::unique_ptr<Sheet> sheets_[kViewCount];  // made when first looked at
  Sheet* sheet_ = nullptr;                     // of the view that is shown
  SynopsisSheet* synopsis_ = nullptr;
  View came_from_ = View::synopsis;     // where Esc leads back to from the detail
  bool reveal_ = false;                 // the selection is to be brought into view
  std::optional<std::uint32_t> go_to_;  // so is a row
  // A view looked at first begins at the passage the one before had at the top, or at its own top
  // when that stood at its top; nothing is opened for it.
  std::optional<std::uint32_t> enter_at_;
  Targets targets_;   // of the last frame
  TextPlaces texts_;  // so are these
  Selecting selecting_;
  Hit pressed_;                       // what a press on a passage stands for when it is let go
  std::vector<TextKey> text_keys_;    // since the last frame
  ImVec2 size_{0, 0};                 // of the last frame
  ImVec2 pointer_{-1.0e6F, -1.0e6F};  // far away: no pointer
  std::optional<std::size_t> bring_;  // a version to be brought into view, in the synopsis
  bool dragging_strip_ = false;
  Drag drag_;                      // a column or passage that is being carried
  bool turned_by_itself_ = false;  // to the matrix, for the number of versions
  Told told_;
  std::uint32_t top_row_ = 0;
};

}  // namespace synoptic::viewer
