// Viewer: what pointer, fingers and the keys of a selection do.

#include <algorithm>

#include "viewer/scrolling.h"
#include "viewer/strip_view.h"
#include "viewer/viewer.h"

namespace synoptic::viewer {
namespace {

constexpr ImVec2 kNowhere{-1.0e6F, -1.0e6F};
constexpr float kFingertip = 22;  // half of the 44 pixels that a finger needs
constexpr float kPull =
    8;  // how many times its distance beyond the edge the page moves in a second
constexpr float kFastest = 2400;  // px/s

}  // namespace

void Viewer::point(ImVec2 at) {
  pointer_ = at;
  selecting_.drag(at);
  if (drag_.grab != Grab::none) drag_to(drag_, at);
  if (dragging_strip_) follow_strip(at.y);
}

// The strip beside the view: what is under the pointer comes to the middle.
void Viewer::follow_strip(float y) {
  const float to =
      state.view == View::synopsis
          ? scroll_at_strip(layout(), y)
          : scroll_at_strip(y - sheet_->header_height(), view_height(), sheet_->content_height());
  scroll_to(state.scroll(), to, range(), true);
}

void Viewer::leave() { pointer_ = kNowhere; }

void Viewer::click(const Hit& hit) {
  if (hit.finding)
    choose(*hit.finding);
  else
    apply(hit.control, hit.value);
}

void Viewer::press(ImVec2 at, bool extend) {
  const Hit hit = targets_.at(at);
  if (targets_.is_text(at) && hit.grab == Grab::none) {
    selecting_.press(at, extend);
    pressed_ = hit;
  } else {
    click(hit);
  }
  dragging_strip_ = hit.strip;
  drag_ = {hit.grab, hit.version, hit.value, at, at, false};
  point(at);
}

void Viewer::release() {
  dragging_strip_ = false;
  let_go();
  if (!selecting_.release()) return;
  state.selection.reset();
  click(pressed_);
}

void Viewer::press_twice(ImVec2 at) {
  const auto finding = targets_.at(at).finding;
  if (!finding) {
    if (targets_.is_text(at)) selecting_.pick(at, TextUnit::word);
    return;
  }
  choose(*finding);
  turn_by_hand(View::detail);
}

void Viewer::press_thrice(ImVec2 at) {
  if (targets_.is_text(at) && !targets_.at(at).finding) selecting_.pick(at, TextUnit::sentence);
}

void Viewer::tap(ImVec2 at) {
  state.selection.reset();
  const Hit hit = targets_.near(at, kFingertip);
  click(hit);
  if (hit.strip) follow_strip(at.y);
}

void Viewer::hold(ImVec2 at) {
  const auto finding = targets_.near(at, kFingertip).finding;
  if (!finding) return context(at);
  choose(*finding);
  turn_by_hand(View::detail);
}

void Viewer::wheel(float across, float down) {
  scroll_by(state.scroll(), down, range());
  state.scroll().across = std::clamp(state.scroll().across + across, 0.0F, range_across());
}

bool Viewer::pan(float across, float down) {
  wheel(across, down);
  return range_across() > 0;
}

void Viewer::fling(float speed) {
  if (!state.calm) state.scroll().speed = speed;
}

bool Viewer::select_text(TextKey key) {
  if (!display_ || (key == TextKey::none && !state.selection)) return false;
  if (key == TextKey::none)
    state.selection.reset();
  else
    text_keys_.push_back(key);
  return true;
}

std::string Viewer::selected_text() const {
  if (!display_ || !state.selection) return {};
  return viewer::selected_text(*display_, layout().rows(), *state.selection);
}

// Hands and keys since the last frame, against what it showed. What a key reaches is brought into
// view.
void Viewer::resolve_text(Ink& ink) {
  selecting_.resolve(state.selection, texts_, *display_, ink);
  for (const TextKey key : text_keys_)
    apply_text_key(state.selection, key, {*display_, texts_, ink});
  const bool moved = !text_keys_.empty() && text_keys_.back() != TextKey::all;
  text_keys_.clear();
  if (!moved || !state.selection) return;
  const auto& article = display_->articles[state.selection->version];
  const auto& rows = layout().rows()[state.selection->version];
  const std::size_t sentence = sentence_at(article, state.selection->focus);
  if (sentence < rows.size() && rows[sentence] != kNoRow) go_to_ = rows[sentence];
}

// Beyond the upper or lower edge the page moves along, the faster the farther.
bool Viewer::scroll_while_selecting(float seconds) {
  if (!selecting_.dragging()) return false;
  const float above = std::max(0.0F, sheet_->header_height() - pointer_.y);
  const float below = std::max(0.0F, pointer_.y - size_.y);
  if (above + below == 0) return false;
  const float before = state.scroll().at;
  const float way = std::clamp((below - above) * kPull, -kFastest, kFastest) * seconds;
  scroll_by(state.scroll(), way, range());
  selecting_.drag(pointer_);
  return state.scroll().at != before;
}

}  // namespace synoptic::viewer
