#include "viewer/viewer.h"

#include <algorithm>
#include <utility>

#include "viewer/scrolling.h"
#include "viewer/tip_view.h"

namespace synoptic::viewer {
namespace {

constexpr float kKeyStep = 72;
constexpr float kRevealAt = 0.22F;  // how far down the view a revealed row is put
constexpr ImVec2 kNowhere{-1.0e6F, -1.0e6F};
constexpr std::size_t kMatrixFrom = 13;  // versions that nobody reads side by side

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
  texts_.clear();
  selecting_.forget();
  text_keys_.clear();
  dragging_strip_ = false;
  state.selection.reset();
  drag_ = {};
  state.jump.reset();
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
    state.reading_version.reset();
    state.scrolls = {};
    top_row_ = 0;
    open_fitting_view();
  }
  auto synopsis = std::make_unique<SynopsisSheet>(*display_);
  synopsis_ = synopsis.get();
  sheets_[static_cast<std::size_t>(View::synopsis)] = std::move(synopsis);
  open_sheet();
}

void Viewer::open_fitting_view() {
  const bool many = display_->articles.size() >= kMatrixFrom;
  if (many && state.view == View::synopsis) {
    told_.view = state.view = View::matrix;
    turned_by_itself_ = true;
  } else if (!many && turned_by_itself_ && state.view == View::matrix) {
    told_.view = state.view = View::synopsis;
    turned_by_itself_ = false;
  }
}

void Viewer::open_sheet() {
  auto& sheet = sheets_[static_cast<std::size_t>(state.view)];
  if (!sheet) sheet = make_sheet(state.view, *display_);
  sheet_ = sheet.get();
}

void Viewer::turn_to(View view) {
  if (view == state.view) return;
  if (state.view != View::detail) came_from_ = state.view;
  const bool from_top = top_row_ == 0 && state.scroll().at <= 0;
  state.view = view;
  targets_.clear();
  texts_.clear();
  selecting_.forget();
  if (!display_) return;
  const bool seen = sheets_[static_cast<std::size_t>(view)] != nullptr;
  open_sheet();
  if (view == View::detail && !state.selected) step(1);
  if (state.selected) reveal_ = true;
  if (!state.selected && !seen && !from_top) enter_at_ = top_row_;
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
  state.jump.reset();
  state.selected = find(id);
  reveal_ = state.selected.has_value();
}

void Viewer::choose(std::size_t finding) {
  state.jump.reset();
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

// What stands beside: the view knows, or it is wider than the screen.
void Viewer::turn(int by) {
  if (!sheet_->turn(by, state)) wheel(static_cast<float>(by) * kKeyStep, 0);
}

bool Viewer::close() {
  if (!display_) return false;
  if (drag_.grab != Grab::none) {
    drag_ = {};
    return true;
  }
  if (sheet_->back(state)) return true;
  if (!state.jump || state.view != View::synopsis) return false;
  jump_back();
  return true;
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
    case Command::right:
      turn(command == Command::right ? 1 : -1);
      break;
    case Command::details:
      if (!state.selected) step(1);
      if (state.selected) turn_by_hand(View::detail);
      break;
    case Command::back:
      if (close()) break;
      if (state.view == View::detail) {
        turn_by_hand(came_from_);
        break;
      }
      if (state.selection) {
        state.selection.reset();
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
      apply(Control::redline_step, command == Command::next_change ? 1 : 0);
      break;
    case Command::column_left:
    case Command::column_right:
      shift_column(command == Command::column_right);
      break;
    case Command::hide_column:
      if (const auto version = column_in_hand()) hide(*version);
      break;
    case Command::show_columns:
      state.hidden.clear();
      break;
  }
}

void Viewer::go_to_row(std::uint32_t row) { go_to_ = row; }

void Viewer::apply(Control control, std::uint32_t value) {
  switch (control) {
    case Control::none:
      break;
    case Control::bring_version:
      if (state.view == View::synopsis) {
        bring_version(layout(), value, state);
      } else {
        bring_ = value;
        turn_by_hand(View::synopsis);
      }
      break;
    case Control::toggle_fold:
      if (state.expanded.erase(value) == 0) state.expanded.insert(value);
      break;
    case Control::step:
      step(value == 0 ? -1 : 1);
      break;
    case Control::reading_version:
      state.reading_version = value;
      break;
    case Control::go_to_row:
      turn_by_hand(View::synopsis);
      reveal_ = false;
      go_to_ = value;
      break;
    case Control::matrix_side:
      state.matrix_side = value == 1 ? 1 : 0;
      state.scroll() = {};
      reveal_ = state.selected.has_value();
      break;
    case Control::redline_pair:
      state.redline_left = value / 65536;
      state.redline_right = value % 65536;
      turn_by_hand(View::redline);
      break;
    case Control::timeline_fold:
      state.timeline_open = !state.timeline_open;
      break;
    case Control::make_base:
      told_.base = value;
      break;
    case Control::hide_version:
      hide(value);
      break;
    case Control::show_versions:
      state.hidden.clear();
      break;
    case Control::jump:
      jump(value);
      break;
    case Control::jump_back:
      jump_back();
      break;
    default:  // the view's own
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
  std::optional<Spot> top;
  if (scroll.at > 0) top = sheet_->spot_at(scroll.at);
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
  const Palette& colours = palette(state.dark, state.contrast);
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
  resolve_text(ink);
  if (reveal_ || go_to_) reveal(ink, size);
  if (bring_ && state.view == View::synopsis) {
    state.scroll().at = std::min(state.scroll().target.value_or(state.scroll().at), range());
    state.scroll().target.reset();
    bring_version(layout(), *bring_, state);
    lay_out(ink, size);
  }
  bring_.reset();
  happened.moving = step_scroll(state.scroll(), seconds, range());
  happened.moving = scroll_while_selecting(seconds) || happened.moving;
  happened.moving = move_under_hand(seconds) || happened.moving;
  sheet_->settle(state.scroll().at, ink);

  const bool carries = dragging_strip_ || drag_.moving || selecting_.dragging();
  const Hit hover = carries ? Hit{} : targets_.at(pointer_);
  targets_.clear();
  texts_.clear();
  Frame frame{list, *ImGui::GetForegroundDrawList(), ink, colours, size, pointer_, targets_, texts_,
              hover};
  if (drag_.moving) frame.mouse = kNowhere;
  sheet_->draw(frame, state);
  draw_carried(frame);
  const Hit hit = carries ? Hit{} : targets_.at(pointer_);
  if (hit.finding) draw_tip(frame, *display_, *hit.finding);
  // What is pointed at was looked up before this frame moved it: once more with what is there now.
  if (hit.finding != hover.finding || (hit.finding && hit.value != hover.value))
    happened.moving = true;

  happened.grip = hit.grab != Grab::none || drag_.moving;
  happened.hand = hit.clickable() && !selecting_.dragging();
  happened.text = !happened.hand && (selecting_.dragging() || targets_.is_text(pointer_));
  auto top = sheet_->spot_at(state.scroll().at);
  if (top && top->row == kNoRow) top.reset();
  if (top && top->row != top_row_) happened.row = top->row;
  if (top) top_row_ = top->row;
  return happened;
}

}  // namespace synoptic::viewer
