#include "viewer/tip_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include "phrases/phrase.h"
#include "viewer/cell_view.h"
#include "viewer/paragraph.h"

namespace synoptic::viewer {
namespace {

constexpr float kWidth = 340;
constexpr float kPadding = 12;
constexpr std::size_t kMostReadings = 6;

// The finding's sentence, then who says what.
std::vector<Paragraph> compose(const comparison::Display& display, std::size_t index, Ink& ink) {
  const auto& finding = display.findings[index];
  const auto& readings = finding.divergence.readings;
  constexpr float kRoom = kWidth - 2 * kPadding;
  std::vector<Paragraph> all;
  all.push_back(lay_out_paragraph(finding.summary, {Face::chrome, 14}, 20, kRoom, ink));
  const std::size_t shown = std::min(readings.size(), kMostReadings);
  for (std::size_t i = 0; i < shown && readings.size() > 1; ++i) {
    const std::string who = phrases::list_labels(readings[i].articles, display.articles);
    all.push_back(
        lay_out_paragraph("\xE2\x80\x9C" + readings[i].text + "\xE2\x80\x9D \xE2\x80\x94 " + who,
                          {Face::chrome, 12.5F}, 17, kRoom, ink));
  }
  return all;
}

ImVec2 corner(const Frame& frame, float height) {
  float x = std::clamp(frame.mouse.x + 14, 4.0F, std::max(4.0F, frame.size.x - kWidth - 4));
  float y = frame.mouse.y + 22;
  if (y + height > frame.size.y - 4) y = std::max(4.0F, frame.mouse.y - height - 14);
  return {snap(frame.ink, x), snap(frame.ink, y)};
}

}  // namespace

void draw_tip(Frame& frame, const comparison::Display& display, std::size_t finding) {
  constexpr float kHead = 24;
  constexpr float kGap = 5;
  const std::vector<Paragraph> all = compose(display, finding, frame.ink);
  float height = 2 * kPadding + kHead;
  for (const Paragraph& paragraph : all) height += paragraph.height() + kGap;
  const ImVec2 from = corner(frame, height);
  frame.above.AddRectFilled(from, {from.x + kWidth, from.y + height - kGap}, frame.colours.tip, 8);

  const auto& divergence = display.findings[finding].divergence;
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
    draw_paragraph(frame, frame.above, paragraph, {left, y},
                   &paragraph == &all.front() ? frame.colours.tip_text : frame.colours.tip_muted);
    y += paragraph.height() + kGap;
  }
  frame.ink.finish_layer(frame.above);
}

}  // namespace synoptic::viewer
