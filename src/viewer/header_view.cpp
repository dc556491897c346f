#include "viewer/header_view.h"

#include <algorithm>
#include <string>
#include <utility>

#include "viewer/cell_view.h"
#include "viewer/told_words.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

constexpr std::string_view kDot = " \xC2\xB7 ";

std::string counts(const SynopsisLayout& layout, std::size_t version) {
  std::string text = words::passages(layout.passages(version));
  if (layout.only_here(version) > 0)
    text += std::string(kDot) + words::only_here(layout.only_here(version));
  return text;
}

// The first characters of the first two words, numbers whole: "Civic Daily" -> "CD", "Version 12"
// -> "V12".
std::string initials(std::string_view label) {
  std::string signs;
  std::size_t taken = 0;
  bool begins = true;
  for (std::size_t i = 0; i < label.size() && taken < 2; ++i) {
    const auto byte = static_cast<unsigned char>(label[i]);
    const bool space = byte == ' ' || byte == '-' || byte == '_' || byte == '.';
    if (begins && !space) {
      signs += label[i];
      const auto goes_on = [&](char next) {
        const bool digits = label[i] >= '0' && label[i] <= '9' && next >= '0' && next <= '9';
        return (digits && signs.size() < 4) || (static_cast<unsigned char>(next) & 0xC0U) == 0x80U;
      };
      while (i + 1 < label.size() && goes_on(label[i + 1])) signs += label[++i];
      ++taken;
    }
    begins = space;
  }
  return signs;
}

class HeaderPainter {
 public:
  HeaderPainter(Frame& frame, const SynopsisLayout& layout, const ViewerState& state)
      : frame_(frame),
        layout_(layout),
        height_(layout.header_height()),
        scrolled_(state.scroll().at > 0) {}

  void paint() {
    frame_.ink.fill(frame_.list, {0, 0}, {frame_.size.x, height_}, frame_.colours.header);
    frame_.targets.add({0, 0}, {frame_.size.x, height_}, {});  // rows pass behind the header
    if (layout_.phone()) {
      paint_tabs();
    } else {
      for (const Column& column : layout_.columns().text) paint_column(column);
      for (const Column& column : layout_.columns().status) paint_status(column);
      if (layout_.columns().hidden > 0) paint_hidden(hidden_right(), 42);
    }
    const float thin = frame_.hairline();
    frame_.ink.fill(frame_.list, {0, height_ - thin}, {frame_.size.x, height_},
                    scrolled_ ? frame_.colours.muted : frame_.colours.line);
  }

 private:
  const article::Article& article(std::size_t version) const {
    return layout_.display().articles[version];
  }
  bool is_base(std::size_t version) const {
    return article::at(layout_.display().synopsis.base) == version;
  }

  // The reader takes a column by its header; the base stays where it is.
  void paint_column(const Column& column) {
    const float x = column.x + layout_.columns().padding;
    float room = column.width - 2 * layout_.columns().padding;
    const ImVec2 to{column.x + column.width, height_};
    if (is_base(column.version)) {
      room -= paint_base_tag(column, room);
    } else {
      frame_.targets.add({column.x, 0}, to, hit_grab(Grab::column, column.version));
      if (frame_.over({column.x, 0}, to)) room -= paint_buttons(column, room);
    }
    draw_fitted(frame_.ink, frame_.list, {x, 21}, article(column.version).label,
                {Face::chrome_strong, 14}, frame_.colours.text, room);
    room = column.width - 2 * layout_.columns().padding;
    if (layout_.columns().hidden > 0 && column.version == layout_.columns().text.back().version)
      room -= hidden_width() + 8;
    const TextStyle small{Face::chrome, 12};
    const std::string from = origin_of(article(column.version));
    const std::string have = counts(layout_, column.version);
    draw_fitted(frame_.ink, frame_.list, {x, 38}, from.empty() ? have : from, small,
                frame_.colours.muted, room);
    if (!from.empty())
      draw_fitted(frame_.ink, frame_.list, {x, 54}, have, small, frame_.colours.muted, room);
  }

  // At the right end of the first line. Returns the room it takes.
  float paint_base_tag(const Column& column, float room) {
    const TextStyle style{Face::chrome, 11};
    const float width = frame_.ink.width(words::base(), style) + 12;
    if (room < width + 60) return 0;
    const float x = snap(frame_.ink, column.x + column.width - layout_.columns().padding - width);
    frame_.list.AddRect({x, 8}, {x + width, 25}, frame_.colours.muted, 4, 0, 1);
    frame_.ink.draw(frame_.list, {x + 6, 8 + baseline_in(17, 11)}, words::base(), style,
                    frame_.colours.muted);
    return width + 8;
  }

  // "make base" and "hide" at the right end of the first line, while the pointer is here.
  float paint_buttons(const Column& column, float room) {
    float right = column.x + column.width - layout_.columns().padding + 4;
    const float end = right;
    for (const auto& [text, control] : {std::pair{words::hide(), Control::hide_version},
                                        std::pair{words::make_base(), Control::make_base}}) {
      const float width = chip_width(text);
      if (end - right + width > room - 40) break;
      paint_chip({right - width, 6}, text, hit_control(control, column.version));
      right -= width + 4;
    }
    return end - right;
  }

  float chip_width(std::string_view text) const {
    return frame_.ink.width(text, {Face::chrome, 11}) + 14;
  }

