#include "viewer/ink.h"

#include <cmath>
#include <string>

namespace synoptic::viewer {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::string fitted(Ink& ink, std::string_view text, TextStyle style, float room) {
  std::size_t low = 0;
  std::size_t high = text.size();
  while (low + 1 < high) {
    std::size_t middle = (low + high) / 2;
    while (middle > low && !starts_character(text[middle])) --middle;
    if (middle == low) break;
    const bool fits =
        ink.width(std::string(text.substr(0, middle)) + std::string(kEllipsis), style) <= room;
    (fits ? low : high) = middle;
  }
  while (low > 0 && text[low - 1] == ' ') --low;
  return std::string(text.substr(0, low)) + std::string(kEllipsis);
}

}  // namespace

float draw_fitted(Ink& ink, ImDrawList& list, ImVec2 baseline, std::string_view text,
                  TextStyle style, ImU32 colour, float room) {
  const float whole = ink.width(text, style);
  if (whole <= room) {
    ink.draw(list, baseline, text, style, colour);
    return whole;
  }
  if (room < style.size) return 0;
  const std::string cut = fitted(ink, text, style, room);
  ink.draw(list, baseline, cut, style, colour);
  return ink.width(cut, style);
}

float snap(const Ink& ink, float css) {
  return std::floor(css * ink.density() + 0.5F) / ink.density();
}

}  // namespace synoptic::viewer
