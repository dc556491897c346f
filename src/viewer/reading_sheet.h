#pragma once

// One version straight through, as a Sheet.

#include "viewer/reading_layout.h"
#include "viewer/sheet.h"

namespace synoptic::viewer {

class ReadingSheet final : public Sheet {
 public:
  explicit ReadingSheet(const comparison::Display& display) : layout_(display) {}

  bool update(const ViewerState& state, ImVec2 size, Ink& ink) override;
  void settle(float top, Ink& ink) override { layout_.settle(top, ink); }
  float header_height() const override;
  float content_height() const override { return layout_.content_height(); }
  void draw(Frame& frame, const ViewerState& state) const override;
  // The passage of the line at that height; in another version the nearest it tells.
  std::optional<Spot> spot_at(float y) const override;
  std::optional<float> place_of(Spot spot, Ink& ink) override;
  // Its words when this version has some, else the passage nearest to it.
  std::optional<Extent> reveal_finding(std::size_t finding, ViewerState& state, ImVec2 size,
                                       Ink& ink) override;
  std::optional<Extent> reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                   Ink& ink) override;

  // The version before or after, in the order of columns; the passage at the top stays there.
  bool turn(int by, ViewerState& state) override;

  const ReadingLayout& layout() const { return layout_; }

 private:
  std::optional<Extent> reveal_sentence(std::size_t sentence, Ink& ink);

  ReadingLayout layout_;
};

// The version that is read: the reader's choice, or the base.
std::size_t reading_version(const comparison::Display& display, const ViewerState& state);

}  // namespace synoptic::viewer
