#pragma once

// The synopsis as a Sheet: rows to read, side by side.

#include <vector>

#include "viewer/sheet.h"
#include "viewer/strip_layout.h"
#include "viewer/synopsis_layout.h"

namespace synoptic::viewer {

class SynopsisSheet final : public Sheet {
 public:
  explicit SynopsisSheet(const comparison::Display& display) : layout_(display) {}

  bool update(const ViewerState& state, ImVec2 size, Ink& ink) override;
  void settle(float top, Ink& ink) override;
  float header_height() const override { return layout_.header_height(); }
  float content_height() const override;
  void draw(Frame& frame, const ViewerState& state) const override;
  std::optional<Spot> spot_at(float y) const override;
  std::optional<float> place_of(Spot spot, Ink& ink) override;
  std::optional<Extent> reveal_finding(std::size_t finding, ViewerState& state, ImVec2 size,
                                       Ink& ink) override;
  std::optional<Extent> reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                   Ink& ink) override;

  bool turn(int by, ViewerState& state) override;

  const SynopsisLayout& layout() const { return layout_; }

 private:
  std::optional<Place> best_place(std::size_t finding) const;

  SynopsisLayout layout_;
  std::vector<Strip> strips_;
  std::uint64_t strips_for_ = 0;  // SynopsisLayout::generation
};

// Turns to a page of columns that has `version`.
void bring_version(const SynopsisLayout& layout, std::size_t version, ViewerState& state);

}  // namespace synoptic::viewer
