#include <algorithm>
#include <optional>

#include "viewer/cell_view.h"
#include "viewer/redline_view.h"
#include "viewer/text_search.h"

namespace synoptic::viewer {
namespace {

class TextPainter {
 public:
  TextPainter(Frame& frame, const RedlineLayout& layout, const RedlineText& text,
              RedlineWordPlace place)
      : frame_(frame), layout_(layout), text_(text), place_(place) {
    place_.left += text.indent;
  }

  void paint_changes() {
    for (const ChangeRun& run : text_.runs)
      if (in_view(run.line)) paint_change(run);
  }

  // Behind the words, from word to word of the version it is of.
  void paint_selection(const std::optional<TextSelection>& selection) {
    if (!selection) return;
    const RedlineWord* before = nullptr;
    float end = 0;
    for (const RedlineWord& word : text_.words) {
      const bool goes_on = before && before->line == word.line;
      before = nullptr;
      if (version_of(word) != selection->version || !in_view(word.line)) continue;
      const text::Span span = selection->span();
      if (!word.span.overlaps(span)) continue;
      const float from = goes_on ? end : x_of(word, span.begin);
      end = x_of(word, span.end);
      frame_.list.AddRectFilled({snap(frame_.ink, from), line_top(word.line)},
                                {snap(frame_.ink, end), line_top(word.line) + text_.line_height},
                                frame_.colours.selection);
      before = &word;
    }
  }

  // Outlines, word by word.
  void paint_search(std::string_view search) {
    if (search.empty()) return;
    for (std::uint8_t side = 0; side < 2; ++side) {
      std::optional<text::Span> all;
      for (const RedlineWord& word : text_.words)
        if (word.side == side) all = all ? text::cover(*all, word.span) : word.span;
      if (!all) continue;
      const RedlinePair pair = layout_.plan().pair;
      const auto& article = layout_.display().articles[side == 0 ? pair.left : pair.right];
      for (const text::Span hit : find_all(article.text, *all, search))
        for (const RedlineWord& word : text_.words)
          if (word.side == side && word.span.overlaps(hit) && in_view(word.line))
            frame_.list.AddRect(
                {snap(frame_.ink, x_of(word, hit.begin) - 2), line_top(word.line) + 1},
                {snap(frame_.ink, x_of(word, hit.end) + 2),
                 line_top(word.line) + text_.line_height - 1},
                frame_.colours.text, 3, 0, 1.5F);
    }
  }

  void paint_words() {
    for (const RedlineWord& word : text_.words) {
      if (!in_view(word.line)) continue;
      const auto& article = layout_.display().articles[version_of(word)];
      const float x = place_.left + word.x;
      const float top = line_top(word.line);
      frame_.texts.add({{x, top},
                        {x + word.width, top + text_.line_height},
                        version_of(word),
                        word.span,
                        text_.style});
      const bool quiet = word.change == WordChange::deleted && !word.marked;
      frame_.ink.draw(frame_.list, {x, baseline(word.line)}, article.words(word.span), text_.style,
                      quiet ? frame_.colours.muted : frame_.colours.text);
    }
  }

  // Above the marks, so that a marked word is seen to be struck too.
  void paint_strikes() {
    const float thin = std::max(1.0F, frame_.hairline());
    for (const ChangeRun& run : text_.runs) {
      if (run.change != WordChange::deleted || !in_view(run.line)) continue;
      const float y = snap(frame_.ink, baseline(run.line) - text_.style.size * 0.27F);
      frame_.list.AddRectFilled({snap(frame_.ink, place_.left + run.from - 1), y},
                                {snap(frame_.ink, place_.left + run.to + 1), y + thin},
                                frame_.colours.muted);
    }
  }

 private:
  std::size_t version_of(const RedlineWord& word) const {
    const RedlinePair pair = layout_.plan().pair;
    return word.side == 0 ? pair.left : pair.right;
  }
  // Where byte `at` of the version stands on the screen; the word's ends for what is beyond them.
  float x_of(const RedlineWord& word, std::uint32_t at) {
    const float left = place_.left + word.x;
    if (at <= word.span.begin) return left;
    if (at >= word.span.end) return left + word.width;
    const auto& article = layout_.display().articles[version_of(word)];
    return left + frame_.ink.width(article.words({word.span.begin, at}), text_.style);
  }
  float line_top(std::uint32_t line) const {
    return place_.top + static_cast<float>(line) * text_.line_height;
  }
  float baseline(std::uint32_t line) const {
    return snap(frame_.ink, line_top(line) + baseline_in(text_.line_height, text_.style.size));
  }
  bool in_view(std::uint32_t line) const {
    return line_top(line) < frame_.size.y && line_top(line) + text_.line_height > 0;
  }

  void paint_change(const ChangeRun& run) {
    const float base = baseline(run.line);
    const float from = snap(frame_.ink, place_.left + run.from - 1);
    const float to = snap(frame_.ink, place_.left + run.to + 1);
    if (run.change == WordChange::deleted) {
      frame_.list.AddRectFilled({from, snap(frame_.ink, base - text_.style.size * 0.84F)},
                                {to, snap(frame_.ink, base + text_.style.size * 0.3F)},
                                faded(frame_.colours.line, 0.5F), 2);
      return;
    }
    const float thick = std::max(1.0F, snap(frame_.ink, text_.style.size * 0.09F));
    const float y = snap(frame_.ink, base + text_.style.size * 0.16F);
    frame_.list.AddRectFilled({from, y}, {to, y + thick}, frame_.colours.accent);
  }

  Frame& frame_;
  const RedlineLayout& layout_;
  const RedlineText& text_;
  RedlineWordPlace place_;
};

}  // namespace

void draw_redline_text(Frame& frame, const RedlineLayout& layout, const ViewerState& state,
                       const RedlineText& text, RedlineWordPlace place) {
  TextPainter painter(frame, layout, text, place);
  const RedlineColumns& columns = layout.columns();
  frame.targets.add_text({place.left, place.top}, {place.left + columns.width - 2 * columns.padding,
                                                   place.top + text.height()});
  painter.paint_changes();
  painter.paint_selection(state.selection);
  draw_cell(frame, layout.display(), state, text.marks, {{place.left, 0}, {}, place.top, 0});
  painter.paint_strikes();
  painter.paint_words();
  painter.paint_search(state.search);
}

}  // namespace synoptic::viewer
