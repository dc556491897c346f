#include "viewer/outline.h"

#include <algorithm>

namespace synoptic::viewer {
namespace {

bool has(const align::Row& row, align::RowTag tag) {
  return std::find(row.tags.begin(), row.tags.end(), tag) != row.tags.end();
}

bool is_headline(const comparison::Display& display, const align::Row& row) {
  for (std::size_t version = 0; version < row.cells.size(); ++version)
    for (const auto sentence : row.cells[version].sentences)
      if (display.articles[version].sentence(sentence).kind == article::SentenceKind::title)
        return true;
  return false;
}

bool is_in_view(const ColumnPlan& columns, const align::Row& row) {
  return std::any_of(columns.text.begin(), columns.text.end(), [&](const Column& column) {
    return column.version < row.cells.size() && !row.cells[column.version].sentences.empty();
  });
}

Fold fold_of(const OutlineRequest& request, std::uint32_t index) {
  const align::Row& row = request.display.synopsis.rows[index];
  if (is_headline(request.display, row)) return Fold::none;
  if (!is_in_view(request.columns, row)) return Fold::elsewhere;
  const bool folds = has(row, align::RowTag::alike) && !has(row, align::RowTag::corrected);
  return folds && request.strongest[index] == kNoFinding ? Fold::alike : Fold::none;
}

}  // namespace

std::vector<Block> outline(const OutlineRequest& request) {
  const auto count = static_cast<std::uint32_t>(request.display.synopsis.rows.size());
  std::vector<Block> blocks;
  for (std::uint32_t r = 0; r < count;) {
    Fold fold = fold_of(request, r);
    std::uint32_t end = r + 1;
    while (fold != Fold::none && end < count && fold_of(request, end) == fold) ++end;
    if (fold == Fold::elsewhere && end - r == 1) fold = Fold::none;
    if (fold != Fold::none && request.expanded.count(r) == 0) {
      blocks.push_back({r, end - r, fold, true});
    } else {
      for (std::uint32_t i = r; i < end; ++i)
        blocks.push_back({i, 1, i == r ? fold : Fold::none, false});
    }
    r = end;
  }
  return blocks;
}

std::size_t block_of(const std::vector<Block>& blocks, std::uint32_t row) {
  const auto after = std::upper_bound(
      blocks.begin(), blocks.end(), row,
      [](std::uint32_t value, const Block& block) { return value < block.first_row; });
  return after == blocks.begin() ? 0 : static_cast<std::size_t>(after - blocks.begin()) - 1;
}

}  // namespace synoptic::viewer
