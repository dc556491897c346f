#pragma once

// How the views put words and plain areas on the screen without knowing fonts or WebGL. The
// platform measures and rasterises whole words with the browser's own text engine, so kerning,
// shaping and emoji are the reader's system's; tests put a fixed-width fake behind the same
// functions and read back what was drawn where.
//
// A screen is drawn in layers, each: begin_layer; areas, shapes and words; finish_layer. Within a
// layer areas lie below shapes and shapes below words.

#include <cstdint>
#include <string_view>

#include "imgui.h"

namespace synoptic::viewer {

// Passages are set in a serif, everything around them in the system's interface font.
enum class Face : std::uint8_t { passage, passage_strong, chrome, chrome_strong, passage_italic };
constexpr std::size_t kFaceCount = 5;

struct TextStyle {
  Face face = Face::passage;
  float size = 16;          // CSS pixels
  bool from_right = false;  // signs at the ends of the text stand as in Arabic or Hebrew
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

  // An opaque area with edges on whole device pixels, cut to the list's clip rectangle. Costs next
  // to nothing where a processor draws in place of a graphics card, unlike AddRectFilled, whose
  // every pixel is looked up in a texture and mixed with what was there. REQUIRES: within a layer.
  virtual void fill(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour) = 0;

  // Views have few layers (rows, header, strip, tip), so that a screen of words is a handful of
  // draw calls. One that fills nothing needs no beginning.
  virtual void begin_layer(ImDrawList& list) = 0;
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
