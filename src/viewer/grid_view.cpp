#include "viewer/grid_view.h"

#include <algorithm>
#include <cmath>

#include "viewer/cell_view.h"
#include "viewer/note_view.h"
#include "viewer/thumb_view.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

class HeaderPainter {
 public:
  HeaderPainter(Frame& frame, const comparison::Display& display, const Grid& grid,
                const ViewerState& state)
      : frame_(frame), display_(display), grid_(grid), plan_(grid.plan), state_(state) {}

  void paint(const std::vector<std::string_view>& tabs) {
    frame_.ink.fill(frame_.list, {0, 0}, {frame_.size.x, grid_.header}, frame_.colours.header);
    frame_.targets.add({0, 0}, {frame_.size.x, grid_.header}, {});
    if (grid_.tabs > 0) paint_tabs(tabs);
    draw_paragraph(frame_, frame_.list, grid_.caption, {plan_.margin, grid_.tabs + 8},
                   frame_.colours.muted);
    const float thin = frame_.hairline();
    frame_.ink.fill(frame_.list, {0, grid_.header - thin}, {frame_.size.x, grid_.header},
                    state_.scroll().at > 0 ? frame_.colours.muted : frame_.colours.line);
  }

  void paint_heads() {
    const float across = state_.scroll().across;
    const Range range = columns_in_view(plan_, across);
    const std::size_t under = column_under_pointer(frame_, grid_, across);
    for (std::size_t c = range.first; c < range.last; ++c)
      paint_head(c, column_x(plan_, c, across), c == under);
  }

 private:
  void paint_tabs(const std::vector<std::string_view>& tabs) {
    float x = plan_.margin;
    const float room = (frame_.size.x - 2 * plan_.margin) / static_cast<float>(tabs.size());
    for (std::size_t i = 0; i < tabs.size(); ++i) {
      const bool shown = state_.matrix_side == i;
      const TextStyle style{shown ? Face::chrome_strong : Face::chrome, plan_.text};
      const float strong = frame_.ink.width(tabs[i], {Face::chrome_strong, plan_.text});
      const float width = std::min(strong, room - 12);
      const ImVec2 from{x - 6, 0}, to{x + width + 6, grid_.tabs};
      frame_.targets.add(from, to, hit_control(Control::matrix_side, i));
      draw_fitted(frame_.ink, frame_.list, {x, baseline_in(grid_.tabs, plan_.text)}, tabs[i], style,
                  shown || frame_.over(from, to) ? frame_.colours.text : frame_.colours.muted,
                  width + 1);
      if (shown)
        frame_.ink.fill(frame_.list, {snap(frame_.ink, x), grid_.tabs - 3},
                        {snap(frame_.ink, x + width), grid_.tabs}, frame_.colours.accent);
      x += width + 28;
    }
    const float thin = frame_.hairline();
    frame_.ink.fill(frame_.list, {0, grid_.tabs - thin}, {frame_.size.x, grid_.tabs},
                    frame_.colours.line);
  }

  void paint_head(std::size_t column, float x, bool over) {
    const std::size_t version = grid_.versions[column];
    const float bottom = grid_.header;
    const float top = bottom - grid_.heads;
    const float left = std::max(x, plan_.left);
    const float right = std::min(x + plan_.cell, plan_.left + plan_.window);
    frame_.targets.add({left, top}, {right, bottom}, hit_control(Control::bring_version, version));
    const std::string& label = display_.articles[version].label;
    const bool base = version == grid_.base;
    const std::string_view second = grid_.below[version].empty() && base
                                        ? words::base()
                                        : std::string_view(grid_.below[version]);
    const TextStyle style{base ? Face::chrome_strong : Face::chrome, plan_.small};
    const float room = plan_.cell - 8;
    const bool whole = frame_.ink.width(label, style) <= room;
    const std::string& name = whole || plan_.cell >= 90 ? label : grid_.signs[version];
    const bool two = !second.empty() && plan_.cell >= 56;
    const float middle = top + grid_.heads / 2 - (two ? plan_.small * 0.62F : 0);
    const ImU32 colour = over || base ? frame_.colours.text : frame_.colours.muted;
    paint_line(name, style, colour, x, middle);
    if (two)
      paint_line(second, {Face::chrome, plan_.small * 0.92F}, frame_.colours.muted, x,
                 middle + plan_.small * 1.3F);
    if (base)
      frame_.list.AddRectFilled({x + 4, bottom - 3}, {x + plan_.cell - 4, bottom},
                                frame_.colours.accent);
  }

