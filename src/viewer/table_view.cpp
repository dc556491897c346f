#include "viewer/table_view.h"

#include <algorithm>

#include "viewer/cell_view.h"
#include "viewer/note_view.h"
#include "viewer/version_signs.h"

namespace synoptic::viewer {
namespace {

constexpr float kGap = 10;
constexpr float kEdge = 3;

class TablePainter {
 public:
  TablePainter(Frame& frame, const TablePlace& place, const ViewerState& state)
      : frame_(frame), table_(place.table), layout_(place.layout), place_(place), state_(state) {
    top_ = place.top - state.scroll().at;
    left_ = -state.scroll().across;
  }

  void paint() {
    if (table_.lines.empty()) return;
    const std::size_t first = layout_.line_at(place_.top - top_);
    std::size_t end = first;
    while (end < table_.lines.size() && y_of(end) < frame_.size.y) ++end;
    right_ = phone() ? frame_.size.x
                     : std::min(frame_.size.x, left_ + layout_.x_of(layout_.versions.size()));
    frame_.ink.begin_layer(frame_.list);
    paint_ground(first, end);
    for (std::size_t i = first; i < end; ++i) phone() ? paint_list(i) : paint_cells(i);
    frame_.ink.finish_layer(frame_.list);
    frame_.ink.begin_layer(frame_.list);
    if (!phone()) {
      const float low = std::min(frame_.size.y, y_of(end));
      frame_.ink.fill(frame_.list, {0, place_.top}, {layout_.head_width, low}, frame_.colours.cell);
      frame_.ink.fill(frame_.list, {layout_.head_width - frame_.hairline(), place_.top},
                      {layout_.head_width, low}, frame_.colours.line);
      frame_.targets.add({0, place_.top}, {layout_.head_width, frame_.size.y}, {});
    }
    for (std::size_t i = first; i < end; ++i) paint_head(i);
    frame_.ink.finish_layer(frame_.list);
  }

 private:
  bool phone() const { return layout_.shape == TableLayout::Shape::phone; }
  float y_of(std::size_t line) const { return top_ + layout_.tops[line]; }

  bool rests(const TableCell& cell) const {
    return state_.selected && std::find(cell.rests_here.begin(), cell.rests_here.end(),
                                        *state_.selected) != cell.rests_here.end();
  }

  // As in the synopsis: passages on cells, those of the base on its own.
  void paint_ground(std::size_t first, std::size_t end) {
    const float low = snap(frame_.ink, std::min(frame_.size.y, y_of(end)));
    const float high = std::max(place_.top, y_of(first));
    frame_.ink.fill(frame_.list, {0, high}, {right_, low}, frame_.colours.cell);
    if (phone()) return;
    const float thin = frame_.hairline();
    for (std::size_t column = 0; column < layout_.versions.size(); ++column) {
      const float x = snap(frame_.ink, left_ + layout_.x_of(column));
      const float to = snap(frame_.ink, left_ + layout_.x_of(column + 1));
      if (to < layout_.head_width || x > frame_.size.x) continue;
      if (layout_.versions[column] == article::at(place_.display.synopsis.base))
        frame_.ink.fill(frame_.list, {x, high}, {to, low}, frame_.colours.cell_base);
      if (layout_.shape == TableLayout::Shape::words)
        frame_.ink.fill(frame_.list, {to - thin, high}, {to, low}, frame_.colours.line);
    }
  }

  void paint_head(std::size_t i) {
    const TableLine& line = table_.lines[i];
    const float y = y_of(i), end = y_of(i + 1);
    draw_paragraph(frame_, frame_.list, layout_.heads[i], {layout_.padding, y + kGap},
                   frame_.colours.text);
    draw_paragraph(frame_, frame_.list, layout_.details[i],
                   {layout_.padding, y + kGap + layout_.heads[i].height()}, frame_.colours.muted);
    const bool grouped = i > 0 && table_.lines[i - 1].group == line.group;
    const bool goes_on = i + 1 < table_.lines.size() && table_.lines[i + 1].group == line.group;
    if (std::any_of(line.cells.begin(), line.cells.end(),
                    [&](const TableCell& cell) { return rests(cell); }))
      frame_.ink.fill(frame_.list, {0, y}, {kEdge, end}, frame_.colours.accent);
    if (grouped || goes_on) paint_bracket(y, end, grouped, goes_on);
    if (goes_on) return;
    const float thin = frame_.hairline(), low = snap(frame_.ink, end);
    frame_.ink.fill(frame_.list, {0, low - thin}, {right_, low}, frame_.colours.line);
  }

