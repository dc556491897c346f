#include "viewer/matrix_view.h"

#include <algorithm>

#include "phrases/phrase.h"
#include "viewer/cell_view.h"
#include "viewer/greys.h"
#include "viewer/grid_view.h"

namespace synoptic::viewer {
namespace {

class MatrixPainter {
 public:
  MatrixPainter(Frame& frame, const MatrixLayout& layout, const ViewerState& state)
      : frame_(frame),
        layout_(layout),
        grid_(layout.grid()),
        plan_(grid_.plan),
        state_(state),
        under_(column_under_pointer(frame, grid_, state.scroll().across)),
        lines_(layout.lines_in_view(state.scroll().at, frame.size.y - grid_.header)) {
    right_ = plan_.phone ? frame.size.x : plan_.right();
  }

  // What stays at the left and the right, then the columns, which move sideways below it.
  void paint() {
    frame_.list.PushClipRect({0, grid_.header}, frame_.size, true);
    for (std::size_t i = lines_.first; i < lines_.last; ++i) paint_line(i);
    paint_column_under_pointer();
    frame_.ink.finish_layer(frame_.list);
    frame_.list.PushClipRect({plan_.left, grid_.header}, {plan_.left + plan_.window, frame_.size.y},
                             true);
    frame_.ink.begin_layer(frame_.list);
    for (std::size_t i = lines_.first; i < lines_.last; ++i) paint_cells(i);
    frame_.ink.finish_layer(frame_.list);
    frame_.list.PopClipRect();
    frame_.list.PopClipRect();
  }

 private:
  float top_of(std::size_t line) const {
    return snap(frame_.ink, grid_.header + layout_.top_of(line) - state_.scroll().at);
  }
  const divergence::Divergence& finding(std::size_t line) const {
    return layout_.display().findings[layout_.findings()[line]].divergence;
  }
  bool chosen(std::size_t line) const { return state_.selected == layout_.findings()[line]; }

  void paint_line(std::size_t index) {
    const float top = top_of(index), bottom = top_of(index + 1);
    const ImVec2 from{0, std::max(top, grid_.header)}, to{right_, bottom};
    const Palette& colours = frame_.colours;
    ImU32 ground = chosen(index) ? colours.row_chosen : colours.cell;
    if (frame_.over(from, to)) ground = blended(ground, colours.text, 0.045F);
    frame_.ink.fill(frame_.list, {0, top}, to, ground);
    frame_.ink.fill(frame_.list, {0, bottom - frame_.hairline()}, to, colours.line);
    frame_.targets.add(from, to, hit_finding(layout_.findings()[index]));
    if (chosen(index))
      frame_.ink.fill(frame_.list, {0, top}, {4, bottom - frame_.hairline()}, colours.accent);
    if (plan_.phone)
      paint_words_above(index, top);
    else
      paint_words_beside(index, top, bottom);
  }

  void paint_words_beside(std::size_t index, float top, float bottom) {
    const MatrixLine& line = layout_.line(index);
    const float words = top + (bottom - top - line.sentence.height()) / 2;
    draw_gutter(frame_, plan_, finding(index), top + 7);
    draw_paragraph(frame_, frame_.list, line.sentence,
                   {plan_.margin + plan_.gutter, snap(frame_.ink, words)}, frame_.colours.text);
    const float x = plan_.left + plan_.window + 14;
    draw_fitted(frame_.ink, frame_.list, {x, top + baseline_in(bottom - top, plan_.small)},
                line.verdict, {Face::chrome, plan_.small}, frame_.colours.muted,
                plan_.verdict - 16);
  }

