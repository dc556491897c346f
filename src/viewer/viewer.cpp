#include "viewer/viewer.h"

#include <algorithm>
#include <utility>

#include "viewer/header_view.h"
#include "viewer/scrolling.h"
#include "viewer/strip_view.h"
#include "viewer/synopsis_view.h"
#include "viewer/tip_view.h"

namespace synoptic::viewer {
namespace {

constexpr float kKeyStep = 72;
constexpr float kRevealAt = 0.22F;  // how far down the view a revealed row is put
constexpr ImVec2 kNowhere{-1.0e6F, -1.0e6F};

}  // namespace

void Viewer::show(comparison::Display display) {
  layout_.reset();
  targets_.clear();
  dragging_strip_ = false;
  display_ = std::make_unique<comparison::Display>(std::move(display));
  layout_ = std::make_unique<SynopsisLayout>(*display_);
  state.first_column = 0;
  state.selected.reset();
  state.expanded.clear();
  state.scroll = {};
  top_row_ = 0;
}

void Viewer::select(std::string_view id) {
  if (!display_) return;
  state.selected.reset();
  for (std::size_t f = 0; f < display_->findings.size(); ++f)
    if (display_->findings[f].divergence.id == id) state.selected = f;
  reveal_ = state.selected.has_value();
}

void Viewer::choose(std::size_t finding) {
  state.selected = finding;
  told_.selected = display_->findings[finding].divergence.id;
}

Told Viewer::take_told() { return std::exchange(told_, {}); }

// Walks the findings that the filter shows, in order of consequence.
void Viewer::step(int by) {
  const auto count = static_cast<int>(display_->findings.size());
  int at = state.selected ? static_cast<int>(*state.selected) : (by > 0 ? -1 : count);
  for (at += by; at >= 0 && at < count; at += by) {
    const auto& finding = display_->findings[static_cast<std::size_t>(at)].divergence;
    if (!passes(state.filter, finding)) continue;
    choose(static_cast<std::size_t>(at));
    reveal_ = true;
    return;
  }
}

void Viewer::command(Command command) {
  if (!display_ || !layout_) return;
  const float page = std::max(kKeyStep, layout_->view_height() - kKeyStep);
  const auto move = [&](float by) {
    scroll_to(state.scroll, state.scroll.target.value_or(state.scroll.at) + by, range(),
              state.calm);
  };
  switch (command) {
    case Command::next:
      step(1);
      break;
    case Command::previous:
      step(-1);
      break;
    case Command::left:
      if (state.first_column > 0) --state.first_column;
      break;
    case Command::right:
      state.first_column = std::min(state.first_column + 1, layout_->columns().last_first);
      break;
    case Command::details:
      if (state.selected) told_.opened = display_->findings[*state.selected].divergence.id;
      break;
    case Command::back:
      if (state.selected) told_.selected = "";
      state.selected.reset();
      break;
    case Command::up:
      move(-kKeyStep);
      break;
    case Command::down:
      move(kKeyStep);
      break;
    case Command::page_up:
      move(-page);
      break;
    case Command::page_down:
      move(page);
      break;
    case Command::home:
      scroll_to(state.scroll, 0, range(), state.calm);
      break;
    case Command::end:
      scroll_to(state.scroll, range(), range(), state.calm);
      break;
    case Command::expand:
      for (const Block& block : layout_->blocks())
        if (block.folded) state.expanded.insert(block.first_row);
      break;
  }
}

void Viewer::point(ImVec2 at) {
  pointer_ = at;
  if (dragging_strip_)
    scroll_to(state.scroll, scroll_at_strip(*layout_, at.y), range(), true);
}

void Viewer::leave() { pointer_ = kNowhere; }

void Viewer::press(ImVec2 at) {
  const Hit hit = targets_.at(at);
  if (hit.finding)
    choose(*hit.finding);
  else if (hit.fold)
    toggle_fold(*hit.fold);
  else if (hit.version)
    bring_version(*hit.version);
  dragging_strip_ = hit.strip;
  point(at);
}

void Viewer::release() { dragging_strip_ = false; }

void Viewer::press_twice(ImVec2 at) {
  if (const auto finding = targets_.at(at).finding)
    told_.opened = display_->findings[*finding].divergence.id;
}

void Viewer::wheel(float across, float down) {
  (void)across;  // columns turn by key and tab: a slanting finger must not turn pages
  scroll_by(state.scroll, down, range());
}

void Viewer::pan(float down) { scroll_by(state.scroll, down, range()); }

void Viewer::fling(float speed) {
  if (!state.calm) state.scroll.speed = speed;
}

void Viewer::go_to_row(std::uint32_t row) { go_to_ = row; }

// Of all places of the selected finding the one to look at: its own row first, then a version in
// view.
std::optional<Place> Viewer::best_place() const {
  const auto places = places_of(*display_, layout_->rows(), *state.selected);
  if (places.empty()) {
    const auto row = display_->findings[*state.selected].divergence.row;
    if (!row || *row >= display_->synopsis.rows.size()) return std::nullopt;
    return Place{*row, layout_->columns().text.front().version, {}};
  }
  const auto& columns = layout_->columns().text;
  const auto in_view = [&](const Place& place) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column& column) { return column.version == place.version; });
  };
  const auto own_row = display_->findings[*state.selected].divergence.row;
  const Place* best = &places.front();
  int best_score = -1;
  for (const Place& place : places) {
    const int score = (own_row == place.row ? 2 : 0) + (in_view(place) ? 1 : 0);
    if (score > best_score) {
      best = &place;
      best_score = score;
    }
  }
  return *best;
}

