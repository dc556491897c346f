#include "viewer/drag.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace synoptic::viewer {
namespace {

constexpr float kGap = 9;      // how near the line between two rows counts as between them
constexpr float kEdge = 56;    // from where the page moves
constexpr float kSpeed = 900;  // px/s at the very edge

bool tells(const align::Row& row, std::size_t version) {
  return version < row.cells.size() && !row.cells[version].sentences.empty();
}

bool others_tell(const align::Row& row, std::size_t version) {
  for (std::size_t v = 0; v < row.cells.size(); ++v)
    if (v != version && tells(row, v)) return true;
  return false;
}

}  // namespace

void drag_to(Drag& drag, ImVec2 at) {
  drag.at = at;
  const float way = std::max(std::fabs(at.x - drag.from.x), std::fabs(at.y - drag.from.y));
  drag.moving = drag.moving || way > kTremble;
}

std::optional<ColumnDrop> column_drop(const ColumnPlan& columns, const Drag& drag) {
  std::vector<Column> others;
  for (const auto* list : {&columns.text, &columns.status})
    for (const Column& column : *list)
      if (columns.order.empty() || column.version != columns.order.front())
        others.push_back(column);
  if (others.empty()) return std::nullopt;
  const auto at = std::find_if(others.begin(), others.end(), [&](const Column& column) {
    return drag.at.x < column.x + column.width / 2;
  });
  ColumnDrop drop;
  if (at == others.begin()) {
    drop = {at->version, false, at->x};
  } else {
    const Column& left = *(at - 1);
    drop = {left.version, true, left.x + left.width};
  }
  if (move_column(columns.order, drag.version, drop.neighbour, drop.behind) == columns.order)
    return std::nullopt;
  return drop;
}

std::optional<PassageDrop> passage_drop(const SynopsisLayout& layout, const Drag& drag, float y) {
  const auto& rows = layout.display().synopsis.rows;
  if (layout.blocks().empty() || drag.row >= rows.size() || y < 0 || y >= layout.content_height())
    return std::nullopt;
  const std::size_t at = layout.block_at(y);
  const float top = layout.top_of(at);
  const float bottom = top + layout.height_of(at);
  const float gap = std::min(kGap, (bottom - top) / 4);
  if (y < top + gap || y >= bottom - gap) {
    if (!others_tell(rows[drag.row], drag.version)) return std::nullopt;
    const float line = y < top + gap ? top : bottom;
    return PassageDrop{std::nullopt, line, line};
  }
  const Block& block = layout.blocks()[at];
  if (block.folded || block.first_row == drag.row) return std::nullopt;
  if (!others_tell(rows[block.first_row], drag.version)) return std::nullopt;
  return PassageDrop{block.first_row, top, bottom};
}

float edge_speed(float y, float top, float bottom) {
  const float above = std::clamp((top + kEdge - y) / kEdge, 0.0F, 1.0F);
  const float below = std::clamp((y - bottom + kEdge) / kEdge, 0.0F, 1.0F);
  return (below - above) * kSpeed;
}

}  // namespace synoptic::viewer
