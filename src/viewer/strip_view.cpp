#include "viewer/strip_view.h"

#include <algorithm>

namespace synoptic::viewer {

namespace {

std::uint32_t strongest_in(const SynopsisLayout& layout, const Block& block) {
  std::uint32_t best = kNoFinding;
  for (std::uint32_t row = block.first_row; row < block.first_row + block.rows; ++row)
    best = std::min(best, layout.strongest(row));
  return best;
}

}  // namespace

void draw_strip(Frame& frame, const SynopsisLayout& layout, const ViewerState& state) {
  const float top = layout.header_height();
  const float x = frame.size.x - kStripWidth;
  const float height = frame.size.y - top;
  const float whole = std::max(layout.content_height(), layout.view_height());
  if (whole <= 0 || height <= 0) return;
  frame.ink.begin_layer(frame.list);
  frame.ink.fill(frame.list, {x, top}, frame.size, frame.colours.header);
  frame.targets.add({x, top}, frame.size, {{}, Control::none, 0, true});

  if (layout.content_height() > layout.view_height()) {
    const float from = top + height * state.scroll().at / whole;
    const float to =
        std::min(frame.size.y, from + std::max(24.0F, height * layout.view_height() / whole));
    frame.list.AddRectFilled(
        {x + 2, from}, {frame.size.x - 2, to},
        faded(frame.colours.muted, frame.over({x, top}, frame.size) ? 0.4F : 0.25F), 4);
  }
  const auto& blocks = layout.blocks();
  float last = -1;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const std::uint32_t finding = strongest_in(layout, blocks[b]);
    if (finding == kNoFinding) continue;
    const float middle = layout.top_of(b) + layout.height_of(b) / 2;
    const float y = snap(frame.ink, top + height * middle / whole);
    if (y == last) continue;  // a long story has more rows than the screen has pixels
    last = y;
    const MarkLook look =
        mark_look(frame.colours, layout.display().findings[finding].divergence.kind);
    frame.list.AddRectFilled({x + 4, y - 1}, {frame.size.x - 4, y + 2},
                             look.fill != 0 ? look.line : faded(look.line, 0.6F));
  }
}

float scroll_at_strip(const SynopsisLayout& layout, float mouse_y) {
  return scroll_at_strip(mouse_y - layout.header_height(), layout.view_height(),
                         layout.content_height());
}

float scroll_at_strip(float place, float view, float content) {
  if (view <= 0) return 0;
  const float share = std::clamp(place / view, 0.0F, 1.0F);
  return std::clamp(share * content - view / 2, 0.0F, std::max(0.0F, content - view));
}

}  // namespace synoptic::viewer
