#include "viewer/redline_sheet.h"

#include <algorithm>

#include "viewer/redline_header.h"
#include "viewer/redline_view.h"

namespace synoptic::viewer {
namespace {

constexpr float kTail = 48;  // free room below the last passage

}  // namespace

RedlinePair RedlineSheet::pair(const ViewerState& state) const {
  return redline_pair(layout_.display(), state, led_by_);
}

bool RedlineSheet::update(const ViewerState& state, ImVec2 size, Ink& ink) {
  if (!entered_) led_by_ = state.selected;
  entered_ = true;
  return layout_.update(state, pair(state), size, ink);
}

float RedlineSheet::content_height() const { return layout_.content_height() + kTail; }

void RedlineSheet::draw(Frame& frame, const ViewerState& state) const {
  draw_redline(frame, layout_, state);
  draw_redline_strip(frame, layout_, state);
  draw_redline_header(frame, layout_, state);
  draw_redline_list(frame, layout_, state);
}

// A moved passage stands in two places: one that does not is the better spot.
std::optional<Spot> RedlineSheet::spot_at(float y) const {
  if (layout_.blocks().empty()) return std::nullopt;
  const auto is_moved = [&](std::size_t block) {
    const std::uint32_t row = layout_.plan().slots[layout_.blocks()[block].first].row();
    return layout_.plan().passages[row].moved;
  };
  const std::size_t here = layout_.block_at(y);
  std::size_t block = here;
  while (block > 0 && is_moved(block)) --block;
  while (block + 1 < layout_.blocks().size() && is_moved(block)) ++block;
  const float height = std::max(1.0F, layout_.height_of(block));
  const float inside = block == here ? (y - layout_.top_of(block)) / height : block < here;
  return Spot{layout_.plan().slots[layout_.blocks()[block].first].row(), inside};
}

std::optional<float> RedlineSheet::place_of(Spot spot, Ink& ink) {
  const RedlinePlan& plan = layout_.plan();
  if (layout_.blocks().empty() || spot.row >= plan.left_slot.size()) return std::nullopt;
  const std::size_t block = layout_.block_of(plan.left_slot[spot.row]);
  layout_.settle_around(block, ink);
  return layout_.top_of(block) + spot.inside * layout_.height_of(block);
}

// Of the rows with evidence in either of the two the finding's own, else the first; without
// evidence here, its own where one of the two tells it.
std::optional<std::uint32_t> RedlineSheet::row_of(std::size_t finding) const {
  const comparison::Display& display = layout_.display();
  const RedlinePair pair = layout_.plan().pair;
  const auto own = display.findings[finding].divergence.row;
  std::optional<std::uint32_t> first;
  for (const Place& place : places_of(display, layout_.rows(), finding)) {
    if (place.version != pair.left && place.version != pair.right) continue;
    if (own == place.row) return place.row;
    if (!first) first = place.row;
  }
  const auto& passages = layout_.plan().passages;
  if (!first && own && *own < passages.size() && passages[*own].change != PassageChange::neither)
    return own;
  return first;
}

std::optional<Extent> RedlineSheet::reveal_finding(std::size_t finding, ViewerState& state,
                                                   ImVec2 size, Ink& ink) {
  if (finding >= layout_.display().findings.size()) return std::nullopt;
  if (!tells_apart(layout_.display(), finding, layout_.plan().pair)) led_by_ = finding;
  update(state, size, ink);
  const auto row = row_of(finding);
  if (!row) return std::nullopt;
  state.redline_at.reset();
  return reveal_slot(layout_.plan().right_slot[*row], state, size, ink);
}

// Of the two places of a moved passage the one stepped to, else the left version's: what stands on
// the left is mostly the base, whose order the synopsis has.
std::optional<Extent> RedlineSheet::reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                               Ink& ink) {
  update(state, size, ink);
  const RedlinePlan& plan = layout_.plan();
  if (row >= plan.left_slot.size()) return std::nullopt;
  const bool stepped = state.redline_at && *state.redline_at / 2 == row;
  return reveal_slot(stepped ? slot_of_place(plan, *state.redline_at) : plan.left_slot[row], state,
                     size, ink);
}