  // What may be the same is held together by a line at the left.
  void paint_bracket(float y, float end, bool from_above, bool to_below) {
    const float x = snap(frame_.ink, kEdge + 3), thin = frame_.hairline();
    const float high = from_above ? y : y + kGap, low = to_below ? end : end - kGap;
    frame_.ink.fill(frame_.list, {x, high}, {x + thin, low}, frame_.colours.muted);
    if (!from_above)
      frame_.ink.fill(frame_.list, {x, high}, {x + 4, high + thin}, frame_.colours.muted);
    if (!to_below)
      frame_.ink.fill(frame_.list, {x, low - thin}, {x + 4, low}, frame_.colours.muted);
  }

  void paint_cells(std::size_t i) {
    const ImVec2 high{0, y_of(i)};
    for (std::size_t column = 0; column < layout_.versions.size(); ++column) {
      const float x = left_ + layout_.x_of(column);
      if (x > frame_.size.x || x + layout_.column_width < layout_.head_width) continue;
      const std::size_t version = layout_.versions[column];
      if (version >= table_.lines[i].cells.size()) continue;
      const TableCell& cell = table_.lines[i].cells[version];
      const ImVec2 from{x, high.y}, to{x + layout_.column_width, y_of(i + 1)};
      frame_.targets.add(from, to, hit_of(cell));
      if (!cell.present)
        draw_absent_cell(frame_, {from, to, from.y + kGap, layout_.padding}, false, false);
      else if (layout_.shape == TableLayout::Shape::signs)
        paint_sign(cell, {(from.x + to.x) / 2, (from.y + to.y) / 2});
      else
        paint_words(cell, {x + layout_.padding, from.y + kGap + drop_of(i)},
                    layout_.column_width - 2 * layout_.padding);
      if (rests(cell)) paint_chosen(from, to);
    }
  }

  // Words of cells stand on the baseline of the head's first line.
  float drop_of(std::size_t i) const {
    const Paragraph& head = layout_.heads[i];
    return baseline_in(head.line, head.style.size) -
           baseline_in(layout_.cell_line, layout_.cell_size);
  }

  void paint_chosen(ImVec2 from, ImVec2 to) {
    frame_.list.AddRect({from.x + 2, from.y + 2}, {to.x - 2, to.y - 2}, frame_.colours.accent, 3, 0,
                        2);
  }

  static Hit hit_of(const TableCell& cell) {
    if (cell.finding != kNoFinding) return hit_finding(cell.finding);
    if (cell.row != kNoRow) return hit_control(Control::go_to_row, cell.row);
    return {};
  }

  ImU32 line_of(const TableCell& cell) const {
    return mark_look(frame_.colours, place_.display.findings[cell.finding].divergence.kind).line;
  }

  void paint_words(const TableCell& cell, ImVec2 from, float room) {
    const TextStyle style{Face::chrome, layout_.cell_size};
    const float base = from.y + baseline_in(layout_.cell_line, layout_.cell_size);
    const float used = draw_fitted(frame_.ink, frame_.list, {from.x, base}, cell.text, style,
                                   frame_.colours.text, room);
    if (cell.finding != kNoFinding) {
      const float y = snap(frame_.ink, base + layout_.cell_size * 0.22F);
      frame_.list.AddRectFilled({from.x, y}, {from.x + used, y + 2}, line_of(cell));
    }
    if (!cell.detail.empty())
      draw_fitted(frame_.ink, frame_.list,
                  {from.x, from.y + layout_.cell_line +
                               baseline_in(layout_.cell_line, layout_.detail_size)},
                  cell.detail, {Face::chrome, layout_.detail_size}, frame_.colours.muted, room);
  }

  // There: a dot. There, and a finding says that it differs: a square of its kind.
  void paint_sign(const TableCell& cell, ImVec2 at) {
    if (cell.finding == kNoFinding)
      frame_.list.AddCircleFilled(at, 3, frame_.colours.muted);
    else
      frame_.list.AddRectFilled({at.x - 5, at.y - 5}, {at.x + 5, at.y + 5}, line_of(cell), 2);
  }

