#include "viewer/paragraph.h"

#include <utility>

#include "viewer/cell_view.h"
#include "viewer/word_order.h"

namespace synoptic::viewer {

Paragraph lay_out_paragraph(std::string text, TextStyle style, float line, float width, Ink& ink) {
  Paragraph paragraph{std::move(text), style, line, {}, {}, 0};
  auto& pieces = paragraph.pieces;
  const bool from_right = starts_at_right(paragraph.text, {});
  append_pieces(paragraph.text, text::make_span(0, paragraph.text.size()), pieces);
  part_stops(paragraph.text, from_right, pieces);
  std::vector<FlowItem> items;
  for (const Piece& piece : pieces) {
    style.from_right = piece.direction == Direction::right;
    items.push_back({ink.width(text::slice(paragraph.text, piece.span), style), 0,
                     piece.space_before, piece.glued, piece.direction});
  }
  const float space = ink.width(" ", paragraph.style);
  paragraph.lines = flow(items, space, width, paragraph.places);
  order_words(items, {width, space, from_right}, paragraph.places);
  return paragraph;
}

void draw_paragraph(Frame& frame, ImDrawList& list, const Paragraph& paragraph, ImVec2 from,
                    ImU32 colour) {
  TextStyle style = paragraph.style;
  for (std::size_t i = 0; i < paragraph.places.size(); ++i) {
    const float y = from.y + static_cast<float>(paragraph.places[i].line) * paragraph.line;
    if (y > frame.size.y || y + paragraph.line < 0) continue;
    style.from_right = paragraph.pieces[i].direction == Direction::right;
    frame.ink.draw(list,
                   {from.x + paragraph.places[i].x, y + baseline_in(paragraph.line, style.size)},
                   text::slice(paragraph.text, paragraph.pieces[i].span), style, colour);
  }
}

}  // namespace synoptic::viewer
