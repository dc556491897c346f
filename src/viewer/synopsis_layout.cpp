#include "viewer/synopsis_layout.h"

#include <algorithm>
#include <utility>

namespace synoptic::viewer {
namespace {

constexpr float kPhoneWidth = 700;

// A selected finding that the filter hides is shown all the same; then the selection changes the
// layout.
std::optional<std::size_t> beyond_filter(const comparison::Display& display,
                                         const ViewerState& state) {
  if (!state.selected || *state.selected >= display.findings.size()) return std::nullopt;
  if (passes(display, state.filter, *state.selected)) return std::nullopt;
  return state.selected;
}

bool same_columns(const ViewerState& a, const ViewerState& b) {
  return a.text_size == b.text_size && a.first_column == b.first_column && a.order == b.order &&
         a.hidden == b.hidden && a.filter.wording == b.filter.wording;
}

bool same_marks(const comparison::Display& display, const ViewerState& a, const ViewerState& b) {
  return a.expanded == b.expanded && a.filter == b.filter && a.verdicts == b.verdicts &&
         beyond_filter(display, a) == beyond_filter(display, b);
}

}  // namespace

SynopsisLayout::SynopsisLayout(const comparison::Display& display)
    : display_(display), rows_(index_rows(display)) {
  count_passages();
}

void SynopsisLayout::count_passages() {
  passages_.assign(display_.articles.size(), 0);
  only_here_.assign(display_.articles.size(), 0);
  for (const align::Row& row : display_.synopsis.rows) {
    std::size_t present = 0;
    std::size_t last = 0;
    for (std::size_t version = 0; version < row.cells.size(); ++version) {
      if (row.cells[version].sentences.empty()) continue;
      ++present;
      ++passages_[version];
      last = version;
    }
    if (present == 1) ++only_here_[last];
  }
}

RowRequest SynopsisLayout::request() const {
  return {display_,
          columns_,
          marks_,
          made_for_.text_size,
          made_for_.filter.wording,
          rows_,
          strongest_in_row_,
          made_for_.verdicts};
}

bool SynopsisLayout::update(const ViewerState& state, float width, float height, Ink& ink) {
  if (height != height_) ++generation_;
  height_ = height;
  const bool columns_stay =
      fresh_ && width == width_ && ink.density() == density_ && same_columns(state, made_for_);
  if (columns_stay && same_marks(display_, state, made_for_)) return false;
  density_ = ink.density();
  rebuild(state, width, ink, columns_stay);
  return true;
}

void SynopsisLayout::plan(const ViewerState& state, float width) {
  phone_ = width < kPhoneWidth;
  const std::size_t versions = display_.articles.size();
  const std::size_t base = article::at(display_.synopsis.base);
  const std::size_t shown = column_order(versions, base, state.order, &state.hidden).size();
  strips_ = phone_ || shown > kMostStrips ? 1 : std::max<std::size_t>(shown, 1);
  strip_width_ =
      strips_ < 2 ? kStripWidth : static_cast<float>(strips_) * kVersionStrip + kVersionStrip;
  columns_ = plan_columns({width - strip_width_, state.text_size, versions, base,
                           state.first_column, state.order, &state.hidden});
}

void SynopsisLayout::collect(const ViewerState& state) {
  marks_ = collect_marks(display_, state.filter, state.selected);
  strongest_ = find_strongest(display_, marks_, rows_, state.verdicts);
  strongest_in_row_.assign(display_.synopsis.rows.size(), kNoFinding);
  for (const auto& rows : strongest_)
    for (std::size_t row = 0; row < rows.size(); ++row)
      strongest_in_row_[row] = std::min(strongest_in_row_[row], rows[row]);
}

// Rows whose columns and marks stayed keep their layout.
void SynopsisLayout::keep_rows(bool same_columns) {
  auto signatures = row_signatures(display_, marks_, rows_, made_for_.verdicts);
  laid_out_.resize(signatures.size());
  for (std::size_t row = 0; row < laid_out_.size(); ++row)
    if (!same_columns || row >= signatures_.size() || signatures[row] != signatures_[row])
      laid_out_[row].reset();
  signatures_ = std::move(signatures);
}

void SynopsisLayout::rebuild(const ViewerState& state, float width, Ink& ink, bool same_columns) {
  std::size_t left = fresh_ ? kAgainBytes : kExactBytes;
  made_for_ = state;
  width_ = width;
  fresh_ = true;
  if (!same_columns) plan(state, width);
  collect(state);
  keep_rows(same_columns);
  blocks_ = outline({display_, strongest_in_row_, columns_, made_for_.expanded});
  estimate_heights();
  for (std::size_t block = 0; block < blocks_.size(); ++block) {
    if (!make_exact(block, ink)) continue;
    std::size_t bytes = 0;
    for (const CellLayout& cell : row(blocks_[block].first_row).cells)
      bytes += cell.words.size() * 6;
    if (bytes >= left) break;
    left -= bytes;
  }
  sum_tops(0);
}

void SynopsisLayout::estimate_heights() {
  heights_.clear();
  for (const Block& block : blocks_) {
    const float handle = block.fold != Fold::none ? kFoldedHeight : 0;
    if (block.folded)
      heights_.push_back(kFoldedHeight);
    else if (has(block.first_row))
      heights_.push_back(row(block.first_row).height + handle);
    else
      heights_.push_back(estimate_row_height(request(), block.first_row) + handle);
  }
  tops_.assign(blocks_.size() + 1, 0);
}

bool SynopsisLayout::make_exact(std::size_t block, Ink& ink) {
  const std::uint32_t index = blocks_[block].first_row;
  if (blocks_[block].folded || laid_out_[index]) return false;
  laid_out_[index] = lay_out_row(request(), index, ink);
  heights_[block] =
      laid_out_[index]->height + (blocks_[block].fold != Fold::none ? kFoldedHeight : 0);
  return true;
}

void SynopsisLayout::sum_tops(std::size_t from) {
  ++generation_;
  for (std::size_t block = from; block < blocks_.size(); ++block)
    tops_[block + 1] = tops_[block] + heights_[block];
}

void SynopsisLayout::settle(float top, float height, Ink& ink) {
  if (blocks_.empty()) return;
  for (std::size_t block = block_at(top); block < blocks_.size() && tops_[block] < top + height;
       ++block)
    if (make_exact(block, ink)) sum_tops(block);
}

void SynopsisLayout::settle_around(std::size_t block, Ink& ink) {
  if (block >= blocks_.size()) return;
  std::size_t first = block;
  while (first > 0 && tops_[block] - tops_[first] < height_) --first;
  bool changed = false;
  for (std::size_t b = first; b < blocks_.size() && tops_[b] < tops_[block] + height_; ++b)
    changed = make_exact(b, ink) || changed;
  if (changed) sum_tops(first);
}

std::size_t SynopsisLayout::block_at(float y) const {
  if (blocks_.empty()) return 0;
  const auto after = std::upper_bound(tops_.begin(), tops_.end() - 1, y);
  return after == tops_.begin() ? 0 : static_cast<std::size_t>(after - tops_.begin()) - 1;
}

}  // namespace synoptic::viewer
