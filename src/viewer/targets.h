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
  redline_turn,    // the right version: 1 the next, 0 the one before
  redline_step,    // to a change: 1 the next, 0 the one before
  redline_go,      // a value of ViewerState::redline_at
  redline_inline,  // 1 one text, 0 two columns
  redline_fold,    // the first row of a run
  redline_unfold,  // all runs
  ledger_page,     // a LedgerPage; beyond the last one nothing
};

// What a place on the screen stands for; nothing of it set: for nothing. A finding is chosen, a
// control set to its value.
struct Hit {
  std::optional<std::size_t> finding;
  Control control = Control::none;
  std::uint32_t value = 0;  // a version, a row, a page: what the control takes
  bool strip = false;       // the overview beside the rows

  bool clickable() const { return finding || control != Control::none; }
};

inline Hit hit_finding(std::size_t finding) { return {finding, Control::none, 0, false}; }
inline Hit hit_control(Control control, std::size_t value) {
  return {{}, control, static_cast<std::uint32_t>(value), false};
}

class Targets {
 public:
  // Before each frame.
  void clear() { all_.clear(); }

  // `hit` fills the box from `from` to `to`, CSS pixels, the far edges excluded, and covers what
  // was added before. An empty hit covers without standing for anything.
  void add(ImVec2 from, ImVec2 to, Hit hit) { all_.push_back({from, to, hit}); }

  // The topmost at a place. Linear in what is on screen: some hundred boxes.
  Hit at(ImVec2 place) const;

 private:
  struct Target {
    ImVec2 from, to;
    Hit hit;
  };
  std::vector<Target> all_;
};

}  // namespace synoptic::viewer
