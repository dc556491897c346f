#pragma once

// Words into lines: greedy filling of a given width. Pure arithmetic; nothing here knows fonts or
// ImGui.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace synoptic::viewer {

// The way a word runs (viewer/word_order.h). Figures have two kinds: European ones follow the
// letters before them.
enum class Direction : std::uint8_t { neutral, number, arabic_number, left, right };

// A piece of text that stays on one line.
struct Piece {
  text::Span span;            // into the article's text; no white space inside
  bool space_before = false;  // white space stood before it
  bool glued = false;         // never begins a line: a stop cut off its word
  Direction direction = Direction::left;
};

// Cuts `span` of `text` at white space, after hyphens, dashes and slashes, and between characters
// of scripts that are written without spaces (Han, kana; Hangul keeps its spaces; Thai is left to
// over-long cutting), never inside a cluster. Appends to `out`; the first piece has space_before
// when `out` was not empty. Linear.
void append_pieces(std::string_view text, text::Span span, std::vector<Piece>& out);

struct FlowItem {
  float width = 0;
  float after = 0;  // room kept right behind it on the same line (a badge)
  bool space_before = false;
  bool glued = false;  // stays on the line of the item before it
  Direction direction = Direction::left;
};

struct FlowPlace {
  float x = 0;  // from the left edge of the column
  std::uint32_t line = 0;
  std::uint32_t rank = 0;   // on its line, counted from the left
  bool from_right = false;  // what is behind it stands to its left
};

// Places each item from left to right in the order of reading; an item wider than the column stands
// alone on its line. Returns the number of lines.
std::uint32_t flow(std::span<const FlowItem> items, float space, float column,
                   std::vector<FlowPlace>& places);

}  // namespace synoptic::viewer
