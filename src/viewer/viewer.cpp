#include "viewer/viewer.h"

#include <algorithm>
#include <utility>

#include "viewer/ledger_pages.h"
#include "viewer/scrolling.h"
#include "viewer/strip_view.h"
#include "viewer/tip_view.h"

namespace synoptic::viewer {
namespace {

constexpr float kKeyStep = 72;
constexpr float kRevealAt = 0.22F;  // how far down the view a revealed row is put
constexpr ImVec2 kNowhere{-1.0e6F, -1.0e6F};

template <typename Use>
void for_each_line(std::string_view lines, Use use) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (end > 0) use(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

}  // namespace

void Viewer::show(comparison::Display display, bool same) {
  for (auto& sheet : sheets_) sheet.reset();
  targets_.clear();
  dragging_strip_ = false;
  display_ = std::make_unique<comparison::Display>(std::move(display));
  state.selected.reset();
  state.filter.shown.reset();
  state.verdicts.clear();
  if (!same) {
    state.first_column = 0;
    state.order.clear();
    state.hidden.clear();
    state.expanded.clear();
    state.redline_left.reset();
    state.redline_right.reset();
    state.redline_expanded.clear();
    state.redline_at.reset();
    state.scrolls = {};
    top_row_ = 0;
  }
  auto synopsis = std::make_unique<SynopsisSheet>(*display_);
  synopsis_ = synopsis.get();
  sheets_[static_cast<std::size_t>(View::synopsis)] = std::move(synopsis);
  open_sheet();
}

void Viewer::open_sheet() {
  auto& sheet = sheets_[static_cast<std::size_t>(state.view)];
  if (!sheet) sheet = make_sheet(state.view, *display_);
  sheet_ = sheet.get();
}

void Viewer::turn_to(View view) {
  if (view == state.view) return;
  if (state.view != View::detail) came_from_ = state.view;
  state.view = view;
  targets_.clear();
  if (!display_) return;
  const bool seen = sheets_[static_cast<std::size_t>(view)] != nullptr;
  open_sheet();
  if (state.selected)
    reveal_ = true;
  else if (!seen)
    enter_at_ = top_row_;
}

void Viewer::turn_by_hand(View view) {
  if (view == state.view) return;
  turn_to(view);
  told_.view = view;
}

std::optional<std::size_t> Viewer::find(std::string_view id) const {
  for (std::size_t f = 0; display_ && f < display_->findings.size(); ++f)
    if (display_->findings[f].divergence.id == id) return f;
  return std::nullopt;
}

void Viewer::set_shown(std::string_view ids) {
  if (!display_) return;
  std::vector<bool> shown(display_->findings.size(), false);
  for_each_line(ids, [&](std::string_view id) {
    if (const auto at = find(id)) shown[*at] = true;
  });
  state.filter.shown = std::move(shown);
}

void Viewer::set_verdicts(std::string_view lines) {
  if (!display_) return;
  state.verdicts.assign(display_->findings.size(), Verdict::none);
  for_each_line(lines, [&](std::string_view line) {
    const auto at = find(line.substr(std::min<std::size_t>(1, line.size())));
    if (at)
      state.verdicts[*at] = line.front() == '!' ? Verdict::important : Verdict::not_a_difference;
  });
}

float Viewer::range() const {
  return sheet_ ? std::max(0.0F, sheet_->content_height() - view_height()) : 0;
}

float Viewer::range_across() const {
  return sheet_ ? std::max(0.0F, sheet_->content_width() - size_.x) : 0;
}

void Viewer::select(std::string_view id) {
  state.selected = find(id);
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
    if (!passes(*display_, state.filter, static_cast<std::size_t>(at))) continue;
    choose(static_cast<std::size_t>(at));
    reveal_ = true;
    return;
  }
}

void Viewer::command(Command command) {
  if (!display_) return;
  const float page = std::max(kKeyStep, view_height() - kKeyStep);
  const auto move = [&](float by) {
    scroll_to(state.scroll(), state.scroll().target.value_or(state.scroll().at) + by, range(),
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
      if (state.view == View::redline) {
        apply(Control::redline_turn, 0);
        break;
      }
      if (state.view == View::ledgers) {
        if (state.ledger_page > 0) apply(Control::ledger_page, state.ledger_page - 1U);
        break;
      }
      if (state.first_column > 0) --state.first_column;
      break;
    case Command::right:
      if (state.view == View::redline) {
        apply(Control::redline_turn, 1);
        break;
      }
      if (state.view == View::ledgers) {
        apply(Control::ledger_page, state.ledger_page + 1U);
        break;
      }
      state.first_column = std::min(state.first_column + 1, layout().columns().last_first);
      break;
    case Command::details:
      if (!state.selected) step(1);
      if (state.selected) turn_by_hand(View::detail);
      break;
    case Command::back:
      if (state.view == View::redline && state.redline_open != 0) {
        state.redline_open = 0;
        break;
      }
      if (state.view == View::detail) {
        turn_by_hand(came_from_);
        break;
      }
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
      scroll_to(state.scroll(), 0, range(), state.calm);
      break;
    case Command::end:
      scroll_to(state.scroll(), range(), range(), state.calm);
      break;
    case Command::expand:
      if (state.view == View::redline) {
        apply(Control::redline_unfold, 0);
        break;
      }
      for (const Block& block : layout().blocks())
        if (block.folded) state.expanded.insert(block.first_row);
      break;
    case Command::next_change:
    case Command::previous_change:
      if (state.view == View::redline)
        apply(Control::redline_step, command == Command::next_change ? 1 : 0);
      break;
  }
}

void Viewer::point(ImVec2 at) {
  pointer_ = at;
  if (!dragging_strip_) return;
  const float to = state.view == View::synopsis
                       ? scroll_at_strip(layout(), at.y)
                       : scroll_at_strip(at.y - sheet_->header_height(), view_height(),
                                         sheet_->content_height());
  scroll_to(state.scroll(), to, range(), true);
}

void Viewer::leave() { pointer_ = kNowhere; }

void Viewer::press(ImVec2 at) {
  const Hit hit = targets_.at(at);
  if (hit.finding)
    choose(*hit.finding);
  else
    apply(hit.control, hit.value);
  dragging_strip_ = hit.strip;
  point(at);
}

void Viewer::release() { dragging_strip_ = false; }

void Viewer::press_twice(ImVec2 at) {
  const auto finding = targets_.at(at).finding;
  if (!finding) return;
  choose(*finding);
  turn_by_hand(View::detail);
}

void Viewer::wheel(float across, float down) {
  scroll_by(state.scroll(), down, range());
  state.scroll().across = std::clamp(state.scroll().across + across, 0.0F, range_across());
}

void Viewer::pan(float down) { scroll_by(state.scroll(), down, range()); }

void Viewer::fling(float speed) {
  if (!state.calm) state.scroll().speed = speed;
}

void Viewer::go_to_row(std::uint32_t row) { go_to_ = row; }

void Viewer::apply(Control control, std::uint32_t value) {
  switch (control) {
    case Control::none:
      break;
    case Control::bring_version:
      bring_version(layout(), value, state);
      break;
    case Control::toggle_fold:
      if (state.expanded.erase(value) == 0) state.expanded.insert(value);
      break;
    case Control::ledger_page:
      if (value >= kLedgerPages || value == state.ledger_page) break;
      state.ledger_page = static_cast<std::uint8_t>(value);
      state.scroll() = {};
      break;
    case Control::go_to_row:
      turn_by_hand(View::synopsis);
      reveal_ = false;
      go_to_ = value;
      break;
    case Control::redline_open:
    case Control::redline_left:
    case Control::redline_right:
    case Control::redline_swap:
    case Control::redline_turn:
    case Control::redline_step:
    case Control::redline_go:
    case Control::redline_inline:
    case Control::redline_fold:
    case Control::redline_unfold:
      if (const auto row = sheet_->apply(control, value, state)) {
        reveal_ = false;
        go_to_ = *row;
      }
      break;
  }
}

// When columns, filter or text size change, the passage at the top of the view stays there.
void Viewer::lay_out(Ink& ink, ImVec2 size) {
  Scroll& scroll = state.scroll();
  std::optional<Anchor> top;
  if (scroll.at > 0) top = sheet_->anchor_at(scroll.at);
  if (!sheet_->update(state, size, ink) || !top) return;
  const auto at = sheet_->place_of(*top, ink);
  if (!at) return;
  scroll.target.reset();
  scroll.at = std::min(*at, range());
}

void Viewer::reveal(Ink& ink, ImVec2 size) {
  std::optional<Extent> extent;
  if (reveal_ && state.selected) extent = sheet_->reveal_finding(*state.selected, state, size, ink);
  if (!extent && go_to_) extent = sheet_->reveal_row(*go_to_, state, size, ink);
  reveal_ = false;
  go_to_.reset();
  if (!extent) return;
  const float view = view_height();
  const float at = state.scroll().target.value_or(state.scroll().at);
  const bool comfortable = extent->top >= at + 8 && extent->bottom <= at + view - 8;
  if (comfortable) return;
  const float room = std::max(0.0F, view - (extent->bottom - extent->top));
  scroll_to(state.scroll(), extent->top - std::min(view * kRevealAt, room), range(), state.calm);
}

Happened Viewer::draw(Ink& ink, ImVec2 size, float seconds) {
  Happened happened;
  size_ = size;
  const Palette& colours = palette(state.dark);
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  ink.begin_layer(list);
  ink.fill(list, {0, 0}, size, colours.page);
  if (!display_) return happened;
  lay_out(ink, size);
  if (enter_at_) {
    if (const auto at = sheet_->place_of({*enter_at_, 0}, ink))
      state.scroll().at = std::min(*at, range());
    enter_at_.reset();
  }
  if (reveal_ || go_to_) reveal(ink, size);
  happened.moving = step_scroll(state.scroll(), seconds, range());
  sheet_->settle(state.scroll().at, ink);

  targets_.clear();
  Frame frame{list, *ImGui::GetForegroundDrawList(), ink, colours, size, pointer_, targets_};
  sheet_->draw(frame, state);
  const Hit hit = targets_.at(pointer_);
  if (hit.finding && !dragging_strip_) draw_tip(frame, *display_, *hit.finding);

  happened.hand = hit.clickable();
  const auto top = sheet_->anchor_at(state.scroll().at);
  if (top && top->row != top_row_) happened.row = top->row;
  if (top) top_row_ = top->row;
  return happened;
}

}  // namespace synoptic::viewer
