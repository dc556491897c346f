#include "viewer/synopsis_view.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "viewer/cell_view.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

class SynopsisPainter {
 public:
  SynopsisPainter(Frame& frame, const SynopsisLayout& layout, const ViewerState& state)
      : frame_(frame), layout_(layout), state_(state), columns_(layout.columns()) {
    header_ = layout.header_height();
    left_ = columns_.text.front().x;
    right_ = columns_.status.empty() ? columns_.text.back().x + columns_.text.back().width
                                     : columns_.status.back().x + columns_.status.back().width;
    if (state.selected && *state.selected < layout.display().findings.size())
      choose(*state.selected);
  }

  void paint() {
    frame_.list.PushClipRect({0, header_}, frame_.size, true);
    const auto& blocks = layout_.blocks();
    paint_columns(header_,
                  std::min(frame_.size.y, header_ + layout_.content_height() - state_.scroll().at));
    for (std::size_t block = layout_.block_at(state_.scroll().at); block < blocks.size(); ++block) {
      const float top = snap(frame_.ink, header_ + layout_.top_of(block) - state_.scroll().at);
      if (top >= frame_.size.y) break;
      const float bottom =
          snap(frame_.ink, header_ + layout_.top_of(block + 1) - state_.scroll().at);
      if (blocks[block].folded)
        paint_folded(blocks[block], top);
      else
        paint_row(blocks[block], top, bottom);
    }
    if (landing_) paint_landing(*state_.jump, *landing_);
    frame_.ink.finish_layer(frame_.list);
    frame_.list.PopClipRect();
  }

 private:
  void paint_folded(const Block& block, float top) {
    fill(snap(frame_.ink, left_), top, snap(frame_.ink, right_), top + kFoldedHeight,
         frame_.colours.page);
    if (block.fold == Fold::elsewhere) paint_elsewhere(block, top, top + kFoldedHeight);
    paint_end(top + kFoldedHeight);
    paint_fold(block, top, "\xE2\x96\xB8  " + fold_words(block));
  }

  std::string fold_words(const Block& block) const {
    if (block.fold == Fold::elsewhere)
      return words::elsewhere(block.rows, columns_.text.size() == 1);
    return words::alike(block.rows);
  }

  // Where no version in view has the passages: hatched like any absent cell, with the others' signs
  // beside it.
  void paint_elsewhere(const Block& block, float top, float bottom) {
    const Rows at{top, bottom, top + kFoldedHeight / 2 - state_.text_size * 0.75F};
    const float end = columns_.text.back().x + columns_.text.back().width;
    draw_absent_cell(frame_, {{left_, top}, {end, bottom}, at.text_top, 0}, false, false);
    for (const Column& column : columns_.status) {
      fill_column(column, top, bottom, frame_.colours.cell);
      rule(column.x, top, bottom);
      paint_status(block, column, at);
    }
  }

  // A line across the columns with words in its middle.
  void paint_fold(const Block& block, float top, const std::string& text) {
    const float bottom = top + kFoldedHeight;
    const bool over = frame_.over({left_, std::max(top, header_)}, {right_, bottom});
    frame_.targets.add({left_, top}, {right_, bottom},
                       hit_control(Control::toggle_fold, block.first_row));
    const TextStyle style{Face::chrome, 12.5F};
    const float width = frame_.ink.width(text, style);
    const float x = snap(frame_.ink, (left_ + right_ - width) / 2);
    const float middle = snap(frame_.ink, (top + bottom) / 2);
    if (block.fold == Fold::elsewhere && block.folded) {
      frame_.list.AddRectFilled({x - 10, top + 7}, {x + width + 10, bottom - 7},
                                frame_.colours.page, 4);
    } else {
      const ImU32 line = frame_.colours.line;
      fill(snap(frame_.ink, left_), middle, x - 14, middle + 1, line);
      fill(snap(frame_.ink, x + width + 14), middle, snap(frame_.ink, right_), middle + 1, line);
    }
    frame_.ink.draw(frame_.list, {x, top + baseline_in(kFoldedHeight, style.size)}, text, style,
                    over ? frame_.colours.text : frame_.colours.muted);
  }

