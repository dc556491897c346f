#include "viewer/strip_layout.h"

#include <algorithm>
#include <cmath>

namespace synoptic::viewer {
namespace {

constexpr float kRowGap = 1;  // between rows that have at least two steps

StripInk ink_of(const SynopsisLayout& layout, std::uint32_t finding, bool present) {
  if (finding == kNoFinding) return present ? StripInk::present : StripInk::absent;
  switch (layout.display().findings[finding].divergence.severity) {
    case divergence::Severity::meaning:
      return StripInk::meaning;
    case divergence::Severity::weight:
      return StripInk::weight;
    case divergence::Severity::wording:
      break;
  }
  return StripInk::present;
}

StripInk ink_of(const SynopsisLayout& layout, const Block& block, std::size_t version) {
  StripInk ink = StripInk::absent;
  for (std::uint32_t row = block.first_row; row < block.first_row + block.rows; ++row) {
    const auto& cells = layout.display().synopsis.rows[row].cells;
    const bool present = version < cells.size() && !cells[version].sentences.empty();
    ink = std::max(ink, ink_of(layout, layout.strongest(version, row), present));
  }
  return ink;
}

StripInk ink_of_all(const SynopsisLayout& layout, const Block& block) {
  StripInk ink = StripInk::present;
  for (std::uint32_t row = block.first_row; row < block.first_row + block.rows; ++row)
    ink = std::max(ink, ink_of(layout, layout.strongest(row), true));
  return ink;
}

// A step and the row it begins with; steps of one row, and alike ones of rows too low to be told
// apart, are one band.
struct Step {
  StripInk ink = StripInk::absent;
  bool first = false;  // of a row that stands apart from the one above
};

Strip gather(const std::vector<Step>& steps) {
  Strip strip;
  for (std::size_t step = 0; step < steps.size(); ++step) {
    const float from = static_cast<float>(step) * kStripStep;
    if (steps[step].first && !strip.empty()) strip.back().to -= kRowGap;
    if (strip.empty() || steps[step].first || strip.back().ink != steps[step].ink)
      strip.push_back({from, from, steps[step].ink});
    strip.back().to = from + kStripStep;
  }
  return strip;
}

}  // namespace

std::vector<Strip> lay_out_strips(const SynopsisLayout& layout, float height) {
  std::vector<Strip> strips;
  const float whole = std::max(layout.content_height(), layout.view_height());
  const auto& order = layout.order();
  if (height < kStripStep || whole <= 0 || order.empty()) return strips;
  const float used = height * layout.content_height() / whole;
  const auto count = static_cast<std::size_t>(std::ceil(used / kStripStep));
  const float scale = height / whole / kStripStep;
  for (std::size_t strip = 0; strip < layout.strips(); ++strip) {
    std::vector<Step> steps(count);
    bool apart = false;
    for (std::size_t b = 0; b < layout.blocks().size(); ++b) {
      const Block& block = layout.blocks()[b];
      const StripInk ink =
          layout.strips() > 1 ? ink_of(layout, block, order[strip]) : ink_of_all(layout, block);
      const auto first = static_cast<std::size_t>(layout.top_of(b) * scale);
      const auto end = static_cast<std::size_t>((layout.top_of(b) + layout.height_of(b)) * scale);
      if (apart && first < count) steps[first].first = true;
      apart = end > first + 1;
      for (std::size_t s = first; s < std::min(std::max(end, first + 1), count); ++s)
        steps[s].ink = std::max(steps[s].ink, ink);
    }
    strips.push_back(gather(steps));
  }
  return strips;
}

}  // namespace synoptic::viewer