  void paint_list(std::size_t i) {
    const TableLine& line = table_.lines[i];
    float y = y_of(i) + kGap + layout_.heads[i].height() + layout_.details[i].height() + kGap / 2;
    const float name = layout_.width * 0.38F;
    for (const std::size_t version : listed(table_, line, layout_.versions)) {
      const TableCell& cell = line.cells[version];
      const ImVec2 from{0, y}, to{frame_.size.x, y + layout_.cell_line};
      y = to.y;
      if (to.y < place_.top || from.y > frame_.size.y) continue;
      frame_.targets.add(from, to, hit_of(cell));
      const TextStyle small{Face::chrome, layout_.detail_size};
      const float base = from.y + baseline_in(layout_.cell_line, layout_.cell_size);
      draw_fitted(frame_.ink, frame_.list, {layout_.padding, base},
                  place_.display.articles[version].label, small, frame_.colours.muted,
                  name - layout_.padding - 8);
      paint_listed(cell, {name, base}, layout_.width - name - layout_.padding);
      if (rests(cell)) paint_chosen(from, to);
    }
    if (layout_.lacking_height(i) > 0) paint_lacking(i, y);
  }

  // The versions that have it not, in one line. It leads to the first of them that is a finding.
  void paint_lacking(std::size_t i, float y) {
    const Paragraph& words = layout_.lacking[i];
    const ImVec2 from{0, y}, to{frame_.size.x, y + layout_.lacking_height(i)};
    const TableCell* said = nullptr;
    bool chosen = false;
    for (const std::size_t version : layout_.versions) {
      if (version >= table_.lines[i].cells.size()) continue;
      const TableCell& cell = table_.lines[i].cells[version];
      if (cell.present) continue;
      if (!said || (said->finding == kNoFinding && cell.finding != kNoFinding)) said = &cell;
      chosen = chosen || rests(cell);
    }
    if (said) frame_.targets.add(from, to, hit_of(*said));
    const float high = snap(frame_.ink, y + (to.y - y - words.height()) / 2);
    draw_paragraph(frame_, frame_.list, words, {layout_.padding, high}, frame_.colours.muted);
    if (chosen) paint_chosen(from, to);
  }

  void paint_listed(const TableCell& cell, ImVec2 base, float room) {
    std::string text = cell.text;
    if (!cell.detail.empty()) text += " \xC2\xB7 " + cell.detail;
    const float used = draw_fitted(frame_.ink, frame_.list, base, text,
                                   {Face::chrome, layout_.cell_size}, frame_.colours.text, room);
    if (cell.finding == kNoFinding) return;
    const float y = snap(frame_.ink, base.y + layout_.cell_size * 0.22F);
    frame_.list.AddRectFilled({base.x, y}, {base.x + used, y + 2}, line_of(cell));
  }

  Frame& frame_;
  const Table& table_;
  const TableLayout& layout_;
  const TablePlace& place_;
  const ViewerState& state_;
  float top_ = 0, left_ = 0, right_ = 0;
};

}  // namespace

void draw_table(Frame& frame, const TablePlace& place, const ViewerState& state) {
  TablePainter(frame, place, state).paint();
}

namespace {

// The name, or its sign where the column is narrow: the name under the pointer then.
void draw_column_name(Frame& frame, const TablePlace& place, std::size_t version, float x) {
  const TableLayout& layout = place.layout;
  const ImVec2 from{x, place.top - kColumnNames}, to{x + layout.column_width, place.top};
  const article::Article& article = place.display.articles[version];
  const float base = from.y + baseline_in(kColumnNames, 13);
  if (version == article::at(place.display.synopsis.base))
    frame.list.AddRectFilled({from.x + 4, to.y - 3}, {to.x - 4, to.y}, frame.colours.accent);
  if (layout.shape != TableLayout::Shape::signs) {
    draw_fitted(frame.ink, frame.list, {x + layout.padding, base}, article.label,
                {Face::chrome_strong, 13}, frame.colours.text,
                layout.column_width - 2 * layout.padding);
    return;
  }
  const TextStyle style{Face::chrome_strong, 11};
  const float room = layout.column_width - 4;
  const std::string& name =
      frame.ink.width(article.label, style) <= room ? article.label : layout.signs[version];
  const float width = std::min(frame.ink.width(name, style), room);
  draw_fitted(frame.ink, frame.list, {x + (layout.column_width - width) / 2, base}, name, style,
              frame.colours.text, room + 0.5F);
  if (frame.over(from, to)) draw_note(frame, {version_in_words(article)});
}

}  // namespace

void draw_column_names(Frame& frame, const TablePlace& place, const ViewerState& state) {
  const TableLayout& layout = place.layout;
  if (layout.shape == TableLayout::Shape::phone) return;
  for (std::size_t column = 0; column < layout.versions.size(); ++column) {
    const float x = layout.x_of(column) - state.scroll().across;
    if (x < layout.head_width - 1 || x > frame.size.x) continue;
    draw_column_name(frame, place, layout.versions[column], x);
  }
}

}  // namespace synoptic::viewer
