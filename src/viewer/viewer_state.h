#pragma once

// Everything the reader has chosen about the view, as plain values. Nothing here is derived; what
// the views work out from it lives in their layouts.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "text/span.h"

namespace synoptic::viewer {

// The ways to look at a comparison. The numbers are the protocol of platform/.
enum class View : std::uint8_t { synopsis, detail, reading, redline, matrix, ledgers, timeline };
constexpr std::size_t kViewCount = 7;

// What is marked in the passages.
struct Filter {
  // In parallel with Display::findings: those the page lists, after its chips, severity and search.
  // Nothing said: those that change meaning or weight.
  std::optional<std::vector<bool>> shown;
  bool wording = false;  // wording-only changes

  friend bool operator==(const Filter& a, const Filter& b) {
    return a.shown == b.shown && a.wording == b.wording;
  }
};

// What the reader said of a finding.
enum class Verdict : std::uint8_t { none, important, not_a_difference };

// The vertical position, with what moves it. CSS pixels and seconds.
struct Scroll {
  float at = 0;
  float speed = 0;              // kinetic, after a finger was lifted
  std::optional<float> target;  // easing towards this
  float across = 0;             // to the right, where a view is wider than the screen
};

// Selected text of one version, bytes of its article; `focus` is the end that moves.
struct TextSelection {
  std::size_t version = 0;
  std::uint32_t anchor = 0, focus = 0;

  text::Span span() const {
    return anchor < focus ? text::Span{anchor, focus} : text::Span{focus, anchor};
  }
};

// From a moved passage to where it stands in its own version's order, and back.
struct Jump {
  std::uint32_t from = 0;   // the row of the passage
  std::uint32_t to = 0;     // the row it stands beside
  std::size_t version = 0;  // in this version's order
  bool above = false;       // above `to`, as the first; otherwise below it
};

struct ViewerState {
  View view = View::synopsis;
  bool dark = false;
  bool contrast = false;           // as much of it as there is: black, white, strong lines
  bool calm = false;               // no animation: the reader's system asks for reduced motion
  float text_size = 16;            // CSS pixels, 12 to 32
  std::vector<std::size_t> order;  // of columns; empty: as given, the base always first
  std::set<std::size_t> hidden;    // versions put away
  std::size_t first_column = 0;
  std::optional<std::size_t> reading_version;  // read straight through; nothing: the base
  std::optional<std::size_t> selected;         // into Display::findings
  std::uint8_t ledger_page = 0;                // LedgerPage
  std::set<std::uint32_t> expanded;            // first rows of opened groups of alike passages
  Filter filter;
  std::vector<Verdict> verdicts;  // in parallel with Display::findings; none where it is shorter
  // The redline: which two versions, where the reader chose them; in one text instead of two
  // columns; the list of versions that is open (1 below the left name, 2 below the right); the
  // first rows of opened runs that the two tell alike; the change stepped to (row * 2, and 1 more
  // for its place in the right version).
  std::optional<std::size_t> redline_left, redline_right;
  bool redline_inline = false;
  std::uint32_t redline_open = 0;
  std::set<std::uint32_t> redline_expanded;
  std::optional<std::uint32_t> redline_at;
  std::optional<TextSelection> selection;
  std::string search;                      // outlined where passages in view say it; empty: nothing
  std::uint8_t matrix_side = 0;            // 0 findings by versions, 1 likeness of versions
  bool timeline_open = false;              // claims that stand throughout are listed
  std::array<Scroll, kViewCount> scrolls;  // each view keeps its place

  std::optional<Jump> jump;  // the reader followed one and has not gone back

  Scroll& scroll() { return scrolls[static_cast<std::size_t>(view)]; }
  const Scroll& scroll() const { return scrolls[static_cast<std::size_t>(view)]; }
};

}  // namespace synoptic::viewer
