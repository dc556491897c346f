#include "viewer/greys.h"

#include <algorithm>

namespace synoptic::viewer {
namespace {

float channel(ImU32 colour, unsigned shift) {
  return static_cast<float>((colour >> shift) & 0xFFU);
}

float luminance(ImU32 colour) {
  const auto linear = [&](unsigned shift) {
    const float c = channel(colour, shift) / 255;
    return c * (c * (c * 0.305306F + 0.682171F) + 0.012523F);
  };
  return 0.2126F * linear(IM_COL32_R_SHIFT) + 0.7152F * linear(IM_COL32_G_SHIFT) +
         0.0722F * linear(IM_COL32_B_SHIFT);
}

}  // namespace

ImU32 blended(ImU32 below, ImU32 above, float part) {
  const auto mixed = [&](unsigned shift) {
    const float value = channel(below, shift) * (1 - part) + channel(above, shift) * part;
    return static_cast<ImU32>(std::clamp(value + 0.5F, 0.0F, 255.0F));
  };
  return IM_COL32(mixed(IM_COL32_R_SHIFT), mixed(IM_COL32_G_SHIFT), mixed(IM_COL32_B_SHIFT), 255);
}

float contrast(ImU32 a, ImU32 b) {
  const float first = luminance(a) + 0.05F;
  const float second = luminance(b) + 0.05F;
  return first > second ? first / second : second / first;
}

ImU32 grey_for(const Palette& colours, float share) {
  float most = 0.46F;
  while (most > 0 && contrast(colours.text, blended(colours.cell, colours.text, most)) < 4.7F)
    most -= 0.02F;
  return blended(colours.cell, colours.text, std::max(0.0F, most) * std::clamp(share, 0.0F, 1.0F));
}

}  // namespace synoptic::viewer
