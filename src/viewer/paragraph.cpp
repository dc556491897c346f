#include "viewer/paragraph.h"

#include <utility>

#include "viewer/cell_view.h"

namespace synoptic::viewer {

Paragraph lay_out_paragraph(std::string text, TextStyle style, float line, float width, Ink& ink) {
  Paragraph paragraph{std::move(text), style, line, {}, {}, 0};
  append_pieces(paragraph.text, text::make_span(0, paragraph.text.size()), paragraph.pieces);
  std::vector<FlowItem> items;
  for (const Piece& piece : paragraph.pieces)
    items.push_back(
        {ink.width(text::slice(paragraph.text, piece.span), style), 0, piece.space_before});
  paragraph.lines = flow(items, ink.width(" ", style), width, paragraph.places);
  return paragraph;
}

void draw_paragraph(Frame& frame, ImDrawList& list, const Paragraph& paragraph, ImVec2 from,
                    ImU32 colour) {
  for (std::size_t i = 0; i < paragraph.places.size(); ++i) {
    const float y = from.y + static_cast<float>(paragraph.places[i].line) * paragraph.line;
    if (y > frame.size.y || y + paragraph.line < 0) continue;
    frame.ink.draw(
        list,
        {from.x + paragraph.places[i].x, y + baseline_in(paragraph.line, paragraph.style.size)},
        text::slice(paragraph.text, paragraph.pieces[i].span), paragraph.style, colour);
  }
}

}  // namespace synoptic::viewer
