#include "viewer/tip_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include "phrases/phrase.h"
#include "viewer/cell_view.h"
#include "viewer/flow.h"

namespace synoptic::viewer {
namespace {

constexpr float kWidth = 340;
constexpr float kPadding = 12;
constexpr std::size_t kMostReadings = 6;

struct Paragraph {
  std::string text;
  TextStyle style;
  ImU32 colour = 0;
  float line = 18;
  std::vector<Piece> pieces;
  std::vector<FlowPlace> places;
  std::uint32_t lines = 0;
};

void lay_out(Paragraph& paragraph, Ink& ink) {
  append_pieces(paragraph.text, text::make_span(0, paragraph.text.size()), paragraph.pieces);
  std::vector<FlowItem> items;
  for (const Piece& piece : paragraph.pieces)
    items.push_back({ink.width(text::slice(paragraph.text, piece.span), paragraph.style), 0,
                     piece.space_before});
  paragraph.lines =
      flow(items, ink.width(" ", paragraph.style), kWidth - 2 * kPadding, paragraph.places);
}

std::vector<Paragraph> compose(const Frame& frame, const SynopsisLayout& layout,
                               std::size_t index) {
  const auto& finding = layout.display().findings[index];
  const auto& readings = finding.divergence.readings;
  std::vector<Paragraph> all;
  all.push_back({finding.summary, {Face::chrome, 14}, frame.colours.tip_text, 20, {}, {}, 0});
  const std::size_t shown = std::min(readings.size(), kMostReadings);
  for (std::size_t i = 0; i < shown && readings.size() > 1; ++i) {
    const std::string who = phrases::list_labels(readings[i].articles, layout.display().articles);
    all.push_back({"\xE2\x80\x9C" + readings[i].text + "\xE2\x80\x9D \xE2\x80\x94 " + who,
                   {Face::chrome, 12.5F},
                   frame.colours.tip_muted,
                   17,
                   {},
                   {},
                   0});
  }
  return all;
}

void paint(Frame& frame, const Paragraph& paragraph, ImVec2 from) {
  for (std::size_t i = 0; i < paragraph.places.size(); ++i) {
    const float y = from.y + static_cast<float>(paragraph.places[i].line) * paragraph.line;
    frame.ink.draw(
        frame.above,
        {from.x + paragraph.places[i].x, y + baseline_in(paragraph.line, paragraph.style.size)},
        text::slice(paragraph.text, paragraph.pieces[i].span), paragraph.style, paragraph.colour);
  }
}

ImVec2 corner(const Frame& frame, float height) {
  float x = std::clamp(frame.mouse.x + 14, 4.0F, std::max(4.0F, frame.size.x - kWidth - 4));
  float y = frame.mouse.y + 22;
  if (y + height > frame.size.y - 4) y = std::max(4.0F, frame.mouse.y - height - 14);
  return {snap(frame.ink, x), snap(frame.ink, y)};
}

}  // namespace

void draw_tip(Frame& frame, const SynopsisLayout& layout, std::size_t finding) {
  constexpr float kHead = 24;
  constexpr float kGap = 5;
  std::vector<Paragraph> all = compose(frame, layout, finding);
  float height = 2 * kPadding + kHead;
  for (Paragraph& paragraph : all) {
    lay_out(paragraph, frame.ink);
    height += static_cast<float>(paragraph.lines) * paragraph.line + kGap;
  }
  const ImVec2 from = corner(frame, height);
  frame.above.AddRectFilled(from, {from.x + kWidth, from.y + height - kGap}, frame.colours.tip, 8);

  const auto& divergence = layout.display().findings[finding].divergence;
  const MarkLook look = mark_look(frame.colours, divergence.kind);
  const float left = from.x + kPadding;
  float y = from.y + kPadding;
  const ImU32 sign = look.fill != 0 ? look.fill : frame.colours.tip_muted;
  frame.above.AddRectFilled({left, y}, {left + 15, y + 15}, sign, 3);
  const TextStyle badge{Face::chrome_strong, 12};
  frame.ink.draw(frame.above,
                 {left + (15 - frame.ink.width(look.badge, badge)) / 2, y + baseline_in(15, 12)},
                 look.badge, badge, look.fill != 0 ? look.line : frame.colours.tip);
  const std::string kind = "kind." + std::string(divergence::kind_name(divergence.kind));
  frame.ink.draw(frame.above, {left + 22, y + baseline_in(15, 12)}, phrases::phrase(kind),
                 {Face::chrome_strong, 12}, frame.colours.tip_muted);
  y += kHead;
  for (const Paragraph& paragraph : all) {
    paint(frame, paragraph, {left, y});
    y += static_cast<float>(paragraph.lines) * paragraph.line + kGap;
  }
  frame.ink.finish_layer(frame.above);
}

}  // namespace synoptic::viewer