std::optional<Extent> RedlineSheet::reveal_slot(std::uint32_t slot, ViewerState& state, ImVec2 size,
                                                Ink& ink) {
  if (layout_.blocks().empty()) return std::nullopt;
  const RedlineBlock& block = layout_.blocks()[layout_.block_of(slot)];
  if (block.folded) {
    state.redline_expanded.insert(layout_.plan().slots[block.first].row());
    update(state, size, ink);
  }
  const std::size_t at = layout_.block_of(slot);
  layout_.settle_around(at, ink);
  return Extent{layout_.top_of(at), layout_.top_of(at) + layout_.height_of(at)};
}

void RedlineSheet::choose(RedlinePair pair, ViewerState& state) const {
  state.redline_left = pair.left;
  state.redline_right = pair.right;
  state.redline_open = 0;
  state.redline_expanded.clear();
  state.redline_at.reset();
}

// From the change stepped to while it is in view, otherwise from the top of the view.
std::optional<std::uint32_t> RedlineSheet::step(bool next, ViewerState& state) const {
  const auto& changes = layout_.changes();
  if (changes.empty() || layout_.blocks().empty()) return std::nullopt;
  const float at = state.scroll().target.value_or(state.scroll().at);
  const std::size_t top = layout_.block_at(at);
  std::uint32_t from = layout_.blocks()[top].first;
  bool inclusive = next || layout_.top_of(top) < at;
  if (state.redline_at) {
    const std::uint32_t slot = slot_of_place(layout_.plan(), *state.redline_at);
    const std::size_t block = layout_.block_of(slot);
    if (layout_.top_of(block + 1) > at && layout_.top_of(block) < at + layout_.view_height()) {
      from = slot;
      inclusive = false;
    }
  }
  const auto low = std::lower_bound(changes.begin(), changes.end(), from);
  auto found = low;
  if (next) {
    if (found != changes.end() && *found == from && !inclusive) ++found;
    if (found == changes.end()) found = changes.begin();
  } else {
    if (found != changes.end() && *found == from && inclusive) ++found;
    if (found == changes.begin()) found = changes.end();
    --found;
  }
  state.redline_at = redline_place(layout_.plan().slots[*found]);
  return *state.redline_at / 2;
}

std::optional<std::uint32_t> RedlineSheet::apply(Control control, std::uint32_t value,
                                                 ViewerState& state) {
  const RedlinePair now = pair(state);
  switch (control) {
    case Control::redline_open:
      state.redline_open = state.redline_open == value ? 0 : value;
      break;
    case Control::redline_left:
      choose({value, value == now.right ? now.left : now.right}, state);
      break;
    case Control::redline_right:
      choose({value == now.left ? now.right : now.left, value}, state);
      break;
    case Control::redline_swap:
      choose({now.right, now.left}, state);
      break;
    case Control::redline_step:
      return step(value == 1, state);
    case Control::redline_go:
      state.redline_at = value;
      return value / 2;
    case Control::redline_inline:
      state.redline_inline = value == 1;
      break;
    case Control::redline_fold:
      if (state.redline_expanded.erase(value) == 0) state.redline_expanded.insert(value);
      break;
    case Control::redline_unfold:
      for (const RedlineBlock& block : layout_.blocks())
        if (block.folded) state.redline_expanded.insert(layout_.plan().slots[block.first].row());
      break;
    default:
      break;
  }
  return std::nullopt;
}

bool RedlineSheet::back(ViewerState& state) {
  const bool was_open = state.redline_open != 0;
  state.redline_open = 0;
  return was_open;
}

bool RedlineSheet::turn(int by, ViewerState& state) {
  const RedlinePair now = pair(state);
  const auto order = redline_order(layout_.display(), state);
  choose({now.left, next_version(order, now.right, now.left, by)}, state);
  return true;
}

}  // namespace synoptic::viewer