  void paint_line(std::string_view text, TextStyle style, ImU32 colour, float x, float middle) {
    const float room = plan_.cell - 6;
    const float width = std::min(frame_.ink.width(text, style), room);
    const float baseline = middle - style.size / 2 + baseline_in(style.size, style.size);
    draw_fitted(frame_.ink, frame_.list, {x + (plan_.cell - width) / 2, baseline}, text, style,
                colour, room + 0.5F);
  }

  Frame& frame_;
  const comparison::Display& display_;
  const Grid& grid_;
  const GridPlan& plan_;
  const ViewerState& state_;
};

void stripes(Frame& frame, ImVec2 from, ImVec2 to, std::uint8_t letter, ImU32 colour) {
  const bool upright = letter % 2 == 0;
  const float end = upright ? to.x : to.y;
  const float step = letter < 4 ? 6 : 10;
  for (float at = upright ? from.x : from.y; at < end; at += step) {
    const float stop = std::min(at + step / 2, end);
    if (upright)
      frame.list.AddRectFilled({at, from.y}, {stop, to.y}, colour);
    else
      frame.list.AddRectFilled({from.x, at}, {to.x, stop}, colour);
  }
}

}  // namespace

void draw_grid_header(Frame& frame, const comparison::Display& display, const Grid& grid,
                      const ViewerState& state, const std::vector<std::string_view>& tabs) {
  frame.ink.begin_layer(frame.list);
  HeaderPainter painter(frame, display, grid, state);
  painter.paint(tabs);
  frame.ink.finish_layer(frame.list);
  frame.list.PushClipRect({grid.plan.left, 0}, {grid.plan.left + grid.plan.window, grid.header},
                          true);
  frame.ink.begin_layer(frame.list);
  painter.paint_heads();
  frame.ink.finish_layer(frame.list);
  frame.list.PopClipRect();
  const Hit under = frame.targets.at(frame.mouse);
  if (under.control == Control::bring_version && under.value < display.articles.size()) {
    std::vector<std::string> lines{version_in_words(display.articles[under.value])};
    if (under.value == grid.base) lines.emplace_back(words::base());
    draw_note(frame, lines);
  }
}

void draw_grid_bars(Frame& frame, const Grid& grid, const ViewerState& state,
                    float content_height) {
  const GridPlan& plan = grid.plan;
  const ImU32 colour = faded(frame.colours.muted, 0.6F);
  const float all = plan.cell * static_cast<float>(plan.columns);
  if (all > plan.window + 1) {
    const float part = plan.window / all;
    const float x = plan.left + state.scroll().across * part;
    frame.list.AddRectFilled({x, frame.size.y - 7}, {x + plan.window * part, frame.size.y - 2},
                             colour, 2.5F);
  }
  draw_scroll_bar(frame, grid.header, content_height, state.scroll().at);
}

float column_x(const GridPlan& plan, std::size_t column, float across) {
  return plan.left + static_cast<float>(column) * plan.cell - across;
}

Range columns_in_view(const GridPlan& plan, float across) {
  const auto first = static_cast<std::size_t>(std::max(0.0F, across) / plan.cell);
  const auto last =
      static_cast<std::size_t>(std::max(0.0F, across + plan.window - 0.01F) / plan.cell) + 1;
  return {std::min(first, plan.columns), std::min(last, plan.columns)};
}