  void paint_chip(ImVec2 at, std::string_view text, Hit hit) {
    const ImVec2 from{snap(frame_.ink, at.x), at.y};
    const ImVec2 to{snap(frame_.ink, at.x + chip_width(text)), at.y + 21};
    const bool over = frame_.over(from, to);
    frame_.list.AddRectFilled(from, to, frame_.colours.cell, 4);
    frame_.list.AddRect(from, to, over ? frame_.colours.text : frame_.colours.muted, 4, 0, 1);
    frame_.ink.draw(frame_.list, {from.x + 7, from.y + baseline_in(21, 11)}, text,
                    {Face::chrome, 11}, over ? frame_.colours.text : frame_.colours.muted);
    frame_.targets.add(from, to, hit);
  }

  // How many versions were put away; shows them again.
  float hidden_width() const { return chip_width(words::hidden(layout_.columns().hidden)); }
  float hidden_right() const {
    const Column& last = layout_.columns().text.back();
    return last.x + last.width - layout_.columns().padding;
  }
  void paint_hidden(float right, float top) {
    paint_chip({right - hidden_width(), top - 4}, words::hidden(layout_.columns().hidden),
               hit_control(Control::show_versions, 0));
  }

  void paint_status(const Column& column) {
    const ImVec2 from{column.x, 0};
    const ImVec2 to{column.x + column.width, height_};
    const bool over = frame_.over(from, to);
    frame_.targets.add(from, to, hit_control(Control::bring_version, column.version));
    if (column.width < 14) return;
    const TextStyle style{Face::chrome_strong, 12};
    const std::string sign = initials(article(column.version).label);
    const float width = frame_.ink.width(sign, style);
    if (width + 2 > column.width) return;
    frame_.ink.draw(frame_.list, {column.x + (column.width - width) / 2, 21}, sign, style,
                    over ? frame_.colours.text : frame_.colours.muted);
  }

  void paint_tabs() {
    const auto& order = layout_.order();
    const std::size_t count = order.size();
    const std::size_t shown =
        layout_.columns().text.empty() ? 0 : layout_.columns().text.front().version;
    const float width = frame_.size.x / static_cast<float>(std::max<std::size_t>(count, 1));
    for (std::size_t i = 0; i < order.size(); ++i)
      paint_tab(order[i], static_cast<float>(i) * width, width, order[i] == shown);
    if (count == 0) return;
    float room = frame_.size.x - 2 * layout_.columns().padding;
    if (layout_.columns().hidden > 0) {
      paint_hidden(frame_.size.x - layout_.columns().padding, 50);
      room -= hidden_width() + 8;
    }
    const std::string from = origin_of(article(shown));
    const std::string line =
        from.empty() ? counts(layout_, shown) : from + std::string(kDot) + counts(layout_, shown);
    draw_fitted(frame_.ink, frame_.list, {layout_.columns().padding, 61}, line, {Face::chrome, 12},
                frame_.colours.muted, room);
  }

  void paint_tab(std::size_t version, float x, float width, bool shown) {
    constexpr float kTab = 42;
    frame_.targets.add({x, 0}, {x + width, kTab}, hit_control(Control::bring_version, version));
    if (shown) {
      const float left = snap(frame_.ink, x);
      const float right = snap(frame_.ink, x + width);
      frame_.ink.fill(frame_.list, {left, 0}, {right, kTab}, frame_.colours.cell);
      frame_.ink.fill(frame_.list, {left, kTab - 3}, {right, kTab}, frame_.colours.accent);
    }
    const TextStyle style{shown ? Face::chrome_strong : Face::chrome, 13};
    const std::string& label = article(version).label;
    const float room = width - 8;
    const float used = std::min(frame_.ink.width(label, style), room);
    draw_fitted(frame_.ink, frame_.list, {x + (width - used) / 2, baseline_in(kTab - 3, 13)}, label,
                style, shown ? frame_.colours.text : frame_.colours.muted, room);
  }

  Frame& frame_;
  const SynopsisLayout& layout_;
  float height_;
  bool scrolled_;
};

// The whole name of a narrow column, to the left of its right edge.
void draw_name(Frame& frame, const std::string& label, float right) {
  const TextStyle style{Face::chrome, 13};
  const float width = std::min(frame.ink.width(label, style), frame.size.x / 2);
  const ImVec2 from{snap(frame.ink, right - width - 20), 30};
  frame.above.AddRectFilled(from, {right, from.y + 26}, frame.colours.tip, 6);
  draw_fitted(frame.ink, frame.above, {from.x + 10, from.y + baseline_in(26, 13)}, label, style,
              frame.colours.tip_text, width + 1);
  frame.ink.finish_layer(frame.above);
}

}  // namespace

void draw_header(Frame& frame, const SynopsisLayout& layout, const ViewerState& state) {
  frame.ink.begin_layer(frame.list);
  HeaderPainter(frame, layout, state).paint();
  frame.ink.finish_layer(frame.list);
  const Hit under = frame.targets.at(frame.mouse);
  for (const Column& column : layout.columns().status)
    if (under.control == Control::bring_version && under.value == column.version &&
        column.width >= 14)
      draw_name(frame, layout.display().articles[column.version].label, column.x + column.width);
}

}  // namespace synoptic::viewer
