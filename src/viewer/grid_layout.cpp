#include "viewer/grid_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace synoptic::viewer {
namespace {

constexpr float kPhone = 700;
constexpr float kWidestCell = 120;
constexpr float kLongestLine = 50;  // of a sentence, in units of the text's size

}  // namespace

GridPlan plan_grid(const GridSpace& space) {
  GridPlan plan;
  plan.phone = space.width < kPhone;
  plan.text = std::clamp(space.text_size * 0.875F, 11.0F, 28.0F);
  plan.small = std::max(11.0F, plan.text * 0.87F);
  plan.line = std::round(plan.text * 1.42F);
  plan.gutter = std::round(plan.text * 2.1F);
  plan.columns = space.columns;
  const auto count = static_cast<float>(std::max<std::size_t>(space.columns, 1));
  const float least_cell = std::max(space.least_cell, plan.text * 1.8F);
  if (plan.phone) {
    plan.margin = 14;
    plan.left = plan.margin + space.phone_left;
    plan.window = std::max(0.0F, space.width - plan.left - plan.margin);
    plan.cell = std::clamp(plan.window / count, least_cell, kWidestCell);
    plan.window = std::min(plan.window, plan.cell * count);
    return plan;
  }
  plan.verdict = space.verdict;
  const float least =
      std::min(plan.margin + plan.gutter + 16 + space.words * plan.text, space.width * 0.44F);
  const float room = std::max(0.0F, space.width - plan.margin - plan.verdict);
  plan.cell = std::floor(std::clamp((room - least) / count, least_cell, kWidestCell));
  const float widest =
      space.close ? least : plan.margin + plan.gutter + 16 + kLongestLine * plan.text;
  plan.left = std::floor(std::clamp(room - plan.cell * count, least, std::max(least, widest)));
  plan.window = std::min(std::max(0.0F, room - plan.left), plan.cell * count);
  return plan;
}

Grid lay_out_grid(GridRequest request, Ink& ink) {
  Grid grid;
  grid.versions = std::move(request.versions);
  request.space.columns = grid.versions.size();
  grid.plan = plan_grid(request.space);
  grid.signs = version_signs(request.display);
  grid.below = std::move(request.below);
  grid.below.resize(request.display.articles.size());
  grid.base = article::at(request.display.synopsis.base);
  const GridPlan& plan = grid.plan;
  const float width = std::min(request.space.width - 2 * plan.margin, plan.text * 75);
  grid.caption = lay_out_paragraph(std::move(request.caption), {Face::chrome, plan.small},
                                   std::round(plan.small * 1.4F), width, ink);
  grid.tabs = request.tabs ? std::round(std::max(44.0F, plan.text * 2.2F)) : 0;
  grid.heads = std::round(plan.text * (plan.phone ? 2.1F : 2.4F) + 12);
  grid.header = grid.tabs + grid.caption.height() + (grid.caption.lines > 0 ? 14 : 0) + grid.heads;
  return grid;
}

}  // namespace synoptic::viewer