std::size_t column_under_pointer(const Frame& frame, const Grid& grid, float across) {
  const GridPlan& plan = grid.plan;
  if (!frame.over({plan.left, grid.header - grid.heads}, {plan.left + plan.window, frame.size.y}))
    return plan.columns;
  return std::min(static_cast<std::size_t>((frame.mouse.x - plan.left + across) / plan.cell),
                  plan.columns);
}

void draw_gutter(Frame& frame, const GridPlan& plan, const divergence::Divergence& finding,
                 float top) {
  const float size = std::round(plan.text * 1.15F);
  const ImVec2 from{snap(frame.ink, plan.margin + 4),
                    snap(frame.ink, top + plan.line * 0.5F - size / 2)};
  draw_badge(frame, frame.list, mark_look(frame.colours, finding.kind), from, size);
  const float dot = std::max(3.0F, std::round(plan.text * 0.22F));
  const auto severity = static_cast<int>(finding.severity);
  const float y = from.y + size + dot;
  for (int i = 0; i < 3; ++i) {
    const float x = from.x + (size - 3 * dot - 4) / 2 + static_cast<float>(i) * (dot + 2);
    if (i < severity)
      frame.list.AddRectFilled({x, y}, {x + dot, y + dot}, frame.colours.text);
    else
      frame.list.AddRect({x, y}, {x + dot, y + dot}, frame.colours.line);
  }
}

void draw_reading(Frame& frame, ImVec2 from, ImVec2 to, const MarkLook& look, std::uint8_t letter) {
  if (letter == 0) return;
  const ImU32 fill = look.fill != 0 ? look.fill : frame.colours.hatch;
  if (letter == 1)
    frame.list.AddRectFilled(from, to, fill);
  else
    stripes(frame, from, to, letter, fill);
  if (letter > 1) {  // words are not read across stripes
    const float side = std::min(7.0F, (to.x - from.x) / 5);
    const float edge = std::min(5.0F, (to.y - from.y) / 6);
    frame.list.AddRectFilled({from.x + side, from.y + edge}, {to.x - side, to.y - 3 - edge},
                             frame.colours.cell, 2);
  }
  frame.list.AddRectFilled({from.x, to.y - 3}, to, look.line);
}

void draw_centred(Frame& frame, std::string_view text, TextStyle style, ImU32 colour, ImVec2 from,
                  ImVec2 to) {
  const float room = to.x - from.x;
  const float width = std::min(frame.ink.width(text, style), room);
  draw_fitted(frame.ink, frame.list,
              {from.x + (room - width) / 2, from.y + baseline_in(to.y - from.y, style.size)}, text,
              style, colour, room + 0.5F);
}

void draw_cell_words(Frame& frame, const GridPlan& plan, ImVec2 from, ImVec2 to,
                     const CellWords& words, bool filled) {
  const bool two = to.x - from.x >= 76 && to.y - from.y >= plan.text * 2.7F && !words.words.empty();
  const TextStyle letter{Face::chrome_strong, plan.text};
  const ImU32 ink = frame.colours.text;
  if (!two) {
    draw_centred(frame, words.letter, letter, ink, from, to);
    return;
  }
  const float middle = (from.y + to.y) / 2;
  draw_centred(frame, words.letter, letter, ink, {from.x, middle - plan.text * 1.25F},
               {to.x, middle - plan.text * 0.05F});
  draw_centred(frame, words.words, {Face::chrome, plan.small}, filled ? ink : frame.colours.muted,
               {from.x + 5, middle + plan.text * 0.05F}, {to.x - 5, middle + plan.text * 1.15F});
}

void draw_instead(Frame& frame, const Grid& grid, std::string_view sentence) {
  const Paragraph words = lay_out_paragraph(
      std::string(sentence), {Face::chrome, grid.plan.text}, grid.plan.line,
      std::min(frame.size.x - 2 * grid.plan.margin, grid.plan.text * 45), frame.ink);
  draw_paragraph(frame, frame.list, words, {grid.plan.margin, grid.header + 28},
                 frame.colours.muted);
}

}  // namespace synoptic::viewer
