#pragma once

// The matrix as a Sheet, with its two sides: findings by versions, and how alike versions are.

#include <optional>

#include "viewer/matrix_layout.h"
#include "viewer/sheet.h"
#include "viewer/similarity_view.h"

namespace synoptic::viewer {

class MatrixSheet final : public Sheet {
 public:
  explicit MatrixSheet(const comparison::Display& display) : layout_(display) {}

  bool update(const ViewerState& state, ImVec2 size, Ink& ink) override;
  void settle(float top, Ink& ink) override;
  float header_height() const override { return grid().header; }
  float content_height() const override;
  float content_width() const override { return grid().plan.content_width(); }
  void draw(Frame& frame, const ViewerState& state) const override;
  // Lines stand in order of consequence: the finding at the top stays there, or the version.
  std::optional<Spot> spot_at(float y) const override;
  std::optional<float> place_of(Spot spot, Ink& ink) override;
  std::optional<Extent> reveal_finding(std::size_t finding, ViewerState& state, ImVec2 size,
                                       Ink& ink) override;
  std::optional<Extent> reveal_row(std::uint32_t /*row*/, ViewerState& /*state*/, ImVec2 /*size*/,
                                   Ink& /*ink*/) override {
    return std::nullopt;
  }

  const MatrixLayout& layout() const { return layout_; }

 private:
  SimilaritySquare square() const;  // REQUIRES: likeness_
  const Grid& grid() const { return likeness_ ? square_ : layout_.grid(); }

  MatrixLayout layout_;
  bool likeness_ = false;                 // the side that is shown
  std::optional<Similarity> similarity_;  // worked out when first looked at
  GridCause square_cause_;
  Grid square_;
};

}  // namespace synoptic::viewer
