// The part of Viewer that carries columns and passages, and puts columns in order.

#include <algorithm>

#include "viewer/drag_view.h"
#include "viewer/scrolling.h"
#include "viewer/viewer.h"

namespace synoptic::viewer {
namespace {

// The passage as the page names it: by its first sentence.
Move move_of(const comparison::Display& display, const Drag& drag,
             std::optional<std::uint32_t> target) {
  Move move{drag.version, drag.row, {}, target};
  const auto& sentences = display.synopsis.rows[drag.row].cells[drag.version].sentences;
  if (!sentences.empty())
    move.sentence = display.articles[drag.version].sentence(sentences.front()).span;
  return move;
}

}  // namespace

void Viewer::let_go() {
  const Drag drag = drag_;
  drag_ = {};
  if (!display_ || !drag.moving) return;
  if (drag.grab == Grab::column) {
    const auto drop = column_drop(layout().columns(), drag);
    if (drop) put_column(drag.version, drop->neighbour, drop->behind);
  } else if (drag.grab == Grab::passage) {
    const float y = drag.at.y - sheet_->header_height() + state.scroll().at;
    const auto drop = passage_drop(layout(), drag, y);
    if (drop) told_.move = move_of(*display_, drag, drop->row);
  }
}

// Carrying a passage to the edge moves the page. Returns whether it still moves.
bool Viewer::move_under_hand(float seconds) {
  if (!drag_.moving || drag_.grab != Grab::passage) return false;
  const float speed = edge_speed(drag_.at.y, sheet_->header_height(), size_.y);
  const float before = state.scroll().at;
  if (speed != 0) scroll_by(state.scroll(), speed * std::min(seconds, 0.05F), range());
  return state.scroll().at != before;
}

void Viewer::draw_carried(Frame& frame) const {
  if (drag_.moving && state.view == View::synopsis) draw_drag(frame, layout(), state, drag_);
}

void Viewer::put_column(std::size_t version, std::size_t neighbour, bool behind) {
  const std::size_t base = article::at(display_->synopsis.base);
  state.order = move_column(column_order(display_->articles.size(), base, state.order), version,
                            neighbour, behind);
}

// The version whose evidence is looked at, else the first beside the base.
std::optional<std::size_t> Viewer::column_in_hand() const {
  const auto& columns = layout().columns();
  if (columns.order.size() < 2) return std::nullopt;
  const std::size_t base = columns.order.front();
  if (state.selected)
    for (const Place& place : places_of(*display_, layout().rows(), *state.selected))
      for (const Column& column : columns.text)
        if (column.version == place.version && place.version != base) return place.version;
  for (const Column& column : columns.text)
    if (column.version != base) return column.version;
  return columns.order[1];
}

void Viewer::shift_column(bool right) {
  const auto version = column_in_hand();
  if (!version) return;
  const auto& columns = layout().columns();
  const auto at = static_cast<std::size_t>(
      std::find(columns.order.begin(), columns.order.end(), *version) - columns.order.begin());
  const std::size_t to = right ? at + 1 : at - 1;
  if (at == 0 || to == 0 || to >= columns.order.size()) return;
  const std::size_t pinned = columns.text.size() > 1 ? 1 : 0;
  const std::size_t shown = columns.text.size() - pinned;
  put_column(*version, columns.order[to], right);
  // It stays in view.
  const std::size_t first = state.first_column + pinned;
  if (to < first) state.first_column = to - pinned;
  if (to >= first + shown) state.first_column = to + 1 - shown - pinned;
}

void Viewer::hide(std::size_t version) {
  const auto& order = layout().order();
  if (order.empty() || version == order.front() || version >= display_->articles.size()) return;
  state.hidden.insert(version);
}

std::optional<std::uint32_t> Viewer::row_under(ImVec2 at) const {
  if (!display_ || state.view != View::synopsis || layout().blocks().empty()) return std::nullopt;
  const float y = at.y - layout().header_height();
  if (y < 0 || y + state.scroll().at >= layout().content_height()) return std::nullopt;
  if (at.x >= size_.x - layout().strip_width()) return std::nullopt;
  const Block& block = layout().blocks()[layout().block_at(y + state.scroll().at)];
  if (block.folded) return std::nullopt;
  return block.first_row;
}

void Viewer::cancel() {
  drag_ = {};
  dragging_strip_ = false;
  selecting_.forget();
}

void Viewer::context(ImVec2 at) {
  cancel();
  told_.correct = row_under(at);
}

void Viewer::jump(std::uint32_t row) {
  if (!layout().has(row) || !layout().row(row).moved) return;
  const Moved& moved = *layout().row(row).moved;
  state.jump = Jump{row, moved.beside, moved.version, moved.first};
  reveal_ = false;
  go_to_ = moved.beside;
}

void Viewer::jump_back() {
  if (!state.jump) return;
  reveal_ = false;
  go_to_ = state.jump->from;
  state.jump.reset();
}

}  // namespace synoptic::viewer
