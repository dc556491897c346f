#pragma once

// The redline as a Sheet: two versions as tracked changes.

#include "viewer/redline_layout.h"
#include "viewer/sheet.h"

namespace synoptic::viewer {

class RedlineSheet final : public Sheet {
 public:
  explicit RedlineSheet(const comparison::Display& display) : layout_(display) {}

  bool update(const ViewerState& state, ImVec2 size, Ink& ink) override;
  void settle(float top, Ink& ink) override { layout_.settle(top, ink); }
  float header_height() const override { return layout_.header_height(); }
  float content_height() const override;
  void draw(Frame& frame, const ViewerState& state) const override;
  std::optional<Spot> spot_at(float y) const override;
  std::optional<float> place_of(Spot spot, Ink& ink) override;
  std::optional<Extent> reveal_finding(std::size_t finding, ViewerState& state, ImVec2 size,
                                       Ink& ink) override;
  std::optional<Extent> reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                   Ink& ink) override;
  std::optional<std::uint32_t> apply(Control control, std::uint32_t value,
                                     ViewerState& state) override;

  bool turn(int by, ViewerState& state) override;  // the right version
  bool back(ViewerState& state) override;          // closes the list of versions

  const RedlineLayout& layout() const { return layout_; }

 private:
  RedlinePair pair(const ViewerState& state) const;
  std::optional<Extent> reveal_slot(std::uint32_t slot, ViewerState& state, ImVec2 size, Ink& ink);
  std::optional<std::uint32_t> row_of(std::size_t finding) const;
  std::optional<std::uint32_t> step(bool next, ViewerState& state) const;
  void choose(RedlinePair pair, ViewerState& state) const;

  RedlineLayout layout_;
  // Until the reader chooses, the pair is one that the finding looked at last tells apart; a click
  // on a mark does not change it.
  std::optional<std::size_t> led_by_;
  bool entered_ = false;
};

}  // namespace synoptic::viewer
