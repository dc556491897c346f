#pragma once

// The grammar of figures in running English text, digits and words:
//
//   1,200.50 · 2.5bn · 30k · 1.3e6 · -3 · 1/3 · ½ · 10 1/2 · two hundred and five · twenty-five · 3
//   hundred and 21 · minus five point five · a dozen · three dozen · half a million · two-thirds ·
//   four hundredths · one in five · one over twenty · three million and a half · 5th · third ·
//   dozens · 20-35 · 20 to 35
//
// A minus counts where it is glued to the digits and stands behind a space, or is written out.
//
// It reads the figure alone; what bounds it, what it is measured in and what it counts stand around
// it (claims/numbers.h). Dates, times of day, scores and version numbers ("5.1.2", "10:30", "24/7")
// are no figures. Values are doubles made by + - * / only, so they are the same on every machine.
// Cost: constant a place.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/token.h"

namespace synoptic::values {

struct Figure {
  double low = 0;
  double high = 0;           // == low unless the figure is a range
  std::size_t tokens = 0;    // how many tokens it takes, at least 1
  bool written_out = false;  // in words, at least in part
  bool ordinal = false;
  bool fraction = false;  // "two-thirds", "one in five", "half"
  bool vague = false;     // "dozens", "hundreds": low is the word's own value
  bool range = false;
  bool scaled = false;  // a scale word or suffix was read: million, bn
  std::string suffix;  // what is glued to it and is no scale: "km" of "5km", "month" of "six-month"
};

using Tokens = std::span<const text::Token>;

// The longest figure that begins with token `at`.
std::optional<Figure> figure_at(Tokens tokens, std::size_t at);

// False when no figure can begin with this word or sign, looked at alone: a cheap first look.
bool may_begin_figure(const text::Token& token);

// Digits with separators alone: "1,200.50" is 1200.5; nullopt for anything else, several dots
// included.
std::optional<double> decimal(std::string_view digits);

}  // namespace synoptic::values
