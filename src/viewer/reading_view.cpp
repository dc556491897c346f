#include "viewer/reading_view.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "phrases/phrase.h"
#include "viewer/cell_view.h"
#include "viewer/tabs_view.h"
#include "viewer/thumb_view.h"
#include "viewer/told_words.h"
#include "viewer/version_signs.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

class ReadingPainter {
 public:
  ReadingPainter(Frame& frame, const ReadingLayout& layout, const ViewerState& state)
      : frame_(frame),
        layout_(layout),
        display_(layout.display()),
        state_(state),
        columns_(layout.columns()),
        small_(small_size(state.text_size)),
        shift_(kReadingHeader - state.scroll().at) {}

  void paint_content() {
    frame_.ink.begin_layer(frame_.list);
    frame_.ink.fill(frame_.list, {0, 0}, frame_.size, frame_.colours.cell);
    const std::size_t count = layout_.paragraphs().size();
    if (count == 0) paint_empty();
    const std::size_t first = count == 0 ? 0 : first_in_view();
    std::size_t end = first;
    for (; end < count && layout_.top_of(end) + shift_ < frame_.size.y; ++end)
      if (layout_.is_exact(end)) paint_paragraph(end);
    if (const auto finding = frame_.targets.at(frame_.mouse).finding)
      for (std::size_t p = first; p < end; ++p)
        if (layout_.is_exact(p)) outline(p, static_cast<std::uint32_t>(*finding));
    frame_.ink.finish_layer(frame_.list);
  }

  void paint_header() {
    const ImVec2 size{frame_.size.x, kReadingHeader};
    frame_.ink.begin_layer(frame_.list);
    frame_.ink.fill(frame_.list, {0, 0}, size, frame_.colours.header);
    frame_.targets.add({0, 0}, size, {});
    frame_.ink.fill(frame_.list, {0, size.y - frame_.hairline()}, size,
                    state_.scroll().at > 0 ? frame_.colours.muted : frame_.colours.line);
    if (!display_.articles.empty()) paint_versions();
    draw_thumb(frame_, kReadingHeader, layout_.content_height(), state_.scroll().at);
    frame_.ink.finish_layer(frame_.list);
  }

 private:
  float y_of(float content) const { return snap(frame_.ink, content + shift_); }

  // Notes pushed down from above may reach into view when their paragraph is out of it.
  std::size_t first_in_view() const {
    std::size_t first = layout_.paragraph_at(state_.scroll().at);
    while (first > 0 && layout_.is_exact(first - 1) && layout_.text(first - 1).reach > 0) --first;
    return first;
  }

  CellPlace place_of(std::size_t paragraph) const {
    const float top = y_of(layout_.text_top(paragraph));
    return {{columns_.text_x, top}, {columns_.text_x + columns_.text_width, top}, top, 0};
  }

  void paint_paragraph(std::size_t index) {
    const ReadingText& text = layout_.text(index);
    const CellPlace place = place_of(index);
    draw_cell(frame_, display_, state_, text.cell, place);
    for (const ReadingNote& note : text.notes) paint_note(note, place.text_top);
    if (layout_.paragraphs()[index].left_out > 0) paint_left_out(index, place.text_top);
  }

  float note_x() const { return columns_.margin ? columns_.note_x : columns_.text_x; }
  float note_end() const {
    return columns_.margin ? columns_.note_x + columns_.note_width
                           : columns_.text_x + columns_.text_width;
  }

  struct Box {
    ImVec2 from, to;
  };
  Box box_of(const ReadingNote& note, float text_top) const {
    const float top = snap(frame_.ink, text_top + note.top);
    return {{note_x() - 6, top - 3},
            {note_end(), top + std::max(note.words.height(), kBadgeRoom) + 3}};
  }

  void paint_note(const ReadingNote& note, float text_top) {
    const Box box = box_of(note, text_top);
    if (box.to.y < kReadingHeader || box.from.y > frame_.size.y) return;
    frame_.targets.add(box.from, box.to, hit_finding(note.finding));
    const bool chosen = state_.selected == note.finding;
    const MarkLook look =
        mark_look(frame_.colours, display_.findings[note.finding].divergence.kind);
    const float badge = note_badge(state_.text_size);
    const float top = snap(frame_.ink, text_top + note.top);
    draw_badge(frame_, frame_.list, look,
               {snap(frame_.ink, note_x()), snap(frame_.ink, top + (note.words.line - badge) / 2)},
               badge);
    draw_paragraph(frame_, frame_.list, note.words,
                   {snap(frame_.ink, note_x() + note_indent(state_.text_size)), top},
                   chosen ? frame_.colours.text : frame_.colours.muted);
    if (chosen) frame_.list.AddRect(box.from, box.to, frame_.colours.accent, 4, 0, 2);
    if (columns_.margin && note.top > note.at + 1)
      paint_leader(text_top + note.at + note.words.line / 2, top + note.words.line / 2,
                   chosen ? frame_.colours.text : frame_.colours.muted);
  }

