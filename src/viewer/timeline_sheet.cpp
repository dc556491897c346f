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
