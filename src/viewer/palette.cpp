#include "viewer/palette.h"

namespace synoptic::viewer {
namespace {

using divergence::Family;
using divergence::Kind;

constexpr ImU32 rgb(std::uint32_t hex) {
  return IM_COL32((hex >> 16U) & 0xFFU, (hex >> 8U) & 0xFFU, hex & 0xFFU, 255U);
}

Palette light_palette() {
  Palette p;
  p.page = rgb(0xF3F1EC);
  p.cell = rgb(0xFFFFFF);
  p.cell_base = rgb(0xFCFAF5);
  p.header = rgb(0xF3F1EC);
  p.line = rgb(0xDDD8CE);
  p.hatch = rgb(0xE4E0D8);
  p.text = rgb(0x1D1B18);
  p.muted = rgb(0x625D54);
  p.accent = rgb(0x1D1B18);
  p.row_chosen = rgb(0xFFFFFF);
  p.selection = rgb(0xC9C4B8);
  p.fact = rgb(0xFFB15A);
  p.voice = rgb(0x7CCBFF);
  p.stance = rgb(0xFFFBD0);
  p.fact_line = rgb(0x8A4300);
  p.voice_line = rgb(0x0B4F9E);
  p.stance_line = rgb(0x3A3A3A);
  p.presence_line = rgb(0x625D54);
  p.badge_text = rgb(0xFFFFFF);
  p.tip = rgb(0x26241F);
  p.tip_text = rgb(0xFBFAF7);
  p.tip_muted = rgb(0xBDB7AA);
  return p;
}

Palette dark_palette() {
  Palette p;
  p.page = rgb(0x121316);
  p.cell = rgb(0x1A1C20);
  p.cell_base = rgb(0x1F2126);
  p.header = rgb(0x121316);
  p.line = rgb(0x33363D);
  p.hatch = rgb(0x2A2D33);
  p.text = rgb(0xE9E6DF);
  p.muted = rgb(0xA5A29A);
  p.accent = rgb(0xF4F1EA);
  p.row_chosen = rgb(0x23262C);
  p.selection = rgb(0x4B4F58);
  p.fact = rgb(0x7A3600);
  p.voice = rgb(0x06479A);
  p.stance = rgb(0x3A3A3A);
  p.fact_line = rgb(0xFFB15A);
  p.voice_line = rgb(0x7CCBFF);
  p.stance_line = rgb(0xFFFBD0);
  p.presence_line = rgb(0xA5A29A);
  p.badge_text = rgb(0x1A1C20);
  p.tip = rgb(0xECE9E2);
  p.tip_text = rgb(0x1A1C20);
  p.tip_muted = rgb(0x5A564E);
  return p;
}

// Black on white: nothing is told by a faint grey, everything has an edge. The families keep their
// hues.
Palette light_contrast() {
  Palette p = light_palette();
  p.page = p.cell = p.cell_base = p.header = rgb(0xFFFFFF);
  p.line = p.text = p.accent = p.presence_line = rgb(0x000000);
  p.hatch = rgb(0x6E6E6E);
  p.muted = rgb(0x303030);
  p.row_chosen = rgb(0xEDEDED);
  p.selection = rgb(0xBDBDBD);
  p.fact_line = rgb(0x5C2C00);
  p.voice_line = rgb(0x002F6C);
  p.stance_line = rgb(0x1A1A1A);
  p.tip = rgb(0x000000);
  p.tip_text = rgb(0xFFFFFF);
  p.tip_muted = rgb(0xDADADA);
  return p;
}

Palette dark_contrast() {
  Palette p = dark_palette();
  p.page = p.cell = p.cell_base = p.header = p.badge_text = rgb(0x000000);
  p.line = p.text = p.accent = p.presence_line = rgb(0xFFFFFF);
  p.hatch = rgb(0x8C8C8C);
  p.muted = rgb(0xDADADA);
  p.row_chosen = rgb(0x242424);
  p.selection = rgb(0x4A4A4A);
  p.fact = rgb(0x8A4300);
  p.voice = rgb(0x0B4F9E);
  p.fact_line = rgb(0xFFC98A);
  p.voice_line = rgb(0xA6DBFF);
  p.tip = rgb(0xFFFFFF);
  p.tip_text = rgb(0x000000);
  p.tip_muted = rgb(0x303030);
  return p;
}

struct KindLook {
  Underline underline;
  std::string_view badge;
};

KindLook look_of(Kind kind) {
  switch (kind) {
    case Kind::number:
      return {Underline::solid, "#"};
    case Kind::date:
      return {Underline::twofold, "D"};
    case Kind::name:
      return {Underline::wavy, "N"};
    case Kind::event:
      return {Underline::dotted, "E"};
    case Kind::quote:
      return {Underline::solid, "\xE2\x80\x9D"};
    case Kind::attribution:
      return {Underline::twofold, "@"};
    case Kind::modality:
      return {Underline::wavy, "?"};
    case Kind::negation:
      return {Underline::twofold, "\xC2\xAC"};
    case Kind::quantifier:
      return {Underline::dotted, "\xE2\x88\x80"};
    case Kind::definition:
      return {Underline::solid, "="};
    case Kind::focus:
      return {Underline::dotted, "\xE2\x97\x8E"};
    case Kind::only_one:
      return {Underline::border, "+"};
    case Kind::left_out:
      return {Underline::border, "\xE2\x88\x92"};
    case Kind::tone:
      return {Underline::wavy, "~"};
    case Kind::provenance:
      return {Underline::border, "i"};
  }
  return {Underline::solid, "*"};
}

}  // namespace

const Palette& palette(bool dark, bool contrast) {
  static const Palette all[] = {light_palette(), dark_palette(), light_contrast(), dark_contrast()};
  return all[(dark ? 1 : 0) + (contrast ? 2 : 0)];
}

MarkLook mark_look(const Palette& colours, Kind kind) {
  const KindLook look = look_of(kind);
  switch (divergence::family_of(kind)) {
    case Family::fact:
      return {colours.fact, colours.fact_line, look.underline, look.badge};
    case Family::voice:
      return {colours.voice, colours.voice_line, look.underline, look.badge};
    case Family::stance:
      return {colours.stance, colours.stance_line, look.underline, look.badge};
    case Family::presence:
      break;
  }
  return {0, colours.presence_line, Underline::border, look.badge};
}

ImU32 faded(ImU32 colour, float part) {
  const auto alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFFU) * part;
  return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha + 0.5F) << IM_COL32_A_SHIFT);
}

}  // namespace synoptic::viewer