  void paint_row(const Block& block, float top, float bottom) {
    const RowLayout& row = layout_.row(block.first_row);
    if (block.fold != Fold::none) {
      paint_fold(block, top, "\xE2\x96\xBE  " + fold_words(block));
      top += kFoldedHeight;
    }
    const bool chosen = is_chosen(block.first_row);
    if (chosen) paint_chosen(top, bottom);
    float text_top = top + kRow.above;
    if (!row.eyebrow.empty()) {
      paint_eyebrow(row, block.first_row, top);
      text_top += kRow.eyebrow;
    }
    if (columns_.gutter > 0) paint_number(block.first_row, text_top, chosen);
    if (columns_.gutter > 0 && row.verdict) paint_verdict(*row.verdict, text_top);
    if (row.uncertain && !chosen) paint_dashes(top, bottom);
    for (std::size_t column = 0; column < row.cells.size(); ++column)
      paint_cell(block.first_row, row.cells[column], columns_.text[column],
                 {top, bottom, text_top});
    for (const Column& column : columns_.status)
      paint_status(block, column, {top, bottom, text_top});
    paint_end(bottom);
    if (state_.jump && state_.jump->to == block.first_row)
      landing_ = state_.jump->above ? top : bottom;
  }

  // Where a moved passage stands in its own version, with the way back.
  void paint_landing(const Jump& jump, float y) {
    const ImU32 colour = frame_.colours.accent;
    fill(snap(frame_.ink, left_), y - 1, snap(frame_.ink, right_), y + 1, colour);
    const TextStyle style{Face::chrome_strong, 11};
    const auto& articles = layout_.display().articles;
    if (jump.version >= articles.size()) return;
    const std::string text = words::stands_here(articles[jump.version].label, jump.from + 1) +
                             " \xC2\xB7 \xE2\x86\x90 " + std::string(words::go_back());
    const float room = right_ - left_ - 2 * columns_.padding - 16;
    const float width = std::min(frame_.ink.width(text, style), room) + 16;
    const ImVec2 from{snap(frame_.ink, left_ + columns_.padding), snap(frame_.ink, y - 10)};
    frame_.list.AddRectFilled(from, {from.x + width, from.y + 20}, colour, 4);
    draw_fitted(frame_.ink, frame_.list, {from.x + 8, from.y + baseline_in(20, 11)}, text, style,
                frame_.colours.cell, room);
    frame_.targets.add(from, {from.x + width, from.y + 20}, hit_control(Control::jump_back, 0));
  }

  void choose(std::size_t finding) {
    chosen_ = &layout_.display().findings[finding].divergence;
    if (chosen_->row) chosen_rows_.push_back(*chosen_->row);
    for (const Place& place : places_of(layout_.display(), layout_.rows(), finding))
      chosen_rows_.push_back(place.row);
    std::sort(chosen_rows_.begin(), chosen_rows_.end());
  }

  struct Rows {
    float top, bottom, text_top;
  };

  bool is_chosen(std::uint32_t row) const {
    return std::binary_search(chosen_rows_.begin(), chosen_rows_.end(), row);
  }

  // The cell of a version that the chosen finding calls absent, in the finding's own row.
  bool is_chosen_gap(std::uint32_t row, std::size_t version) const {
    if (!chosen_ || !is_chosen(row)) return false;
    return std::any_of(chosen_->absent.begin(), chosen_->absent.end(),
                       [&](article::ArticleIndex index) { return article::at(index) == version; });
  }

