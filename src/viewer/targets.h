#pragma once

// What can be clicked, and where. Views write it down while they draw a frame; a click is looked up
// among what the last frame showed, at once and without drawing. So a click means what the reader
// saw under the pointer, and no click waits for a frame, however slow the machine draws.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "imgui.h"

namespace synoptic::viewer {

// A switch of one view: Viewer::apply says what each does.
enum class Control : std::uint8_t {
  none,
  bring_version,
  toggle_fold,
  go_to_row,
  redline_open,   // 1, 2: the list of versions below the left or right name; 0 closes it
  redline_left,   // a version
  redline_right,  // a version
  redline_swap,
  redline_step,     // to a change: 1 the next, 0 the one before
  redline_go,       // a value of ViewerState::redline_at
  redline_inline,   // 1 one text, 0 two columns
  redline_fold,     // the first row of a run
  redline_unfold,   // all runs
  step,             // 0 to the finding before, 1 to the next
  reading_version,  // which version is read straight through
  matrix_side,      // ViewerState::matrix_side
  redline_pair,     // two versions, left * 65536 + right
  timeline_fold,    // ViewerState::timeline_open
  make_base,        // of a version
  hide_version,     // puts a version away
  show_versions,    // all that were put away
  jump,             // from a row with a moved passage to where that one stands in its own version
  jump_back,
  ledger_page,  // a LedgerPage
};

// What a hand can take up and carry elsewhere.
enum class Grab : std::uint8_t { none, column, passage };

// What a place on the screen stands for; nothing of it set: for nothing. A finding is chosen, a
// control set to its value.
struct Hit {
  std::optional<std::size_t> finding;
  Control control = Control::none;
  std::uint32_t value = 0;  // a version, a row, a page: what the control takes
  bool strip = false;       // the overview beside the rows
  Grab grab = Grab::none;   // a pressed pointer takes `version`, or its passage in row `value`
  std::uint32_t version = 0;

  bool clickable() const { return finding || control != Control::none; }
};

// The `value` of a finding's hit is the reading that stands there.
constexpr std::uint32_t kAnyReading = 0xFFFFFFFFU;
inline Hit hit_finding(std::size_t finding, std::uint32_t reading = kAnyReading) {
  return {finding, Control::none, reading, false};
}
inline Hit hit_control(Control control, std::size_t value) {
  return {{}, control, static_cast<std::uint32_t>(value), false};
}

inline Hit hit_grab(Grab grab, std::size_t version, std::uint32_t row = 0) {
  return {{}, Control::none, row, false, grab, static_cast<std::uint32_t>(version)};
}

class Targets {
 public:
  // Before each frame.
  void clear() { all_.clear(); }

  // `hit` fills the box from `from` to `to`, CSS pixels, the far edges excluded, and covers what
  // was added before. An empty hit covers without standing for anything.
  void add(ImVec2 from, ImVec2 to, Hit hit) { all_.push_back({from, to, hit, false}); }

  // Passages fill this box: their words can be selected, with whatever is marked in them. It covers
  // nothing.
  void add_text(ImVec2 from, ImVec2 to) { all_.push_back({from, to, {}, true}); }

  // The topmost at a place. Linear in what is on screen: some hundred boxes.
  Hit at(ImVec2 place) const;

  // For a finger, which is not as sharp as a pointer: the nearest that can be clicked within
  // `radius`, when there is nothing exactly there. What is covered is not found.
  Hit near(ImVec2 place, float radius) const;

  // Whether a press there may begin to select text. A finding over a passage is part of it, other
  // controls are not.
  bool is_text(ImVec2 place) const;

 private:
  struct Target {
    ImVec2 from, to;
    Hit hit;
    bool text = false;

    bool holds(ImVec2 place) const {
      return place.x >= from.x && place.x < to.x && place.y >= from.y && place.y < to.y;
    }
  };
  std::vector<Target> all_;
};

}  // namespace synoptic::viewer
