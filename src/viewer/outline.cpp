#include "viewer/outline.h"

#include <algorithm>

namespace synoptic::viewer {
namespace {

bool is_alike(const align::Row& row) {
  return std::find(row.tags.begin(), row.tags.end(), align::RowTag::alike) != row.tags.end();
}

bool is_headline(const comparison::Display& display, const align::Row& row) {
  for (std::size_t version = 0; version < row.cells.size(); ++version)
    for (const auto sentence : row.cells[version].sentences)
      if (display.articles[version].sentence(sentence).kind == article::SentenceKind::title)
        return true;
  return false;
}

}  // namespace

std::vector<Block> outline(const comparison::Display& display,
                           const std::vector<std::uint32_t>& strongest,
                           const std::set<std::uint32_t>& expanded) {
  const auto& all = display.synopsis.rows;
  std::vector<bool> quiet(all.size());
  for (std::size_t r = 0; r < all.size(); ++r)
    quiet[r] = is_alike(all[r]) && strongest[r] == kNoFinding && !is_headline(display, all[r]);

  std::vector<Block> blocks;
  for (std::uint32_t r = 0; r < all.size();) {
    std::uint32_t end = r + 1;
    if (quiet[r])
      while (end < all.size() && quiet[end]) ++end;
    const bool open = quiet[r] && expanded.count(r) > 0;
    if (quiet[r] && !open) {
      blocks.push_back({r, end - r, true, true});
    } else {
      for (std::uint32_t i = r; i < end; ++i) blocks.push_back({i, 1, false, open && i == r});
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