  // Behind all rows at once: each area costs the same, however large it is.
  void paint_columns(float top, float bottom) {
    for (std::size_t i = 0; i < columns_.text.size(); ++i)
      fill_column(
          columns_.text[i], top, bottom,
          i == 0 && columns_.text.size() > 1 ? frame_.colours.cell_base : frame_.colours.cell);
    for (const Column& column : columns_.status)
      fill_column(column, top, bottom, frame_.colours.cell);
    paint_rules(top, bottom);
  }

  void paint_chosen(float top, float bottom) {
    const float left = snap(frame_.ink, left_);
    fill(left, top, snap(frame_.ink, right_), bottom, frame_.colours.row_chosen);
    fill(left - 4, top, left, bottom - frame_.hairline(), frame_.colours.accent);
    paint_rules(top, bottom);
  }

  void fill(float x0, float top, float x1, float bottom, ImU32 colour) {
    frame_.ink.fill(frame_.list, {x0, top}, {x1, bottom}, colour);
  }

  void fill_column(const Column& column, float top, float bottom, ImU32 colour) {
    fill(snap(frame_.ink, column.x), top, snap(frame_.ink, column.x + column.width), bottom,
         colour);
  }

  // Leads to where a moved passage stands in its own version.
  void paint_eyebrow(const RowLayout& row, std::uint32_t index, float top) {
    const TextStyle style{Face::chrome_strong, 11};
    const ImVec2 from{snap(frame_.ink, left_ + columns_.padding), snap(frame_.ink, top + 6)};
    const std::string text = row.moved ? row.eyebrow + " \xE2\x86\x92" : row.eyebrow;
    const float room = right_ - from.x - columns_.padding;
    const float width = std::min(frame_.ink.width(text, style), room);
    const ImVec2 to{from.x + width, from.y + 20};
    const bool over = row.moved && frame_.over(from, to);
    const ImU32 colour = over ? frame_.colours.text : frame_.colours.muted;
    draw_fitted(frame_.ink, frame_.list, {from.x, top + kRow.above + baseline_in(14, 11)}, text,
                style, colour, room);
    if (!row.moved) return;
    if (over) fill(from.x, to.y - 3, snap(frame_.ink, to.x), to.y - 2, colour);
    frame_.targets.add({from.x - 4, from.y - 4}, {to.x + 4, to.y + 2},
                       hit_control(Control::jump, index));
  }

  // Under the number, in two small lines.
  void paint_verdict(const RowVerdict& verdict, float text_top) {
    const std::string text = words::verdict(verdict, '|');
    const std::size_t cut = std::min(text.find('|'), text.size());
    float y = text_top + state_.text_size * 1.5F + 10;
    for (const std::string_view line :
         {std::string_view(text).substr(0, cut),
          std::string_view(text).substr(std::min(cut + 1, text.size()))}) {
      const TextStyle style{Face::chrome, 10};
      const float width = std::min(frame_.ink.width(line, style), columns_.gutter - 8);
      draw_fitted(frame_.ink, frame_.list, {left_ - 9 - width, y}, line, style,
                  frame_.colours.muted, width + 0.5F);
      y += 13;
    }
  }

  // At the left edge of a row whose passages may not tell the same.
  void paint_dashes(float top, float bottom) {
    const float x = snap(frame_.ink, left_);
    for (float y = top + 4; y + 6 <= bottom; y += 10)
      fill(x - 2, y, x, y + 6, frame_.colours.muted);
  }

  void paint_number(std::uint32_t row, float text_top, bool chosen) {
    const std::string number = std::to_string(row + 1);
    const TextStyle style{chosen ? Face::chrome_strong : Face::chrome, 11};
    const float width = frame_.ink.width(number, style);
    const float line = state_.text_size * 1.5F;
    frame_.ink.draw(frame_.list,
                    {left_ - 9 - width, text_top + baseline_in(line, state_.text_size)}, number,
                    style, chosen ? frame_.colours.text : frame_.colours.muted);
  }

