#include "viewer/timeline_sheet.h"

#include "viewer/grid_view.h"
#include "viewer/timeline_view.h"

namespace synoptic::viewer {

constexpr float kTail = 24;  // free room below the last line

float TimelineSheet::content_height() const { return layout_.content_height() + kTail; }

void TimelineSheet::draw(Frame& frame, const ViewerState& state) const {
  draw_timeline(frame, layout_, state);
  draw_grid_header(frame, layout_.display(), layout_.grid(), state, {});
  draw_grid_bars(frame, layout_.grid(), state, content_height());
  draw_timeline_note(frame, layout_);
}

// Findings count from 0, passages behind all of them: so both outlive a filter.
std::optional<Spot> TimelineSheet::spot_at(float y) const {
  const auto& lines = layout_.lines();
  const auto findings = static_cast<std::uint32_t>(layout_.display().findings.size());
  std::size_t line = layout_.lines_in_view(y, 0).first;
  while (line < lines.size() &&
         (!lines[line].claim || lines[line].top + layout_.height_of(line) <= y))
    ++line;
  if (line == lines.size()) return std::nullopt;
  const Claim& claim = layout_.claim(*lines[line].claim);
  return Spot{kNoRow, (y - lines[line].top) / layout_.height_of(line),
              claim.finding ? *claim.finding : findings + claim.row};
}

std::optional<float> TimelineSheet::place_of(Spot spot, Ink& /*ink*/) {
  if (spot.row != kNoRow) return std::nullopt;
  const auto findings = static_cast<std::uint32_t>(layout_.display().findings.size());
  const auto claim = spot.line < findings ? layout_.claim_of(spot.line)
                                          : layout_.claim_of_row(spot.line - findings);
  const auto line = claim ? layout_.line_of_claim(*claim) : std::nullopt;
  if (!line) return std::nullopt;
  return std::max(0.0F, layout_.lines()[*line].top + spot.inside * layout_.height_of(*line));
}

std::optional<Extent> TimelineSheet::reveal_finding(std::size_t finding, ViewerState& state,
                                                    ImVec2 size, Ink& ink) {
  update(state, size, ink);
  return reveal_claim(layout_.claim_of(finding), state, size, ink);
}

std::optional<Extent> TimelineSheet::reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                                Ink& ink) {
  // The passage at the top of another view opens no fold here: most passages stand throughout.
  update(state, size, ink);
  const auto claim = layout_.claim_of_row(row);
  if (!claim || !layout_.line_of_claim(*claim)) return std::nullopt;
  return reveal_claim(claim, state, size, ink);
}

std::optional<Extent> TimelineSheet::reveal_claim(std::optional<std::size_t> claim,
                                                  ViewerState& state, ImVec2 size, Ink& ink) {
  if (!claim) return std::nullopt;
  if (layout_.claim(*claim).course == Course::throughout) state.timeline_open = true;
  update(state, size, ink);
  const auto line = layout_.line_of_claim(*claim);
  if (!line) return std::nullopt;
  const float top = layout_.lines()[*line].top;
  return Extent{top, top + layout_.height_of(*line)};
}

}  // namespace synoptic::viewer
