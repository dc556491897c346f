#include "viewer/detail_sheet.h"

#include <algorithm>
#include <utility>

#include "viewer/detail_passages.h"
#include "viewer/detail_view.h"
#include "viewer/version_signs.h"

namespace synoptic::viewer {
namespace {

Verdict verdict_of(const ViewerState& state) {
  return state.selected && *state.selected < state.verdicts.size() ? state.verdicts[*state.selected]
                                                                   : Verdict::none;
}

// As the columns stand; versions put away come last, for the finding may rest on them.
std::vector<std::size_t> order_of(const comparison::Display& display, const ViewerState& state) {
  auto order = shown_versions(display, state);
  for (std::size_t version = 0; version < display.articles.size(); ++version)
    if (std::find(order.begin(), order.end(), version) == order.end()) order.push_back(version);
  return order;
}

}  // namespace

bool DetailSheet::update(const ViewerState& state, ImVec2 size, Ink& ink) {
  const Verdict verdict = verdict_of(state);
  auto order = order_of(display_, state);
  if (order_ == order && width_ == size.x && density_ == ink.density() &&
      text_size_ == state.text_size && selected_ == state.selected && verdict_ == verdict &&
      filter_ == state.filter)
    return false;
  width_ = size.x;
  density_ = ink.density();
  text_size_ = state.text_size;
  selected_ = state.selected;
  verdict_ = verdict;
  filter_ = state.filter;
  order_ = std::move(order);
  page_ = lay_out_detail(
      {display_, rows_, filter_, selected_, verdict_, text_size_, width_, order_}, ink);
  return true;
}

float DetailSheet::header_height() const { return detail_header_height(text_size_); }

void DetailSheet::draw(Frame& frame, const ViewerState& state) const {
  draw_detail(frame, display_, page_, state);
}

// The whole page is about one row.
std::optional<Spot> DetailSheet::spot_at(float y) const {
  if (!page_.finding || page_.height <= 0) return std::nullopt;
  const std::uint32_t row = row_of_finding(display_, rows_, *page_.finding);
  if (row == kNoRow) return std::nullopt;
  return Spot{row, y / page_.height};
}

std::optional<float> DetailSheet::place_of(Spot spot, Ink&) { return spot.inside * page_.height; }

std::optional<Extent> DetailSheet::reveal_finding(std::size_t, ViewerState& state, ImVec2, Ink&) {
  state.scroll() = {};
  return std::nullopt;
}

std::optional<Extent> DetailSheet::reveal_row(std::uint32_t, ViewerState&, ImVec2, Ink&) {
  return std::nullopt;
}

}  // namespace synoptic::viewer
