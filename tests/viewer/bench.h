#pragma once

// A whole viewer without a browser: scripted hands, and what was drawn.

#include <optional>
#include <string>
#include <utility>

#include "fake_ink.h"
#include "viewer/viewer.h"

namespace synoptic::viewer::fake {

struct Bench {
  explicit Bench(comparison::Display display, float width = 1366, float height = 768)
      : size{width, height}, screen(width, height) {
    viewer.state.calm = true;
    viewer.show(std::move(display));
    frame();
  }
  Happened frame() {
    Happened happened;
    ink.words.clear();
    screen.frame([&] { happened = viewer.draw(ink, size, 1.0F / 60); });
    return happened;
  }
  // Draws until nothing moves; false when it never rests.
  bool rest() {
    for (int i = 0; i < 200; ++i)
      if (!frame().moving) return true;
    return false;
  }
  // Without a frame in between: what it chose.
  std::optional<std::string> click(ImVec2 at) {
    viewer.press(at);
    viewer.release();
    return viewer.take_told().selected;
  }

  ImVec2 size;
  NullScreen screen;
  FakeInk ink;
  Viewer viewer;
};

}  // namespace synoptic::viewer::fake
