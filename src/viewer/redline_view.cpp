#include "viewer/redline_view.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "viewer/cell_view.h"
#include "viewer/synopsis_layout.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

constexpr float kMovedTint = 0.07F;

class RedlinePainter {
 public:
  RedlinePainter(Frame& frame, const RedlineLayout& layout, const ViewerState& state)
      : frame_(frame),
        layout_(layout),
        state_(state),
        columns_(layout.columns()),
        header_(layout.header_height()) {
    if (!state.selected || *state.selected >= layout.display().findings.size()) return;
    chosen_ = &layout.display().findings[*state.selected].divergence;
    if (chosen_->row) chosen_rows_.push_back(*chosen_->row);
    for (const Place& place : places_of(layout.display(), layout.rows(), *state.selected))
      chosen_rows_.push_back(place.row);
  }

  void paint() {
    frame_.list.PushClipRect({0, header_}, frame_.size, true);
    paint_columns();
    const auto& blocks = layout_.blocks();
    for (std::size_t b = layout_.block_at(state_.scroll().at); b < blocks.size(); ++b) {
      const float top = y_of(layout_.top_of(b));
      if (top >= frame_.size.y) break;
      paint_block(blocks[b], top, y_of(layout_.top_of(b + 1)));
    }
    if (!columns_.woven) paint_ribbons();
    frame_.ink.finish_layer(frame_.list);
    frame_.list.PopClipRect();
  }

 private:
  struct Side {
    const RedlineCell& cell;
    std::uint32_t row;
    bool left;
    float x;
  };

  float y_of(float content) const {
    return snap(frame_.ink, header_ + content - state_.scroll().at);
  }
  const RedlinePassage& passage(std::uint32_t row) const { return layout_.plan().passages[row]; }
  void fill(float x0, float y0, float x1, float y1, ImU32 colour) {
    if (y1 > y0) frame_.ink.fill(frame_.list, {x0, y0}, {x1, y1}, colour);
  }
  void fill_column(float x, float top, float bottom, ImU32 colour) {
    fill(snap(frame_.ink, x), top, snap(frame_.ink, x + columns_.width), bottom, colour);
  }
  void rule(float x, float top, float bottom) {
    const float left = snap(frame_.ink, x);
    fill(left, top, left + frame_.hairline(), bottom, frame_.colours.line);
  }

  void paint_columns() {
    const float bottom =
        std::min(frame_.size.y, header_ + layout_.content_height() - state_.scroll().at);
    fill_column(columns_.left, header_, bottom, frame_.colours.cell);
    if (!columns_.woven) fill_column(columns_.right, header_, bottom, frame_.colours.cell);
    for (const float x : {columns_.left, columns_.right}) {
      rule(x, header_, bottom);
      rule(x + columns_.width, header_, bottom);
    }
  }

  void paint_block(const RedlineBlock& block, float top, float bottom) {
    if (block.alike) {
      paint_fold(block, top);
      top += kFoldedHeight;
    }
    if (block.folded) {
      said_left_ = said_right_ = false;
      return;
    }
    const RedlineSlot& slot = layout_.plan().slots[block.first];
    const RedlineSlotLayout& places = layout_.slot(block.first);
    const bool chosen =
        is_chosen(slot.left) || is_chosen(slot.right) || state_.redline_at == redline_place(slot);
    paint_ground(slot, top, bottom);
    if (columns_.woven) paint_bar(slot, top, bottom);
    if (chosen) paint_chosen(slot, top, bottom);
    const Side left{places.left, slot.left, true, columns_.left};
    const Side right{places.right, slot.right, false, columns_.right};
    if (slot.left != kNoRow && (!columns_.woven || !slot.aligned())) paint_side(left, top, chosen);
    if (slot.right != kNoRow) paint_side(right, top, chosen);
    if (places.rewritten && !columns_.woven) paint_rewritten(top + places.right.words_top);
    paint_end(bottom);
  }

