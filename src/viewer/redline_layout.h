#pragma once

// The redline, worked out before a pixel is drawn: two columns or one woven text, the slots of
// redline_plan.h as blocks from top to bottom, runs of alike passages folded to a line, and the
// words of what is in view. What is far away has estimated heights until it comes near: words are
// compared and measured only where somebody looks.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "viewer/redline_plan.h"
#include "viewer/redline_text.h"
#include "viewer/row_layout.h"

namespace synoptic::viewer {

struct RedlineColumns {
  bool woven = false;             // one text: `left` and `right` are the same place
  float left = 0, right = 0;      // edges of the columns
  float width = 0, padding = 14;  // of each
  float numbers = 0, gutter = 0;  // room beside the left column and between the two
  float end() const { return right + width; }
};

// Side by side where both columns hold 48 characters, unless the reader wants one text. `width`:
// CSS pixels for everything but the strip.
RedlineColumns plan_redline_columns(float width, float text_size, bool woven);

// Whether a screen has room for two columns, so that there is something to choose.
bool has_room_for_two(float width, float text_size);

// One version's part of a slot. Woven, the left one stands above the right one.
struct RedlineCell {
  std::string tag;     // "moved from 12 ↑": above the words
  bool moved = false;  // the tag leads to the other place
  RedlineText text;    // no lines: nothing here, or a stub
  bool stub = false;   // woven: a moved passage's old place, one line
  float top = 0;       // of the tag, else of the words, from the slot's top
  float words_top = 0;
  float bottom = 0;
};

struct RedlineSlotLayout {
  RedlineCell left, right;
  bool rewritten = false;
  float height = 0;
};

struct RedlineBlock {
  std::uint32_t first = 0, slots = 1;
  bool alike = false;     // first of a run that folds
  bool folded = false;    // ... and does
  std::uint32_t run = 1;  // slots of that run
};

class RedlineLayout {
 public:
  explicit RedlineLayout(const comparison::Display& display);

  // As SynopsisLayout::update; cost without what is on screen: one pass over the text of the two.
  bool update(const ViewerState& state, RedlinePair pair, ImVec2 size, Ink& ink);
  void settle(float top, Ink& ink);
  void settle_around(std::size_t block, Ink& ink);

  const comparison::Display& display() const { return display_; }
  const RedlinePlan& plan() const { return plan_; }
  const RedlineColumns& columns() const { return columns_; }
  const RowOfSentence& rows() const { return rows_; }
  const std::vector<RedlineBlock>& blocks() const { return blocks_; }
  const RedlineSlotLayout& slot(std::uint32_t index) const { return *laid_out_[index]; }
  bool phone() const { return phone_; }
  float text_size() const { return made_for_.text_size; }
  float header_height() const { return phone_ ? 108.0F : 72.0F; }
  float view_height() const { return size_.y - header_height(); }
  float content_height() const { return tops_.back(); }
  float top_of(std::size_t block) const { return tops_[block]; }
  float height_of(std::size_t block) const { return tops_[block + 1] - tops_[block]; }
  std::size_t block_at(float y) const;
  std::size_t block_of(std::uint32_t slot) const;

  // The most consequential finding of a row that tells the two apart, or kNoFinding.
  std::uint32_t strongest(std::uint32_t row) const { return strongest_[row]; }

  // The slots to walk from change to change: a moved passage once, where the right one tells it.
  const std::vector<std::uint32_t>& changes() const { return changes_; }

 private:
  static constexpr std::size_t kExactBytes = 12000;

  void rebuild(const ViewerState& state, RedlinePair pair, Ink& ink);
  void find_marks(const ViewerState& state);
  void find_changes();
  void make_blocks();
  bool folds(std::uint32_t slot) const;
  float estimate(std::uint32_t slot) const;
  bool make_exact(std::size_t block, Ink& ink);
  void sum_tops(std::size_t from);

  const comparison::Display& display_;
  RowOfSentence rows_;

  // What the rest was worked out for.
  ViewerState made_for_;
  ImVec2 size_{0, 0};
  float density_ = 0;
  bool fresh_ = false;

  bool phone_ = false;
  RedlinePlan plan_;
  RedlineColumns columns_;
  Marks marks_;
  std::vector<std::uint32_t> strongest_;
  std::vector<std::uint32_t> changes_;
  std::vector<RedlineBlock> blocks_;
  std::vector<float> heights_;
  std::vector<float> tops_{0};
  std::vector<std::unique_ptr<RedlineSlotLayout>> laid_out_;  // per slot
};

// The value of ViewerState::redline_at for a slot, and the slot of such a value.
std::uint32_t redline_place(const RedlineSlot& slot);
std::uint32_t slot_of_place(const RedlinePlan& plan, std::uint32_t place);

}  // namespace synoptic::viewer
