#pragma once

// Everything worked out from a Display and a ViewerState before a pixel is drawn: columns, blocks,
// the height of each, and the rows in view, laid out. Rows far away have estimated heights until
// they come near, so that a story of a hundred thousand words opens as fast as one of a thousand.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viewer/columns.h"
#include "viewer/outline.h"
#include "viewer/row_layout.h"

namespace synoptic::viewer {

constexpr float kHeaderHeight = 62;
constexpr float kPhoneHeaderHeight = 74;
constexpr float kFoldedHeight = 34;
constexpr float kStripWidth = 14;   // of one strip for all versions
constexpr float kVersionStrip = 8;  // of each of several
constexpr std::size_t kMostStrips = 8;

class SynopsisLayout {
 public:
  explicit SynopsisLayout(const comparison::Display& display);

  // Brings the layout up to date; cheap when nothing changed. Lays out the first rows of a story
  // exactly, as many as `kExactBytes` of text allow. Returns whether anything moved.
  bool update(const ViewerState& state, float width, float height, Ink& ink);

  // Makes exact what the window [top, top + height) of the content shows. What stands at `top`
  // stays there.
  void settle(float top, float height, Ink& ink);

  // Makes exact what a view opened at `block` shows, above and below.
  void settle_around(std::size_t block, Ink& ink);

  const comparison::Display& display() const { return display_; }
  const ColumnPlan& columns() const { return columns_; }
  const Marks& marks() const { return marks_; }
  const std::vector<std::size_t>& order() const { return columns_.order; }
  const RowOfSentence& rows() const { return rows_; }
  const std::vector<Block>& blocks() const { return blocks_; }
  const RowLayout& row(std::uint32_t index) const { return *laid_out_[index]; }
  bool has(std::uint32_t row) const { return row < laid_out_.size() && laid_out_[row]; }

  float top_of(std::size_t block) const { return tops_[block]; }
  float height_of(std::size_t block) const { return tops_[block + 1] - tops_[block]; }
  float content_height() const { return tops_.back(); }
  float header_height() const { return phone_ ? kPhoneHeaderHeight : kHeaderHeight; }
  float view_height() const { return height_ - header_height(); }
  bool phone() const { return phone_; }

  // The overview at the right edge: a strip for each version, or one for all.
  std::size_t strips() const { return strips_; }
  float strip_width() const { return strip_width_; }
  // Changes whenever blocks, their places or the marks in them do.
  std::uint64_t generation() const { return generation_; }

  // The block at a height of the content.
  std::size_t block_at(float y) const;

  // The most consequential finding with evidence in that version of the row, or kNoFinding.
  std::uint32_t strongest(std::size_t version, std::uint32_t row) const {
    return strongest_[version][row];
  }

  // The same over all versions.
  std::uint32_t strongest(std::uint32_t row) const { return strongest_in_row_[row]; }

  // The passages each version has, and those nobody else has.
  std::size_t passages(std::size_t version) const { return passages_[version]; }
  std::size_t only_here(std::size_t version) const { return only_here_[version]; }

 private:
  static constexpr std::size_t kExactBytes = 120000;
  static constexpr std::size_t kAgainBytes = 30000;  // the same, once a view has been opened

  RowRequest request() const;
  void rebuild(const ViewerState& state, float width, Ink& ink, bool same_columns);
  void plan(const ViewerState& state, float width);
  void collect(const ViewerState& state);
  void keep_rows(bool same_columns);
  void estimate_heights();
  bool make_exact(std::size_t block, Ink& ink);
  void sum_tops(std::size_t from);
  void count_passages();

  const comparison::Display& display_;
  RowOfSentence rows_;
  std::vector<std::size_t> passages_, only_here_;

  // What the rest was worked out for.
  ViewerState made_for_;
  float width_ = -1, height_ = 0, density_ = 0;
  bool fresh_ = false;

  bool phone_ = false;
  std::size_t strips_ = 1;
  float strip_width_ = kStripWidth;
  std::uint64_t generation_ = 0;
  ColumnPlan columns_;
  Marks marks_;
  std::vector<Block> blocks_;
  StrongestFindings strongest_;
  std::vector<std::uint32_t> strongest_in_row_;
  std::vector<float> heights_;
  std::vector<float> tops_{0};
  std::vector<std::optional<RowLayout>> laid_out_;  // per row
  std::vector<std::uint64_t> signatures_;           // of the marks each was laid out with
};

}  // namespace synoptic::viewer
