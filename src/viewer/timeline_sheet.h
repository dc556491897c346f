#pragma once

// The timeline as a Sheet: which claims appear, change, vanish from version to version.

#include "viewer/sheet.h"
#include "viewer/timeline_layout.h"

namespace synoptic::viewer {

class TimelineSheet final : public Sheet {
 public:
  explicit TimelineSheet(const comparison::Display& display) : layout_(display) {}

  bool update(const ViewerState& state, ImVec2 size, Ink& ink) override {
    return layout_.update(state, size, ink);
  }
  void settle(float top, Ink& ink) override { layout_.settle(top, ink); }
  float header_height() const override { return layout_.grid().header; }
  float content_height() const override;
  float content_width() const override { return layout_.grid().plan.content_width(); }
  void draw(Frame& frame, const ViewerState& state) const override;
  // The claim at the top stays there; a heading is as good as its first claim.
  std::optional<Spot> spot_at(float y) const override;
  std::optional<float> place_of(Spot spot, Ink& ink) override;
  std::optional<Extent> reveal_finding(std::size_t finding, ViewerState& state, ImVec2 size,
                                       Ink& ink) override;
  std::optional<Extent> reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                   Ink& ink) override;

  const TimelineLayout& layout() const { return layout_; }

 private:
  std::optional<Extent> reveal_claim(std::optional<std::size_t> claim, ViewerState& state,
                                     ImVec2 size, Ink& ink);

  TimelineLayout layout_;
};

}  // namespace synoptic::viewer