  // From the line of the words to a note that had to give way.
  void paint_leader(float from, float to, ImU32 colour) {
    const float left = columns_.text_x + columns_.text_width + 6;
    const float right = columns_.note_x - 10;
    frame_.list.AddLine({left, from}, {left + 8, from}, faded(colour, 0.5F), 1);
    frame_.list.AddLine({left + 8, from}, {right - 8, to}, faded(colour, 0.5F), 1);
    frame_.list.AddLine({right - 8, to}, {right, to}, faded(colour, 0.5F), 1);
  }

  // A caret between paragraphs, and how many passages others tell there.
  void paint_left_out(std::size_t index, float text_top) {
    const ReadingParagraph& paragraph = layout_.paragraphs()[index];
    const std::string text =
        std::to_string(paragraph.left_out) + " " +
        std::string(phrases::phrase(paragraph.left_out == 1 ? "view.reading.left_out.one"
                                                            : "view.reading.left_out.many"));
    const TextStyle style{Face::chrome, std::max(12.0F, small_ - 1)};
    const float width = frame_.ink.width(text, style);
    const float line = std::floor(small_ * 1.5F);
    const float gap = std::floor(state_.text_size * 0.85F);
    float x = columns_.text_x + 14;
    float y = text_top + layout_.text(index).left_out;
    if (columns_.hanging) {
      x = columns_.text_x - 30 - width;
      y += (gap - line) / 2;
    }
    y = snap(frame_.ink, y);
    const ImVec2 from{x - 14, y - 2};
    const ImVec2 to{x + width + 26, y + line + 2};
    if (to.y < kReadingHeader || from.y > frame_.size.y) return;
    frame_.targets.add(from, to, hit_control(Control::go_to_row, paragraph.left_out_row));
    const ImU32 colour = frame_.over(from, to) ? frame_.colours.text : frame_.colours.muted;
    frame_.ink.draw(frame_.list, {snap(frame_.ink, x), y + baseline_in(line, style.size)}, text,
                    style, colour);
    const float tip = columns_.hanging ? columns_.text_x - 16 : columns_.text_x + 4;
    const float middle = y + line / 2;
    frame_.list.PathLineTo({tip - 4, middle + 3});
    frame_.list.PathLineTo({tip, middle - 3});
    frame_.list.PathLineTo({tip + 4, middle + 3});
    frame_.list.PathStroke(colour, 0, 1.4F);
  }

  // The words of the finding under the pointer and its note belong together.
  void outline(std::size_t index, std::uint32_t finding) {
    if (state_.selected == finding) return;
    const ReadingText& text = layout_.text(index);
    const CellPlace place = place_of(index);
    const float size = text.cell.style.size;
    for (const MarkRun& run : text.cell.runs) {
      if (run.finding != finding) continue;
      const float base = place.text_top + static_cast<float>(run.line) * text.cell.line_height +
                         baseline_in(text.cell.line_height, size);
      const float left = columns_.text_x + text.cell.indent;
      frame_.list.AddRect({left + run.from - 2, base - size * 0.86F},
                          {left + run.to + 2, base + size * 0.32F}, frame_.colours.muted, 3, 0, 1);
    }
    for (const ReadingNote& note : text.notes) {
      if (note.finding != finding) continue;
      const Box box = box_of(note, place.text_top);
      frame_.list.AddRect(box.from, box.to, frame_.colours.muted, 4, 0, 1);
    }
  }

  void paint_empty() {
    const TextStyle style{Face::passage, state_.text_size};
    draw_fitted(frame_.ink, frame_.list, {columns_.text_x, kReadingHeader + 60},
                phrases::phrase("view.reading.empty"), style, frame_.colours.muted,
                columns_.text_width);
  }

  void paint_versions() {
    const auto order = shown_versions(display_, state_);
    TabsRequest request{order, layout_.version(), Control::reading_version, 0, frame_.size.x};
    const bool phone = frame_.size.x < 700;
    if (!phone) request.left = std::min(columns_.text_x, 24.0F);
    if (!phone) request.right -= 24;
    draw_tabs(frame_, display_, request);
    const article::Article& article = display_.articles[layout_.version()];
    std::string line = origin_of(article);
    const std::size_t passages = count_passages();
    if (!line.empty()) line += " \xC2\xB7 ";
    line += words::passages(passages);
    draw_fitted(frame_.ink, frame_.list, {snap(frame_.ink, columns_.text_x), 64}, line,
                {Face::chrome, 12}, frame_.colours.muted,
                frame_.size.x - 2 * columns_.text_x > 0 ? frame_.size.x - columns_.text_x - 18 : 0);
  }

  std::size_t count_passages() const {
    const auto& rows = layout_.rows()[layout_.version()];
    std::size_t count = 0;
    for (std::size_t s = 0; s < rows.size(); ++s)
      if (rows[s] != kNoRow && (s == 0 || rows[s] != rows[s - 1])) ++count;
    return count;
  }

  Frame& frame_;
  const ReadingLayout& layout_;
  const comparison::Display& display_;
  const ViewerState& state_;
  const ReadingColumns& columns_;
  float small_, shift_;
};

}  // namespace

void draw_reading(Frame& frame, const ReadingLayout& layout, const ViewerState& state) {
  ReadingPainter painter(frame, layout, state);
  painter.paint_content();
  painter.paint_header();
}

}  // namespace synoptic::viewer
