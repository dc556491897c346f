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

// `from`: its upper left corner. Lines outside the screen cost nothing.
void draw_paragraph(Frame& frame, ImDrawList& list, const Paragraph& paragraph, ImVec2 from,
                    ImU32 colour);

}  // namespace synoptic::viewer
