#pragma once

// Which words of which version a frame showed where, so that a pointer finds its place in the text.
// draw_cell writes it down; like Targets it holds what the reader saw last, until the next frame.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "comparison/json.h"
#include "imgui.h"
#include "viewer/ink.h"

namespace synoptic::viewer {

// A place between two characters of one version.
struct Caret {
  std::size_t version = 0;
  std::uint32_t at = 0;  // into the article's text
};

// A word as it was drawn; its box is as high as its line.
struct TextPlace {
  ImVec2 from, to;
  std::size_t version = 0;
  text::Span span;
  TextStyle style;
};

class TextPlaces {
 public:
  void clear() { words_.clear(); }
  void add(const TextPlace& word) { words_.push_back(word); }
  bool empty() const { return words_.empty(); }

  // The place nearest to a point: of the nearest line the nearest word, of that the nearest border
  // between two clusters. Of `version` only, when there is one. Linear in the words on screen, and
  // some Ink::width.
  std::optional<Caret> nearest(ImVec2 point, std::optional<std::size_t> version,
                               const comparison::Display& display, Ink& ink) const;

  // The place one line above or below; nothing when no such line was on screen.
  std::optional<Caret> on_next_line(Caret caret, bool down, const comparison::Display& display,
                                    Ink& ink) const;

 private:
  const TextPlace* word_at(Caret caret) const;

  std::vector<TextPlace> words_;
};

}  // namespace synoptic::viewer