  // What lies below the words: nothing where the passage stands elsewhere, hatching where it stands
  // nowhere.
  void paint_ground(const RedlineSlot& slot, float top, float bottom) {
    const ImU32 moved = mixed(frame_.colours.cell, frame_.colours.muted, kMovedTint);
    const auto ground = [&](std::uint32_t row, std::uint32_t other, bool left) {
      const float x = left ? columns_.left : columns_.right;
      const bool stands_elsewhere = row == kNoRow && passage(other).moved;
      if (row != kNoRow && passage(row).moved) fill_column(x, top, bottom, moved);
      if (stands_elsewhere) fill_column(x, top, bottom, frame_.colours.page);
      if (row == kNoRow && !stands_elsewhere)
        paint_absent(other, left, {top, bottom});
      else
        (left ? said_left_ : said_right_) = false;
    };
    if (columns_.woven) {
      const bool tinted = (slot.left != kNoRow && passage(slot.left).moved) ||
                          (slot.right != kNoRow && passage(slot.right).moved);
      if (tinted) fill_column(columns_.left, top, bottom, moved);
    } else {
      ground(slot.left, slot.right, true);
      ground(slot.right, slot.left, false);
    }
  }

  // Several in a run say it once, the first of them on the screen where it can be read.
  void paint_absent(std::uint32_t row, bool left, ImVec2 rows) {
    const RedlinePair pair = layout_.plan().pair;
    const std::size_t version = left ? pair.left : pair.right;
    bool gap = false;
    if (chosen_ && is_chosen(row))
      for (const article::ArticleIndex index : chosen_->absent)
        gap = gap || article::at(index) == version;
    bool& said = left ? said_left_ : said_right_;
    const float x = left ? columns_.left : columns_.right;
    const float words = std::max(rows.x + kRow.above, std::min(header_ + 6, rows.y - 30));
    draw_absent_cell(frame_, {{x, rows.x}, {x + columns_.width, rows.y}, words, columns_.padding},
                     gap, gap || !said);
    said = true;
  }

  // A line in the margin beside what changed, as proofs have it.
  void paint_bar(const RedlineSlot& slot, float top, float bottom) {
    if (!layout_.plan().is_change(slot)) return;
    const float x = snap(frame_.ink, columns_.left + 4);
    frame_.list.AddRectFilled({x, top + kRow.above}, {x + 2, bottom - kRow.below},
                              frame_.colours.muted);
  }

  void paint_chosen(const RedlineSlot& slot, float top, float bottom) {
    const bool only_right = slot.left == kNoRow && !columns_.woven;
    const float x = snap(frame_.ink, only_right ? columns_.right : columns_.left);
    fill(std::max(0.0F, x - 4), top, std::max(4.0F, x), bottom - frame_.hairline(),
         frame_.colours.accent);
  }

  void paint_side(const Side& side, float top, bool chosen) {
    const float x = side.x + columns_.padding;
    if (!side.cell.tag.empty()) paint_tag(side, {x, top + side.cell.top});
    if (side.cell.stub)
      paint_stub(side, {x, top + side.cell.top});
    else
      draw_redline_text(frame_, layout_, state_, side.cell.text, {x, top + side.cell.words_top});
    if (columns_.numbers > 0) paint_number(side, top, chosen);
  }

  void paint_tag(const Side& side, ImVec2 from) {
    const TextStyle style{Face::chrome_strong, 11};
    const float width = frame_.ink.width(side.cell.tag, style);
    const ImVec2 box{side.x, from.y - kRow.above};
    const ImVec2 end{from.x + width + columns_.padding, from.y + kRow.eyebrow};
    const bool over = side.cell.moved && frame_.over(box, end);
    const float y = from.y + baseline_in(14, 11);
    if (side.cell.moved)
      frame_.targets.add(box, end,
                         hit_control(Control::redline_go, side.row * 2 + (side.left ? 1 : 0)));
    frame_.ink.draw(frame_.list, {from.x, y}, side.cell.tag, style,
                    over ? frame_.colours.text : frame_.colours.muted);
    if (over)
      frame_.list.AddRectFilled({from.x, snap(frame_.ink, y + 2)},
                                {from.x + width, snap(frame_.ink, y + 2) + 1}, frame_.colours.text);
  }

