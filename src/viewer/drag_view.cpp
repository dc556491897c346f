#include "viewer/drag_view.h"

#include <algorithm>
#include <string>

#include "viewer/cell_view.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

constexpr float kCard = 260;

// A card below and to the right of the pointer, or wherever it fits on the screen.
void draw_card(Frame& frame, const Drag& drag, std::string_view words, std::string_view hint) {
  const float height = hint.empty() ? 30.0F : 48.0F;
  const ImVec2 from{
      snap(frame.ink, std::clamp(drag.at.x + 12, 4.0F, std::max(4.0F, frame.size.x - kCard - 4))),
      snap(frame.ink, std::clamp(drag.at.y + 14, 4.0F, std::max(4.0F, frame.size.y - height - 4)))};
  frame.above.AddRectFilled(from, {from.x + kCard, from.y + height}, frame.colours.tip, 6);
  draw_fitted(frame.ink, frame.above, {from.x + 12, from.y + baseline_in(30, 13)}, words,
              {Face::chrome_strong, 13}, frame.colours.tip_text, kCard - 24);
  if (!hint.empty())
    draw_fitted(frame.ink, frame.above, {from.x + 12, from.y + 24 + baseline_in(18, 12)}, hint,
                {Face::chrome, 12}, frame.colours.tip_muted, kCard - 24);
}

void draw_column_drag(Frame& frame, const SynopsisLayout& layout, const Drag& drag) {
  if (const auto drop = column_drop(layout.columns(), drag)) {
    const float x = snap(frame.ink, drop->x);
    frame.above.AddRectFilled({x - 1, 0}, {x + 1, frame.size.y}, frame.colours.accent);
  }
  draw_card(frame, drag, layout.display().articles[drag.version].label, {});
}

// The beginning of the passage, without line breaks.
std::string first_words(const SynopsisLayout& layout, const Drag& drag) {
  constexpr std::size_t kMost = 80;
  const auto& cells = layout.display().synopsis.rows[drag.row].cells;
  const auto& article = layout.display().articles[drag.version];
  if (drag.version >= cells.size() || cells[drag.version].sentences.empty()) return article.label;
  const text::Span span = article.sentence(cells[drag.version].sentences.front()).span;
  std::string_view text = text::slice(article.text, span);
  if (text.size() > kMost) {
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text = text.substr(0, end);
  }
  std::string words(text);
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

void draw_passage_drag(Frame& frame, const SynopsisLayout& layout, const ViewerState& state,
                       const Drag& drag) {
  const auto& columns = layout.columns().text;
  const float header = layout.header_height();
  const float up = header - state.scroll().at;
  const auto drop = passage_drop(layout, drag, drag.at.y - up);
  std::string hint;
  if (drop && !columns.empty()) {
    const float left = columns.front().x;
    const float right = columns.back().x + columns.back().width;
    const float top = std::max(header, snap(frame.ink, drop->top + up));
    const float bottom = snap(frame.ink, drop->bottom + up);
    if (drop->row) {
      frame.above.AddRectFilled({left, top}, {right, bottom}, faded(frame.colours.accent, 0.08F));
      frame.above.AddRect({left + 1, top + 1}, {right - 1, bottom - 1}, frame.colours.accent, 3, 0,
                          2);
    } else {
      frame.above.AddRectFilled({left, top - 1.5F}, {right, top + 1.5F}, frame.colours.accent);
    }
    hint = drop->row ? words::joins(*drop->row + 1) : std::string(words::stands_alone());
  }
  draw_card(frame, drag, first_words(layout, drag), hint);
}

}  // namespace

void draw_drag(Frame& frame, const SynopsisLayout& layout, const ViewerState& state,
               const Drag& drag) {
  const auto& display = layout.display();
  if (drag.version >= display.articles.size()) return;
  if (drag.grab == Grab::column)
    draw_column_drag(frame, layout, drag);
  else if (drag.row < display.synopsis.rows.size())
    draw_passage_drag(frame, layout, state, drag);
  frame.ink.finish_layer(frame.above);
}

}  // namespace synoptic::viewer
