#include "viewer/matrix_sheet.h"

#include <algorithm>
#include <utility>

#include "phrases/phrase.h"
#include "viewer/grid_view.h"
#include "viewer/matrix_view.h"
#include "viewer/similarity_view.h"

namespace synoptic::viewer {

constexpr float kTail = 24;  // free room below the last line

bool MatrixSheet::update(const ViewerState& state, ImVec2 size, Ink& ink) {
  const bool turned = likeness_ != (state.matrix_side == 1);
  likeness_ = state.matrix_side == 1;
  if (!likeness_) return layout_.update(state, size, ink) || turned;
  if (!similarity_) similarity_.emplace(layout_.display(), layout_.letters());
  GridCause cause{size, state.text_size, ink.density(), shown_versions(layout_.display(), state)};
  if (cause == square_cause_) return turned;
  square_cause_ = std::move(cause);
  square_ = lay_out_similarity(layout_.display(), state, size, ink);
  return true;
}

void MatrixSheet::settle(float top, Ink& ink) {
  if (!likeness_) layout_.settle(top, ink);
}

float MatrixSheet::content_height() const {
  if (!likeness_) return layout_.content_height() + kTail;
  return static_cast<float>(square_.versions.size()) * similarity_line(square_.plan) + kTail;
}

SimilaritySquare MatrixSheet::square() const {
  return {layout_.display(), square_, *similarity_, similarity_line(square_.plan)};
}

void MatrixSheet::draw(Frame& frame, const ViewerState& state) const {
  if (likeness_)
    draw_similarity(frame, square(), state);
  else
    draw_matrix(frame, layout_, state);
  draw_grid_header(
      frame, layout_.display(), grid(), state,
      {phrases::phrase("view.matrix.findings"), phrases::phrase("view.matrix.likeness")});
  draw_grid_bars(frame, grid(), state, content_height());
  if (likeness_) draw_similarity_note(frame, square());
}

std::optional<Spot> MatrixSheet::spot_at(float y) const {
  const auto& findings = layout_.findings();
  const float height = likeness_ ? similarity_line(square_.plan) : layout_.line_height();
  const float at = std::max(0.0F, y) / height;
  const auto line = static_cast<std::uint32_t>(at);
  if (line >= (likeness_ ? square_.versions.size() : findings.size())) return std::nullopt;
  return Spot{kNoRow, at - static_cast<float>(line), likeness_ ? line : findings[line]};
}

std::optional<float> MatrixSheet::place_of(Spot spot, Ink& /*ink*/) {
  if (spot.row != kNoRow) return std::nullopt;
  if (likeness_)
    return (static_cast<float>(spot.line) + spot.inside) * similarity_line(square_.plan);
  // Filtered away: what comes next.
  const auto& findings = layout_.findings();
  const auto at = std::lower_bound(findings.begin(), findings.end(), spot.line);
  const float inside = at != findings.end() && *at == spot.line ? spot.inside : 0;
  return layout_.top_of(static_cast<std::size_t>(at - findings.begin())) +
         inside * layout_.line_height();
}

std::optional<Extent> MatrixSheet::reveal_finding(std::size_t finding, ViewerState& state,
                                                  ImVec2 size, Ink& ink) {
  update(state, size, ink);
  const auto line = likeness_ ? std::nullopt : layout_.line_of(finding);
  if (!line) return std::nullopt;
  return Extent{layout_.top_of(*line), layout_.top_of(*line + 1)};
}

}  // namespace synoptic::viewer
