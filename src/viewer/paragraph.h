#pragma once

// Words that are not a version's own, broken into lines: sentences about findings, ledger entries,
// notes.

#include <cstdint>
#include <string>
#include <vector>

#include "viewer/flow.h"
#include "viewer/frame.h"

namespace synoptic::viewer {

struct Paragraph {
  std::string text;
  TextStyle style;
  float line = 18;  // height of a line, CSS pixels
  std::vector<Piece> pieces;
  std::vector<FlowPlace> places;
  std::uint32_t lines = 0;

  float height() const { return static_cast<float>(lines) * line; }
};

// Linear, plus one Ink::width a word.
Paragraph lay_out_paragraph(std::string text, TextStyle style, float line, float width, Ink& ink);

// Leaves the first `most` lines; an ellipsis stands for the rest.
void cut_paragraph(Paragraph& paragraph, std::uint32_t most, float width, Ink& ink);

// Small words around the text grow with it, but less: 13 beside 16, 21 beside 32.
inline float small_size(float text_size) {
  const auto size = static_cast<float>(static_cast<int>(5 + text_size * 0.5F));
  return size < 12 ? 12 : size;
}

// How wide a line of so many characters of ordinary prose is.
float measure_of(float characters, TextStyle style, Ink& ink);

// `from`: its upper left corner. Lines outside the screen cost nothing.
void draw_paragraph(Frame& frame, ImDrawList& list, const Paragraph& paragraph, ImVec2 from,
                    ImU32 colour);

}  // namespace synoptic::viewer
