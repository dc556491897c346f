#pragma once

// Everything the reader has chosen about the view, as plain values. Nothing here is derived; what
// the views work out from it lives in SynopsisLayout.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>

namespace synoptic::viewer {

// What is marked in the passages. Hidden marks are still counted by the page.
struct Filter {
  int least_severity = 2;  // 1 to 3
  bool fact = true, voice = true, stance = true, presence = true;
  bool wording = false;  // wording-only changes

  friend bool operator==(const Filter& a, const Filter& b) {
    return a.least_severity == b.least_severity && a.fact == b.fact && a.voice == b.voice &&
           a.stance == b.stance && a.presence == b.presence && a.wording == b.wording;
  }
};

// The vertical position, with what moves it. CSS pixels and seconds.
struct Scroll {
  float at = 0;
  float speed = 0;              // kinetic, after a finger was lifted
  std::optional<float> target;  // easing towards this
};

struct ViewerState {
  bool dark = false;
  bool calm = false;  // no animation: the reader's system asks for reduced motion
  float text_size = 16;
  std::size_t first_column = 0;
  std::optional<std::size_t> selected;  // into Display::findings
  std::set<std::uint32_t> expanded;     // first rows of opened groups of alike passages
  Filter filter;
  Scroll scroll;
};

}  // namespace synoptic::viewer