  // On a phone: sign, kind and verdict; the sentence; the cells.
  void paint_words_above(std::size_t index, float top) {
    const MatrixLine& line = layout_.line(index);
    const auto& told = finding(index);
    const float size = plan_.line - 4;
    draw_badge(frame_, frame_.list, mark_look(frame_.colours, told.kind), {plan_.margin, top + 10},
               size);
    const std::string kind(
        phrases::phrase("kind." + std::string(divergence::kind_name(told.kind))));
    draw_fitted(frame_.ink, frame_.list,
                {plan_.margin + size + 8, top + 8 + baseline_in(plan_.line, plan_.small)},
                kind + " \xC2\xB7 " + line.verdict, {Face::chrome, plan_.small},
                frame_.colours.muted, frame_.size.x - 2 * plan_.margin - size - 8);
    draw_paragraph(frame_, frame_.list, line.sentence, {plan_.margin, top + 8 + plan_.line},
                   frame_.colours.text);
  }

  // Lightly, over what is there: the other half of the cross that the line begins.
  void paint_column_under_pointer() {
    if (under_ >= plan_.columns || lines_.first == lines_.last || plan_.phone) return;
    const float x = column_x(plan_, under_, state_.scroll().across);
    frame_.list.AddRectFilled(
        {std::max(x, plan_.left), grid_.header},
        {std::min(x + plan_.cell, plan_.left + plan_.window), top_of(lines_.last)},
        faded(frame_.colours.text, 0.045F));
  }

  void paint_cells(std::size_t index) {
    const Range columns = columns_in_view(plan_, state_.scroll().across);
    const float bottom = top_of(index + 1) - (plan_.phone ? 8 : 0);
    const float top = bottom - layout_.cell_height();
    const std::size_t f = layout_.findings()[index];
    const MarkLook look = mark_look(frame_.colours, finding(index).kind);
    for (std::size_t c = columns.first; c < columns.last; ++c) {
      const float x = snap(frame_.ink, column_x(plan_, c, state_.scroll().across));
      const float end = snap(frame_.ink, column_x(plan_, c + 1, state_.scroll().across));
      paint_cell(f, grid_.versions[c], look, {x + 1, top + 1}, {end - 1, bottom - 2});
    }
  }

  void paint_cell(std::size_t f, std::size_t version, const MarkLook& look, ImVec2 from,
                  ImVec2 to) {
    const Letters& letters = layout_.letters(f);
    const std::uint8_t letter = letters.of[version];
    if (!is_letter(letter)) {
      draw_absent_cell(frame_, {from, to, from.y, 0}, false, false);
      if (letter == kLeftOut) paint_minus(from, to);
      return;
    }
    draw_reading(frame_, from, to, look, letter);
    if (letter == 0) frame_.list.AddRect(from, to, frame_.colours.line);
    std::string name = letter_name(letter);
    if (is_letter(letters.also[version])) name += letter_name(letters.also[version]);
    draw_cell_words(frame_, plan_, from, to,
                    {name, words_of(layout_.display().findings[f].divergence, letters, version)},
                    letter > 0);
  }

  void paint_minus(ImVec2 from, ImVec2 to) {
    const ImVec2 middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    const float half = plan_.text * 0.62F;
    frame_.list.AddRectFilled({middle.x - half, middle.y - half},
                              {middle.x + half, middle.y + half}, frame_.colours.cell, 3);
    draw_centred(frame_, "\xE2\x88\x92", {Face::chrome_strong, plan_.text}, frame_.colours.muted,
                 {from.x, middle.y - half}, {to.x, middle.y + half});
  }

  Frame& frame_;
  const MatrixLayout& layout_;
  const Grid& grid_;
  const GridPlan& plan_;
  const ViewerState& state_;
  std::size_t under_;
  Range lines_;
  float right_ = 0;
};

}  // namespace

void draw_matrix(Frame& frame, const MatrixLayout& layout, const ViewerState& state) {
  if (!layout.findings().empty()) {
    MatrixPainter(frame, layout, state).paint();
    return;
  }
  const bool none = layout.display().findings.empty();
  draw_instead(frame, layout.grid(),
               phrases::phrase(none ? "view.matrix.empty" : "view.matrix.none"));
  frame.ink.finish_layer(frame.list);
}

}  // namespace synoptic::viewer