  // The beginning of a passage that stands elsewhere.
  void paint_stub(const Side& side, ImVec2 from) {
    const std::size_t version = layout_.plan().pair.left;
    const auto& sentences = sentences_of(layout_.display(), side.row, version);
    if (sentences.empty()) return;
    const auto& article = layout_.display().articles[version];
    const float gone = frame_.ink.width(side.cell.tag, {Face::chrome_strong, 11}) + 12;
    draw_fitted(frame_.ink, frame_.list, {from.x + gone, from.y + baseline_in(14, 11)},
                article.words(article.sentence(sentences.front()).span), {Face::passage, 13},
                frame_.colours.muted, columns_.width - 2 * columns_.padding - gone);
  }

  void paint_number(const Side& side, float top, bool chosen) {
    const RedlinePassage& numbers = passage(side.row);
    const std::string number =
        std::to_string(side.left ? numbers.left_number : numbers.right_number);
    const TextStyle style{chosen ? Face::chrome_strong : Face::chrome, 11};
    const float width = frame_.ink.width(number, style);
    const float words = top + side.cell.words_top;
    const float line = side.cell.stub
                           ? baseline_in(14, 11)
                           : baseline_in(side.cell.text.line_height, side.cell.text.style.size);
    frame_.ink.draw(frame_.list, {side.x - 9 - width, snap(frame_.ink, words + line)}, number,
                    style, chosen ? frame_.colours.text : frame_.colours.muted);
  }

  // Between the columns, below the line of the number.
  void paint_rewritten(float words_top) {
    const TextStyle style{Face::chrome, 11};
    const std::string_view text = words::redline("rewritten");
    const float line = std::floor(state_.text_size * 1.5F);
    const float x = columns_.left + columns_.width +
                    std::max(4.0F, (columns_.gutter - 24 - frame_.ink.width(text, style)) / 2);
    draw_fitted(frame_.ink, frame_.list,
                {snap(frame_.ink, x), snap(frame_.ink, words_top + baseline_in(line, 16))}, text,
                style, frame_.colours.muted, columns_.gutter - 28);
  }

  void paint_fold(const RedlineBlock& block, float top) {
    const float left = snap(frame_.ink, columns_.left);
    const float right = snap(frame_.ink, columns_.end());
    const float bottom = top + kFoldedHeight;
    const std::uint32_t row = layout_.plan().slots[block.first].row();
    const std::string text =
        (block.folded ? "\xE2\x96\xB8  " : "\xE2\x96\xBE  ") + words::alike(block.run);
    const bool over = frame_.over({left, std::max(top, header_)}, {right, bottom});
    frame_.targets.add({left, top}, {right, bottom}, hit_control(Control::redline_fold, row));
    const TextStyle style{Face::chrome, 12.5F};
    const float width = frame_.ink.width(text, style);
    const float x = snap(frame_.ink, (left + right - width) / 2);
    const float middle = snap(frame_.ink, (top + bottom) / 2);
    const float thin = frame_.hairline();
    fill(left, top, right, bottom, frame_.colours.page);
    fill(left, middle, x - 14, middle + thin, frame_.colours.line);
    fill(x + width + 14, middle, right, middle + thin, frame_.colours.line);
    fill(left, bottom - thin, right, bottom, frame_.colours.line);
    frame_.ink.draw(frame_.list, {x, top + baseline_in(kFoldedHeight, style.size)}, text, style,
                    over ? frame_.colours.text : frame_.colours.muted);
  }

  void paint_end(float bottom) {
    const float y = bottom - frame_.hairline();
    const auto line = [&](float x) {
      fill(snap(frame_.ink, x), y, snap(frame_.ink, x + columns_.width), bottom,
           frame_.colours.line);
    };
    line(columns_.left);
    if (!columns_.woven) line(columns_.right);
  }

  bool is_chosen(std::uint32_t row) const {
    return row != kNoRow &&
           std::find(chosen_rows_.begin(), chosen_rows_.end(), row) != chosen_rows_.end();
  }

