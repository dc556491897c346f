#include <algorithm>

#include "viewer/cell_view.h"
#include "viewer/redline_view.h"

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

  void paint_words() {
    const RedlinePair pair = layout_.plan().pair;
    for (const RedlineWord& word : text_.words) {
      if (!in_view(word.line)) continue;
      const auto& article = layout_.display().articles[word.side == 0 ? pair.left : pair.right];
      const bool quiet = word.change == WordChange::deleted && !word.marked;
      frame_.ink.draw(frame_.list, {place_.left + word.x, baseline(word.line)},
                      article.words(word.span), text_.style,
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
  painter.paint_changes();
  draw_cell(frame, layout.display(), state, text.marks, {{place.left, 0}, {}, place.top, 0});
  painter.paint_strikes();
  painter.paint_words();
}

}  // namespace synoptic::viewer
