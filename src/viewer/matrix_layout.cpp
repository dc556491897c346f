#include "viewer/matrix_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "phrases/phrase.h"
#include "viewer/short_paragraph.h"
#include "viewer/words.h"

namespace synoptic::viewer {

MatrixLayout::MatrixLayout(const comparison::Display& display) : display_(display) {
  for (const auto& finding : display.findings)
    letters_.push_back(letter_readings(finding.divergence, display.articles.size()));
}

// Room for the longest of the usual verdicts.
float MatrixLayout::verdict_room(float text_size, Ink& ink) const {
  const std::size_t all = display_.articles.size();
  const TextStyle style{Face::chrome, std::clamp(text_size * 0.76F, 11.0F, 24.0F)};
  return ink.width(words::count_of("view.verdict.agree", all, all), style) + 28;
}

bool MatrixLayout::list_findings(const ViewerState& state) {
  if (listed_ && filter_ == state.filter && selected_ == state.selected) return false;
  listed_ = true;
  filter_ = state.filter;
  selected_ = state.selected;
  std::vector<std::uint32_t> findings;
  for (std::size_t f = 0; f < display_.findings.size(); ++f)
    if (selected_ == f || passes(display_, filter_, f))
      findings.push_back(static_cast<std::uint32_t>(f));
  if (findings == findings_) return false;
  findings_ = std::move(findings);
  return true;
}

bool MatrixLayout::update(const ViewerState& state, ImVec2 size, Ink& ink) {
  const bool relisted = list_findings(state);
  GridCause cause{size, state.text_size, ink.density(), shown_versions(display_, state)};
  if (cause == cause_) return relisted;
  cause_ = std::move(cause);
  GridSpace space{size.x, state.text_size, 0, verdict_room(state.text_size, ink), 24, 28, 0, false};
  grid_ = lay_out_grid({display_,
                        state,
                        space,
                        std::string(phrases::phrase("view.matrix.caption")),
                        true,
                        cause_.versions,
                        {}},
                       ink);
  const GridPlan& plan = grid_.plan;
  const float words = 2 * plan.line;
  cell_height_ = plan.phone ? std::round(plan.text * 2.3F) : words + 14;
  line_height_ = plan.phone ? 8 + plan.line + words + 4 + cell_height_ + 8 : cell_height_;
  lines_.assign(display_.findings.size(), std::nullopt);
  return true;
}

Range MatrixLayout::lines_in_view(float top, float height) const {
  const auto first = static_cast<std::size_t>(std::max(0.0F, top) / line_height_);
  const auto last = static_cast<std::size_t>(std::max(0.0F, top + height) / line_height_) + 1;
  return {std::min(first, findings_.size()), std::min(last, findings_.size())};
}

void MatrixLayout::settle(float top, Ink& ink) {
  const GridPlan& plan = grid_.plan;
  const Range range = lines_in_view(top, cause_.size.y);
  const float width = plan.phone ? cause_.size.x - 2 * plan.margin : plan.words();
  for (std::size_t i = range.first; i < range.last; ++i) {
    auto& line = lines_[findings_[i]];
    if (line) continue;
    line = MatrixLine{lay_out_short(display_.findings[findings_[i]].summary,
                                    {Face::chrome, plan.text}, plan.line, width, 2, ink),
                      verdict(letters_[findings_[i]], display_.lineage)};
  }
}

std::optional<std::size_t> MatrixLayout::line_of(std::size_t finding) const {
  const auto at = std::lower_bound(findings_.begin(), findings_.end(), finding);
  if (at == findings_.end() || *at != finding) return std::nullopt;
  return static_cast<std::size_t>(at - findings_.begin());
}

}  // namespace synoptic::viewer
