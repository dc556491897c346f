#include "viewer/note_view.h"

#include <algorithm>

#include "viewer/paragraph.h"

namespace synoptic::viewer {

void draw_note(Frame& frame, const std::vector<std::string>& lines) {
  constexpr float kMost = 320, kPadding = 11, kGap = 3;
  const float room = std::min(kMost, frame.size.x - 8) - 2 * kPadding;
  std::vector<Paragraph> all;
  float width = 0, height = 2 * kPadding;
  for (const std::string& line : lines) {
    const TextStyle style{all.empty() ? Face::chrome_strong : Face::chrome, 13};
    all.push_back(lay_out_paragraph(line, style, 18, room, frame.ink));
    width = std::max(width, all.back().lines > 1 ? room : frame.ink.width(line, style));
    height += all.back().height() + (all.size() > 1 ? kGap : 0);
  }
  width = std::min(width, room) + 2 * kPadding;
  const float x = std::clamp(frame.mouse.x + 14, 4.0F, std::max(4.0F, frame.size.x - width - 4));
  float y = frame.mouse.y + 20;
  if (y + height > frame.size.y - 4) y = std::max(4.0F, frame.mouse.y - height - 12);
  const ImVec2 from{snap(frame.ink, x), snap(frame.ink, y)};
  frame.above.AddRectFilled(from, {from.x + width, from.y + height}, frame.colours.tip, 8);
  float top = from.y + kPadding;
  for (const Paragraph& line : all) {
    draw_paragraph(frame, frame.above, line, {from.x + kPadding, top},
                   &line == &all.front() ? frame.colours.tip_text : frame.colours.tip_muted);
    top += line.height() + kGap;
  }
  frame.ink.finish_layer(frame.above);
}

}  // namespace synoptic::viewer
