#pragma once

// The hand that selects text: a press on a passage that moves on, a double or triple click, Shift
// with a press or an arrow. Hands act between frames, but where a letter stands is known only to
// Ink: so what they did is kept as points, and resolved against what the reader saw (TextPlaces) at
// the beginning of the next frame.

#include <optional>

#include "comparison/json.h"
#include "viewer/text_places.h"
#include "viewer/text_selection.h"
#include "viewer/viewer_state.h"

namespace synoptic::viewer {

// What a key does with the selection. The numbers are the protocol of platform/.
enum class TextKey : std::uint8_t {
  left,
  right,
  word_left,
  word_right,
  up,
  down,
  sentence_begin,
  sentence_end,
  all,
  none,
};

class Selecting {
 public:
  void forget() { *this = {}; }

  // On a passage. `extend`: from where the selection began (Shift).
  void press(ImVec2 at, bool extend);
  // True once the pointer has moved far enough to mean a selection.
  bool drag(ImVec2 at);
  // True when the press was a click: it moved nowhere and extended nothing.
  bool release();
  void pick(ImVec2 at, TextUnit unit);  // the word or sentence there

  bool pressed() const { return pressed_; }
  bool dragging() const { return dragging_; }

  // Works off what was done since the last frame. `places`: of that frame.
  void resolve(std::optional<TextSelection>& selection, const TextPlaces& places,
               const comparison::Display& display, Ink& ink);

 private:
  static constexpr float kStill = 4;  // CSS pixels a click may tremble

  bool pressed_ = false, dragging_ = false, extending_ = false;
  ImVec2 start_{0, 0};
  std::optional<ImVec2> anchor_, focus_, picked_;
  TextUnit unit_ = TextUnit::word;
};

// Moves the focus; a selection begins in `fallback` when there is none. Returns whether there is
// one now.
struct KeyedSelection {
  const comparison::Display& display;
  const TextPlaces& places;
  Ink& ink;
};
void apply_text_key(std::optional<TextSelection>& selection, TextKey key, const KeyedSelection& on);

}  // namespace synoptic::viewer
