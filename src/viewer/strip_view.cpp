#include "viewer/strip_view.h"

#include <algorithm>
#include <string>

#include "phrases/phrase.h"
#include "viewer/cell_view.h"
#include "viewer/greys.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

class StripPainter {
 public:
  StripPainter(Frame& frame, const SynopsisLayout& layout, const ViewerState& state)
      : frame_(frame), layout_(layout), state_(state) {
    top_ = layout.header_height();
    x_ = frame.size.x - layout.strip_width();
    height_ = frame.size.y - top_;
    whole_ = std::max(layout.content_height(), layout.view_height());
  }

  void paint(const std::vector<Strip>& strips) {
    frame_.ink.begin_layer(frame_.list);
    frame_.ink.fill(frame_.list, {x_, top_}, frame_.size, frame_.colours.header);
    frame_.targets.add({x_, top_}, frame_.size, {{}, Control::none, 0, true});
    for (std::size_t strip = 0; strip < strips.size(); ++strip)
      for (const StripBand& band : strips[strip]) paint_band(strip, band);
    paint_window();
    frame_.ink.finish_layer(frame_.list);
    if (frame_.over({x_, top_}, frame_.size)) paint_name();
  }

 private:
  float left_of(std::size_t strip) const {
    return x_ + 4 + static_cast<float>(strip) * kVersionStrip;
  }
  float width() const { return layout_.strips() > 1 ? kVersionStrip - 2 : kStripWidth - 8; }

  // The ink says of what consequence a difference is, never its kind; where nothing is, no ink.
  void paint_band(std::size_t strip, const StripBand& band) {
    if (band.ink == StripInk::absent) return;
    const float left = snap(frame_.ink, left_of(strip));
    const float right = snap(frame_.ink, left_of(strip) + width());
    const float from = snap(frame_.ink, top_ + band.from);
    const float to = snap(frame_.ink, top_ + band.to);
    frame_.ink.fill(frame_.list, {left, from}, {right, to}, ink_of(band.ink));
  }

  // Quieter than the passages beside it: the darkest is a grey.
  ImU32 ink_of(StripInk ink) const {
    constexpr float kStrength[] = {0, 0.09F, 0.3F, 0.56F};
    return blended(frame_.colours.header, frame_.colours.text,
                   kStrength[static_cast<std::size_t>(ink)]);
  }

  void paint_window() {
    if (layout_.content_height() <= layout_.view_height()) return;
    const float from = snap(frame_.ink, top_ + height_ * state_.scroll().at / whole_);
    const float to = snap(
        frame_.ink,
        std::min(frame_.size.y, from + std::max(24.0F, height_ * layout_.view_height() / whole_)));
    const bool over = frame_.over({x_, top_}, frame_.size);
    const ImVec2 low{x_ + 1, from}, high{frame_.size.x - 1, to};
    frame_.list.AddRectFilled(low, high, faded(frame_.colours.muted, over ? 0.3F : 0.18F), 3);
    frame_.list.AddRect(low, high, over ? frame_.colours.text : frame_.colours.muted, 3, 0, 1);
  }

  // What stands where the pointer is: "Valley Wire · passage 12 · Figure".
  void paint_name() {
    const float y = (frame_.mouse.y - top_) * whole_ / height_;
    if (layout_.blocks().empty() || y >= layout_.content_height()) return;
    const Block& block = layout_.blocks()[layout_.block_at(y)];
    std::string text;
    std::uint32_t finding = layout_.strongest(block.first_row);
    const auto strip =
        static_cast<std::size_t>(std::max(0.0F, frame_.mouse.x - left_of(0)) / kVersionStrip);
    if (layout_.strips() > 1) {
      const std::size_t version = layout_.order()[std::min(strip, layout_.strips() - 1)];
      text = layout_.display().articles[version].label + kDot;
      finding = layout_.strongest(version, block.first_row);
    }
    text += words::passage(block.first_row + 1);
    if (finding != kNoFinding) {
      const auto kind = layout_.display().findings[finding].divergence.kind;
      text += kDot;
      text += phrases::phrase("kind." + std::string(divergence::kind_name(kind)));
    }
    const TextStyle style{Face::chrome, 12};
    const float width = std::min(frame_.ink.width(text, style), frame_.size.x * 0.6F);
    const float top = std::clamp(frame_.mouse.y - 13, top_, frame_.size.y - 28);
    const ImVec2 from{snap(frame_.ink, x_ - width - 28), snap(frame_.ink, top)};
    frame_.above.AddRectFilled(from, {x_ - 8, from.y + 26}, frame_.colours.tip, 6);
    draw_fitted(frame_.ink, frame_.above, {from.x + 10, from.y + baseline_in(26, 12)}, text, style,
                frame_.colours.tip_text, width + 1);
    frame_.ink.finish_layer(frame_.above);
  }

  static constexpr const char* kDot = " \xC2\xB7 ";

  Frame& frame_;
  const SynopsisLayout& layout_;
  const ViewerState& state_;
  float top_ = 0, x_ = 0, height_ = 0, whole_ = 0;
};

}  // namespace

void draw_strip(Frame& frame, const SynopsisLayout& layout, const std::vector<Strip>& strips,
                const ViewerState& state) {
  if (frame.size.y <= layout.header_height()) return;
  StripPainter(frame, layout, state).paint(strips);
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
