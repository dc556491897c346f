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

void cut_paragraph(Paragraph& paragraph, std::uint32_t most, float width, Ink& ink) {
  if (paragraph.lines <= most || most == 0) return;
  auto& [text, style, line, pieces, places, lines] = paragraph;
  while (!places.empty() && places.back().line >= most) places.pop_back();
  pieces.resize(places.size());
  lines = most;
  constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
  while (!pieces.empty()) {
    const std::string last = std::string(text::slice(text, pieces.back().span)).append(kEllipsis);
    const bool alone = places.size() < 2 || places[places.size() - 2].line + 1 < most;
    if (alone || places.back().x + ink.width(last, style) <= width) {
      text.replace(pieces.back().span.end, std::string::npos, kEllipsis);
      pieces.back().span.end = static_cast<std::uint32_t>(text.size());
      return;
    }
    pieces.pop_back();
    places.pop_back();
  }
}

float measure_of(float characters, TextStyle style, Ink& ink) {
  constexpr std::string_view kProse = "several versions of the same story, told by other people";
  return ink.width(kProse, style) * characters / static_cast<float>(kProse.size());
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