  void paint_cell(std::uint32_t row, const CellLayout& cell, const Column& column, Rows at) {
    const CellPlace place{
        {column.x, at.top}, {column.x + column.width, at.bottom}, at.text_top, columns_.padding};
    if (cell.absent) {
      draw_absent_cell(frame_, place, is_chosen_gap(row, cell.version), true);
      return;
    }
    draw_cell(frame_, layout_.display(), state_, cell, place);
    if (columns_.gutter <= 0) return;
    const ImVec2 grip{place.from.x + columns_.padding - 2, at.text_top + cell.line_height};
    frame_.targets.add({place.from.x, at.text_top}, grip,
                       hit_grab(Grab::passage, cell.version, row));
    if (frame_.over({place.from.x, std::max(at.top, header_)}, place.to))
      draw_grip(frame_, place, cell.line_height);
  }

  // A version without room for words: is the passage there, and does something hang on it?
  void paint_status(const Block& block, const Column& column, Rows at) {
    const CellPlace place{{column.x, at.top}, {column.x + column.width, at.bottom}, at.text_top, 0};
    bool present = false;
    bool gap = false;
    std::uint32_t finding = kNoFinding;
    for (std::uint32_t row = block.first_row; row < block.first_row + block.rows; ++row) {
      const auto& cells = layout_.display().synopsis.rows[row].cells;
      present =
          present || (column.version < cells.size() && !cells[column.version].sentences.empty());
      gap = gap || is_chosen_gap(row, column.version);
      finding = std::min(finding, layout_.strongest(column.version, row));
    }
    if (present)
      paint_sign(column, finding, at);
    else
      draw_absent_cell(frame_, place, gap, false);
  }

  void paint_sign(const Column& column, std::uint32_t finding, Rows at) {
    const ImVec2 middle{column.x + column.width / 2, at.text_top + state_.text_size * 0.75F};
    if (finding == kNoFinding) {
      frame_.list.AddCircleFilled(middle, std::min(3.0F, column.width * 0.3F),
                                  frame_.colours.muted);
      return;
    }
    const MarkLook look = mark_look(frame_.colours, kind_of(finding));
    if (column.width < 16) {
      frame_.list.AddCircleFilled(middle, column.width * 0.35F, look.line);
      return;
    }
    const ImVec2 from{snap(frame_.ink, middle.x - 7), snap(frame_.ink, middle.y - 7)};
    draw_badge(frame_, frame_.list, look, from, 14);
    frame_.targets.add(from, {from.x + 14, from.y + 14}, hit_finding(finding));
  }

  divergence::Kind kind_of(std::uint32_t finding) const {
    return layout_.display().findings[finding].divergence.kind;
  }

  // The line below a row.
  void paint_end(float bottom) {
    fill(snap(frame_.ink, left_), bottom - frame_.hairline(), snap(frame_.ink, right_), bottom,
         frame_.colours.line);
  }

  void paint_rules(float top, float bottom) {
    for (const Column& column : columns_.text) rule(column.x, top, bottom);
    for (const Column& column : columns_.status) rule(column.x, top, bottom);
    rule(right_, top, bottom);
  }

  void rule(float x, float top, float bottom) {
    const float left = snap(frame_.ink, x);
    fill(left, top, left + frame_.hairline(), bottom, frame_.colours.line);
  }

  Frame& frame_;
  const SynopsisLayout& layout_;
  const ViewerState& state_;
  const ColumnPlan& columns_;
  const divergence::Divergence* chosen_ = nullptr;
  std::vector<std::uint32_t> chosen_rows_;
  float header_ = 0, left_ = 0, right_ = 0;
  std::optional<float> landing_;
};

}  // namespace

void draw_synopsis(Frame& frame, const SynopsisLayout& layout, const ViewerState& state) {
  if (!layout.columns().text.empty()) SynopsisPainter(frame, layout, state).paint();
}

}  // namespace synoptic::viewer
