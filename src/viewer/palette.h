#pragma once

// Colours and the look of marks. Three hue families that survive colour blindness (Okabe-Ito
// neighbours), and never the hue alone: each kind also has an underline and a badge. Presence
// carries no hue: border and hatch. Text on passages and marks has at least 7:1 (WCAG),
// chrome 4.5:1, and 7:1 everywhere in the themes of high contrast; a test measures all of them, and
// how far apart the families stay for the colour blind.

#include <cstdint>
#include <string_view>

#include "divergence/divergence.h"
#include "imgui.h"

namespace synoptic::viewer {

struct Palette {
  ImU32 page = 0;       // behind everything
  ImU32 cell = 0;       // behind a passage
  ImU32 cell_base = 0;  // behind a passage of the base
  ImU32 header = 0;
  ImU32 line = 0;    // between rows and columns
  ImU32 hatch = 0;   // stripes of an absent cell
  ImU32 text = 0;    // passages; at least 7:1 on `cell`
  ImU32 muted = 0;   // chrome; at least 4.5:1 on `cell` and `header`
  ImU32 accent = 0;  // the chosen finding, the thumb, focus
  ImU32 row_chosen = 0;
  ImU32 selection = 0;                    // behind selected words; `text` stands on it
  ImU32 fact = 0, voice = 0, stance = 0;  // background of a mark
  ImU32 fact_line = 0, voice_line = 0, stance_line = 0,
        presence_line = 0;  // its underline and badge
  ImU32 badge_text = 0;
  ImU32 tip = 0, tip_text = 0, tip_muted = 0;
};

// `contrast`: black and white and strong lines, for readers whose system asks for more contrast.
const Palette& palette(bool dark, bool contrast = false);

enum class Underline : std::uint8_t { solid, twofold, wavy, dotted, border };

struct MarkLook {
  ImU32 fill = 0;  // 0 for presence
  ImU32 line = 0;
  Underline underline = Underline::solid;
  std::string_view badge;  // one or two characters
};

MarkLook mark_look(const Palette& colours, divergence::Kind kind);

// `colour` with its opacity multiplied by `part`, 0 to 1.
ImU32 faded(ImU32 colour, float part);

}  // namespace synoptic::viewer
