#include "viewer/synopsis_sheet.h"

#include <algorithm>

#include "viewer/header_view.h"
#include "viewer/strip_view.h"
#include "viewer/synopsis_view.h"

namespace synoptic::viewer {

constexpr float kTail = 48;  // free room below the last row

bool SynopsisSheet::update(const ViewerState& state, ImVec2 size, Ink& ink) {
  return layout_.update(state, size.x, size.y, ink);
}

void SynopsisSheet::settle(float top, Ink& ink) {
  layout_.settle(top, layout_.view_height(), ink);
  if (strips_for_ == layout_.generation()) return;
  strips_for_ = layout_.generation();
  strips_ = lay_out_strips(layout_, layout_.view_height());
}

float SynopsisSheet::content_height() const { return layout_.content_height() + kTail; }

void SynopsisSheet::draw(Frame& frame, const ViewerState& state) const {
  draw_synopsis(frame, layout_, state);
  draw_header(frame, layout_, state);
  draw_strip(frame, layout_, strips_, state);
}

std::optional<Spot> SynopsisSheet::spot_at(float y) const {
  if (layout_.blocks().empty()) return std::nullopt;
  const std::size_t block = layout_.block_at(y);
  const float height = std::max(1.0F, layout_.height_of(block));
  return Spot{layout_.blocks()[block].first_row, (y - layout_.top_of(block)) / height};
}

std::optional<float> SynopsisSheet::place_of(Spot spot, Ink& ink) {
  if (layout_.blocks().empty()) return std::nullopt;
  const std::size_t block = block_of(layout_.blocks(), spot.row);
  layout_.settle_around(block, ink);
  return layout_.top_of(block) + spot.inside * layout_.height_of(block);
}

// Of all places of a finding the one to look at: its own row first, then a version in view.
std::optional<Place> SynopsisSheet::best_place(std::size_t finding) const {
  const comparison::Display& display = layout_.display();
  const auto places = places_of(display, layout_.rows(), finding);
  const auto own_row = display.findings[finding].divergence.row;
  if (places.empty()) {
    if (!own_row || *own_row >= display.synopsis.rows.size() || layout_.columns().text.empty())
      return std::nullopt;
    return Place{*own_row, layout_.columns().text.front().version, {}};
  }
  const auto& columns = layout_.columns().text;
  const auto score = [&](const Place& place) {
    const bool in_view = std::any_of(columns.begin(), columns.end(), [&](const Column& column) {
      return column.version == place.version;
    });
    return (own_row == place.row ? 2 : 0) + (in_view ? 1 : 0);
  };
  return *std::max_element(places.begin(), places.end(),
                           [&](const Place& a, const Place& b) { return score(a) < score(b); });
}

std::optional<Extent> SynopsisSheet::reveal_finding(std::size_t finding, ViewerState& state,
                                                    ImVec2 size, Ink& ink) {
  const auto place = best_place(finding);
  if (!place) return std::nullopt;
  if (state.hidden.erase(place->version) > 0) update(state, size, ink);
  bring_version(layout_, place->version, state);
  return reveal_row(place->row, state, size, ink);
}

std::optional<Extent> SynopsisSheet::reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                                Ink& ink) {
  update(state, size, ink);
  if (layout_.blocks().empty()) return std::nullopt;
  const Block& block = layout_.blocks()[block_of(layout_.blocks(), row)];
  if (block.folded) state.expanded.insert(block.first_row);
  update(state, size, ink);
  const std::size_t at = block_of(layout_.blocks(), row);
  layout_.settle_around(at, ink);
  return Extent{layout_.top_of(at), layout_.top_of(at) + layout_.height_of(at)};
}

bool SynopsisSheet::turn(int by, ViewerState& state) {
  if (by < 0 && state.first_column > 0) --state.first_column;
  if (by > 0) state.first_column = std::min(state.first_column + 1, layout_.columns().last_first);
  return true;
}

void bring_version(const SynopsisLayout& layout, std::size_t version, ViewerState& state) {
  const auto& columns = layout.columns();
  for (const Column& column : columns.text)
    if (column.version == version) return;
  const auto& order = layout.order();
  const auto found = std::find(order.begin(), order.end(), version);
  if (found == order.end()) return;
  const auto at = static_cast<std::size_t>(found - order.begin());
  const std::size_t pinned = columns.text.size() > 1 ? 1 : 0;
  state.first_column = std::min(at > pinned ? at - pinned : 0, columns.last_first);
}

}  // namespace synoptic::viewer
