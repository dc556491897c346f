#pragma once

// How the views put words on the screen without knowing fonts. The platform measures and rasterises
// whole words with the browser's own text engine, so kerning, shaping and emoji are the reader's
// system's; tests put a fixed-width fake behind the same two functions and read back what was drawn
// where.

#include <cstdint>
#include <string_view>

#include "imgui.h"

namespace synoptic::viewer {

// Passages are set in a serif, everything around them in the system's interface font.
enum class Face : std::uint8_t { passage, passage_strong, chrome, chrome_strong };
constexpr std::size_t kFaceCount = 4;

struct TextStyle {
  Face face = Face::passage;
  float size = 16;  // CSS pixels
};

class Ink {
 public:
  virtual ~Ink() = default;

  // Advance in CSS pixels. Cheap for words seen before; views ask as often as they like.
  virtual float width(std::string_view text, TextStyle style) = 0;

  // Draws UTF-8 `text` with its origin at `baseline` (CSS pixels, snapped to device pixels by the
  // implementation).
  virtual void draw(ImDrawList& list, ImVec2 baseline, std::string_view text, TextStyle style,
                    ImU32 colour) = 0;

  // Words lie above the shapes drawn since the last call; whatever is drawn next lies above them.
  // Views call
  // it once a layer (rows, header, tip), so that a screen of words is a handful of draw calls.
  virtual void finish_layer(ImDrawList& list) = 0;

  // Device pixels in a CSS pixel; hairlines are one device pixel wide.
  virtual float density() const = 0;
};

// The longest beginning of `text` that fits `room`, with an ellipsis when something was cut.
// Returns the width drawn.
float draw_fitted(Ink& ink, ImDrawList& list, ImVec2 baseline, std::string_view text,
                  TextStyle style, ImU32 colour, float room);

// Rounds a CSS coordinate to the device pixel grid.
float snap(const Ink& ink, float css);

}  // namespace synoptic::viewer