  // From top to bottom of a passage on the screen; far ends are drawn in to just beyond the edges.
  struct Band {
    float top = 0, bottom = 0;
    bool on_screen = false;
  };
  Band band_of(std::uint32_t slot) const {
    const std::size_t block = layout_.block_of(slot);
    Band band{y_of(layout_.top_of(block)), y_of(layout_.top_of(block + 1)), false};
    band.on_screen = band.bottom > header_ && band.top < frame_.size.y;
    const float far = 240;
    const float height = std::min(band.bottom - band.top, far);
    if (band.bottom < header_ - far) band = {header_ - far - height, header_ - far, false};
    if (band.top > frame_.size.y + far)
      band = {frame_.size.y + far, frame_.size.y + far + height, false};
    return band;
  }

  void paint_ribbons() {
    const RedlinePlan& plan = layout_.plan();
    for (const std::uint32_t row : plan.moved) {
      const Band left = band_of(plan.left_slot[row]);
      const Band right = band_of(plan.right_slot[row]);
      if (!left.on_screen && !right.on_screen) continue;
      const bool strong = is_chosen(row) || state_.redline_at == row * 2 ||
                          state_.redline_at == row * 2 + 1 || is_over(left, right);
      paint_ribbon(left, right, strong);
    }
  }

  static float eased(float t) { return t * t * (3 - 2 * t); }
  float gutter_left() const { return columns_.left + columns_.width; }

  bool is_over(const Band& left, const Band& right) const {
    const ImVec2 at = frame_.mouse;
    if (at.y < header_) return false;
    if (at.x >= columns_.left && at.x < gutter_left())
      return at.y >= left.top && at.y < left.bottom;
    if (at.x >= columns_.right && at.x < columns_.end())
      return at.y >= right.top && at.y < right.bottom;
    if (at.x < gutter_left() || at.x >= columns_.right) return false;
    const float t = eased((at.x - gutter_left()) / columns_.gutter);
    return at.y >= left.top + (right.top - left.top) * t &&
           at.y < left.bottom + (right.bottom - left.bottom) * t;
  }

  void paint_ribbon(const Band& left, const Band& right, bool strong) {
    constexpr int kSteps = 24;
    const ImU32 colour = faded(frame_.colours.muted, strong ? 0.28F : 0.09F);
    const ImU32 edge = faded(frame_.colours.muted, strong ? 0.8F : 0.3F);
    const ImVec2 plain = ImGui::GetFontTexUvWhitePixel();
    ImVec2 upper[kSteps + 1], lower[kSteps + 1];
    for (int i = 0; i <= kSteps; ++i) {
      const float t = static_cast<float>(i) / kSteps;
      const float x = gutter_left() + columns_.gutter * t;
      upper[i] = {x, left.top + (right.top - left.top) * eased(t)};
      lower[i] = {x, left.bottom + (right.bottom - left.bottom) * eased(t)};
    }
    for (int i = 0; i < kSteps; ++i) {
      frame_.list.PrimReserve(6, 4);
      frame_.list.PrimQuadUV(upper[i], upper[i + 1], lower[i + 1], lower[i], plain, plain, plain,
                             plain, colour);
    }
    frame_.list.AddPolyline(upper, kSteps + 1, edge, 0, 1);
    frame_.list.AddPolyline(lower, kSteps + 1, edge, 0, 1);
  }

  Frame& frame_;
  const RedlineLayout& layout_;
  const ViewerState& state_;
  const RedlineColumns& columns_;
  float header_;
  const divergence::Divergence* chosen_ = nullptr;
  std::vector<std::uint32_t> chosen_rows_;
  bool said_left_ = false, said_right_ = false;  // the run of absent passages above says so
};

}  // namespace

ImU32 mixed(ImU32 a, ImU32 b, float part) {
  ImU32 out = IM_COL32_A_MASK;
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
    const auto x = static_cast<float>((a >> shift) & 0xFFU);
    const auto y = static_cast<float>((b >> shift) & 0xFFU);
    out |= static_cast<ImU32>(x + (y - x) * part + 0.5F) << shift;
  }
  return out;
}

void draw_redline(Frame& frame, const RedlineLayout& layout, const ViewerState& state) {
  RedlinePainter(frame, layout, state).paint();
}

}  // namespace synoptic::viewer
