#pragma once

// The detail of the selected finding as a Sheet.

#include "viewer/detail_layout.h"
#include "viewer/sheet.h"

namespace synoptic::viewer {

class DetailSheet final : public Sheet {
 public:
  explicit DetailSheet(const comparison::Display& display)
      : display_(display), rows_(index_rows(display)) {}

  bool update(const ViewerState& state, ImVec2 size, Ink& ink) override;
  float header_height() const override;
  float content_height() const override { return page_.height; }
  void draw(Frame& frame, const ViewerState& state) const override;
  std::optional<Spot> spot_at(float y) const override;
  std::optional<float> place_of(Spot spot, Ink& ink) override;
  // Another finding is shown from its beginning.
  std::optional<Extent> reveal_finding(std::size_t finding, ViewerState& state, ImVec2 size,
                                       Ink& ink) override;
  std::optional<Extent> reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                   Ink& ink) override;

  const DetailPage& page() const { return page_; }

 private:
  const comparison::Display& display_;
  RowOfSentence rows_;
  DetailPage page_;

  // What the page was laid out for.
  std::optional<std::size_t> selected_;
  Filter filter_;
  Verdict verdict_ = Verdict::none;
  std::vector<std::size_t> order_;
  float text_size_ = 0, width_ = -1, density_ = 0;
};

}  // namespace synoptic::viewer