void Viewer::bring_version(std::size_t version) {
  const auto& columns = layout_->columns();
  for (const Column& column : columns.text)
    if (column.version == version) return;
  const auto order = column_order(display_->articles.size(), article::at(display_->synopsis.base));
  const auto at =
      static_cast<std::size_t>(std::find(order.begin(), order.end(), version) - order.begin());
  const std::size_t pinned = columns.text.size() > 1 ? 1 : 0;
  state.first_column = std::min(at > pinned ? at - pinned : 0, columns.last_first);
}

// When columns, filter or text size change, the passage at the top of the view stays there.
void Viewer::lay_out(Ink& ink, ImVec2 size) {
  float inside = 0;
  if (state.scroll.at > 0 && !layout_->blocks().empty()) {
    const std::size_t block = layout_->block_at(state.scroll.at);
    inside = (state.scroll.at - layout_->top_of(block)) / std::max(1.0F, layout_->height_of(block));
  }
  if (!layout_->update(state, size.x, size.y, ink) || state.scroll.at <= 0) return;
  if (layout_->blocks().empty()) return;
  const std::size_t block = block_of(layout_->blocks(), top_row_);
  layout_->settle_around(block, ink);
  state.scroll.target.reset();
  state.scroll.at = std::min(layout_->top_of(block) + inside * layout_->height_of(block), range());
}

void Viewer::reveal(Ink& ink, ImVec2 size) {
  std::optional<std::uint32_t> row = go_to_;
  if (reveal_ && state.selected) {
    if (const auto place = best_place()) {
      bring_version(place->version);
      lay_out(ink, size);
      row = place->row;
    }
  }
  reveal_ = false;
  go_to_.reset();
  if (!row || layout_->blocks().empty()) return;
  std::size_t block = block_of(layout_->blocks(), *row);
  if (layout_->blocks()[block].folded) state.expanded.insert(layout_->blocks()[block].first_row);
  lay_out(ink, size);
  block = block_of(layout_->blocks(), *row);
  layout_->settle_around(block, ink);
  const float view = layout_->view_height();
  const float top = layout_->top_of(block);
  const float bottom = top + layout_->height_of(block);
  const float at = state.scroll.target.value_or(state.scroll.at);
  const bool comfortable = top >= at + 8 && bottom <= at + view - 8;
  if (comfortable) return;
  const float room = std::max(0.0F, view - (bottom - top));
  scroll_to(state.scroll, top - std::min(view * kRevealAt, room), range(), state.calm);
}

void Viewer::toggle_fold(std::uint32_t row) {
  if (state.expanded.erase(row) == 0) state.expanded.insert(row);
}

Happened Viewer::draw(Ink& ink, ImVec2 size, float seconds) {
  Happened happened;
  const Palette& colours = palette(state.dark);
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  ink.begin_layer(list);
  ink.fill(list, {0, 0}, size, colours.page);
  if (!display_) return happened;
  lay_out(ink, size);
  if (reveal_ || go_to_) reveal(ink, size);
  happened.moving = step_scroll(state.scroll, seconds, range());
  layout_->settle(state.scroll.at, layout_->view_height(), ink);

  targets_.clear();
  Frame frame{list, *ImGui::GetForegroundDrawList(), ink, colours, size, pointer_, targets_};
  draw_synopsis(frame, *layout_, state);
  draw_header(frame, *layout_, state);
  draw_strip(frame, *layout_, state);
  const Hit hit = targets_.at(pointer_);
  if (hit.finding && !dragging_strip_) draw_tip(frame, *layout_, *hit.finding);

  happened.hand = hit.clickable();
  const std::uint32_t top = layout_->blocks().empty()
                                ? 0
                                : layout_->blocks()[layout_->block_at(state.scroll.at)].first_row;
  if (top != top_row_) happened.row = top;
  top_row_ = top;
  return happened;
}

}  // namespace synoptic::viewer
