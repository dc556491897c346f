#include "viewer/redline_header.h"

#include <algorithm>
#include <cmath>

#include "viewer/cell_view.h"
#include "viewer/paragraph.h"
#include "viewer/synopsis_layout.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

using Box = RedlineHeader::Box;

constexpr float kNames = 44;  // height of the line of names
constexpr float kSwap = 44;   // width of what exchanges them
constexpr float kRadius = 6;
constexpr TextStyle kSmall{Face::chrome, 12};
constexpr TextStyle kName{Face::chrome_strong, 14};

std::string day_of(const article::Article& article) {
  return article.published ? words::date(*article.published) : std::string();
}

// The place among the changes of the one stepped to, from 1; 0: none.
std::size_t step_of(const RedlineLayout& layout, const ViewerState& state) {
  if (!state.redline_at) return 0;
  const auto& changes = layout.changes();
  const auto at =
      std::find(changes.begin(), changes.end(), slot_of_place(layout.plan(), *state.redline_at));
  return at == changes.end() ? 0 : static_cast<std::size_t>(at - changes.begin()) + 1;
}

class HeaderPainter {
 public:
  HeaderPainter(Frame& frame, const RedlineLayout& layout, const ViewerState& state)
      : frame_(frame),
        layout_(layout),
        state_(state),
        step_(words::redline_step(step_of(layout, state), layout.changes().size())),
        places_(place_redline_header(layout, frame.size, frame.ink.width(step_, kSmall),
                                     {frame.ink.width(words::redline("side"), kSmall),
                                      frame.ink.width(words::redline("one"), kSmall)})) {}

  void paint() {
    const float height = layout_.header_height();
    frame_.ink.fill(frame_.list, {0, 0}, {frame_.size.x, height}, frame_.colours.header);
    frame_.targets.add({0, 0}, {frame_.size.x, height}, {});  // passages pass behind the header
    const RedlinePair pair = layout_.plan().pair;
    if (layout_.display().articles.size() > 1) {
      paint_name(places_.left, pair.left, 1);
      paint_name(places_.right, pair.right, 2);
      paint_swap();
      paint_steps();
      paint_modes();
    }
    paint_summary();
    frame_.ink.fill(frame_.list, {0, height - frame_.hairline()}, {frame_.size.x, height},
                    state_.scroll().at > 0 ? frame_.colours.muted : frame_.colours.line);
  }

 private:
  // Returns the colour of what stands in the box.
  ImU32 paint_button(const Box& box, Hit hit, bool pressed) {
    const bool over = frame_.over(box.from, box.to);
    frame_.targets.add(box.from, box.to, hit);
    if (over || pressed) {
      const ImVec2 from{snap(frame_.ink, box.from.x), snap(frame_.ink, box.from.y + 5)};
      const ImVec2 to{snap(frame_.ink, box.to.x), snap(frame_.ink, box.to.y - 5)};
      frame_.list.AddRectFilled(from, to, pressed ? frame_.colours.cell : frame_.colours.line,
                                kRadius);
      if (pressed) frame_.list.AddRect(from, to, frame_.colours.line, kRadius, 0, 1);
    }
    return over || pressed ? frame_.colours.text : frame_.colours.muted;
  }

  // "Valley Wire  12 April 2026 ▾"
  void paint_name(const Box& box, std::size_t version, std::uint32_t list) {
    const bool open = state_.redline_open == list;
    const ImU32 quiet = paint_button(box, hit_control(Control::redline_open, list), open);
    const article::Article& article = layout_.display().articles[version];
    const float room = box.to.x - box.from.x - 2 * layout_.columns().padding - 18;
    const float x = box.from.x + layout_.columns().padding;
    const float y = box.from.y + baseline_in(kNames, kName.size);
    const std::string day = day_of(article);
    const float day_width = day.empty() ? 0 : frame_.ink.width(day, kSmall) + 10;
    // A name is worth more than its day.
    const bool with_day =
        day_width > 0 && frame_.ink.width(article.label, kName) + day_width < room;
    float end = x + draw_fitted(frame_.ink, frame_.list, {x, y}, article.label, kName,
                                frame_.colours.text, room);
    if (with_day) {
      frame_.ink.draw(frame_.list, {end + 10, y}, day, kSmall, frame_.colours.muted);
      end += day_width;
    }
    paint_open_sign({end + 13, y - 4}, quiet);
  }

  void paint_open_sign(ImVec2 at, ImU32 colour) {
    frame_.list.AddTriangleFilled({at.x - 4, at.y - 2}, {at.x + 4, at.y - 2}, {at.x, at.y + 3},
                                  colour);
  }

  // Two arrows against each other.
  void paint_swap() {
    const ImU32 colour = paint_button(places_.swap, hit_control(Control::redline_swap, 0), false);
    const float x = std::floor((places_.swap.from.x + places_.swap.to.x) / 2);
    const float y = std::floor((places_.swap.from.y + places_.swap.to.y) / 2);
    for (const float side : {-1.0F, 1.0F}) {
      const float line = y + side * 4;
      frame_.list.AddRectFilled({x - 8, line - 0.5F}, {x + 8, line + 1}, colour);
      frame_.list.AddTriangleFilled({x - side * 9, line + 0.25F}, {x - side * 4, line - 3.25F},
                                    {x - side * 4, line + 3.75F}, colour);
    }
  }

  void paint_steps() {
    if (layout_.changes().empty()) return;
    paint_step(places_.before, 0, -1);
    paint_step(places_.behind, 1, 1);
    const float middle = (places_.before.to.x + places_.behind.from.x) / 2;
    const float width = frame_.ink.width(step_, kSmall);
    frame_.ink.draw(frame_.list, {snap(frame_.ink, middle - width / 2), text_line(places_.before)},
                    step_, kSmall, frame_.colours.muted);
  }

  void paint_step(const Box& box, std::uint32_t way, float side) {
    const ImU32 colour = paint_button(box, hit_control(Control::redline_step, way), false);
    const ImVec2 at{std::floor((box.from.x + box.to.x) / 2),
                    std::floor((box.from.y + box.to.y) / 2)};
    frame_.list.AddTriangleFilled({at.x - 5, at.y - side * 2}, {at.x + 5, at.y - side * 2},
                                  {at.x, at.y + side * 4}, colour);
  }

  float text_line(const Box& box) const {
    return snap(frame_.ink, box.from.y + baseline_in(box.to.y - box.from.y, kSmall.size));
  }

  void paint_modes() {
    if (places_.apart.to.x <= places_.apart.from.x) return;
    const auto mode = [&](const Box& box, std::string_view name, std::uint32_t woven) {
      const bool on = state_.redline_inline == (woven == 1);
      const ImU32 colour = paint_button(box, hit_control(Control::redline_inline, woven), on);
      const float width = frame_.ink.width(name, kSmall);
      frame_.ink.draw(frame_.list,
                      {snap(frame_.ink, (box.from.x + box.to.x - width) / 2), text_line(box)}, name,
                      kSmall, colour);
    };
    mode(places_.apart, words::redline("side"), 0);
    mode(places_.woven, words::redline("one"), 1);
  }

  void paint_summary() {
    const Box& box = places_.summary;
    const Paragraph text = lay_out_paragraph(redline_summary(layout_.plan()), kSmall, 16,
                                             box.to.x - box.from.x, frame_.ink);
    const float y = box.from.y + std::max(0.0F, (box.to.y - box.from.y - text.height()) / 2);
    draw_paragraph(frame_, frame_.list, text, {box.from.x, snap(frame_.ink, y)},
                   frame_.colours.muted);
  }

  Frame& frame_;
  const RedlineLayout& layout_;
  const ViewerState& state_;
  std::string step_;
  RedlineHeader places_;
};

// The list of versions: as many columns as fifty of them need.
class ListPainter {
 public:
  ListPainter(Frame& frame, const RedlineLayout& layout, const ViewerState& state)
      : frame_(frame), layout_(layout), order_(redline_order(layout.display(), state)) {
    left_ = state.redline_open == 1;
    const RedlineHeader places = place_redline_header(layout, frame.size, 0, {0, 0});
    const Box& name = left_ ? places.left : places.right;
    item_ = layout.phone() ? 44.0F : 32.0F;
    top_ = name.to.y - 4;
    const float room = std::max(item_, frame.size.y - top_ - 12);
    const auto count = static_cast<float>(order_.size());
    rows_ = std::max(1.0F, std::min(count, std::floor((room - 8) / item_)));
    const float columns = std::ceil(count / rows_);
    rows_ = std::ceil(count / columns);
    width_ = std::min(widest(), (frame.size.x - 16) / columns);
    x_ = std::clamp(name.from.x, 8.0F, std::max(8.0F, frame.size.x - 8 - width_ * columns));
    to_ = {x_ + width_ * columns, top_ + rows_ * item_ + 8};
  }

  void paint() {
    frame_.targets.add({0, 0}, frame_.size, hit_control(Control::redline_open, 0));
    frame_.targets.add({x_, top_}, to_, {});
    const ImVec2 from{snap(frame_.ink, x_), snap(frame_.ink, top_)};
    frame_.list.AddRectFilled({from.x + 1, from.y + 3}, {to_.x + 1, to_.y + 3},
                              faded(frame_.colours.muted, 0.2F), kRadius + 2);
    frame_.list.AddRectFilled(from, to_, frame_.colours.cell, kRadius + 2);
    frame_.list.AddRect(from, to_, frame_.colours.line, kRadius + 2, 0, 1);
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const float row = std::fmod(static_cast<float>(i), rows_);
      const float column = std::floor(static_cast<float>(i) / rows_);
      paint_item(order_[i], {x_ + column * width_, top_ + 4 + row * item_});
    }
  }

 private:
  float widest() const {
    float width = 180;
    for (const article::Article& article : layout_.display().articles)
      width = std::max(width, frame_.ink.width(article.label, {Face::chrome_strong, 13}) +
                                  frame_.ink.width(day_of(article), kSmall) + 58);
    return std::min(width, 420.0F);
  }

  void paint_item(std::size_t version, ImVec2 from) {
    const RedlinePair pair = layout_.plan().pair;
    const ImVec2 to{from.x + width_, from.y + item_};
    frame_.targets.add(
        from, to, hit_control(left_ ? Control::redline_left : Control::redline_right, version));
    if (frame_.over(from, to))
      frame_.list.AddRectFilled({from.x + 4, from.y}, {to.x - 4, to.y}, frame_.colours.page,
                                kRadius);
    const bool here = version == (left_ ? pair.left : pair.right);
    const bool there = version == (left_ ? pair.right : pair.left);
    const float y = snap(frame_.ink, from.y + baseline_in(item_, 13));
    if (here)
      frame_.list.AddCircleFilled({from.x + 16, from.y + item_ / 2}, 3, frame_.colours.accent);
    const article::Article& article = layout_.display().articles[version];
    const std::string day = day_of(article);
    const float day_width = day.empty() ? 0 : frame_.ink.width(day, kSmall) + 14;
    const float room = width_ - 28 - 12;
    const bool with_day = day_width + 60 < room;
    draw_fitted(frame_.ink, frame_.list, {from.x + 28, y}, article.label,
                {here ? Face::chrome_strong : Face::chrome, 13},
                there ? frame_.colours.muted : frame_.colours.text,
                room - (with_day ? day_width : 0));
    if (with_day && day_width > 0)
      frame_.ink.draw(frame_.list, {snap(frame_.ink, to.x - day_width), y}, day, kSmall,
                      frame_.colours.muted);
  }

  Frame& frame_;
  const RedlineLayout& layout_;
  std::vector<std::size_t> order_;
  bool left_ = false;
  float item_ = 32, top_ = 0, rows_ = 1, width_ = 0, x_ = 0;
  ImVec2 to_{0, 0};
};

}  // namespace

std::string redline_summary(const RedlinePlan& plan) {
  const RedlineCounts& counts = plan.counts;
  if (counts.passages == 0) return std::string(words::redline("empty"));
  if (plan.pair.left == plan.pair.right) return std::string(words::redline("same"));
  std::string text = words::passages(counts.passages);
  if (counts.alike == counts.passages) return text + ". " + std::string(words::redline("equal"));
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0) text += ", " + words::redline_count(count, what);
  };
  add(counts.alike, "alike");
  add(counts.changed, "changed");
  add(counts.only_left, "only_left");
  add(counts.only_right, "only_right");
  add(counts.moved, "moved");
  if (counts.only_left + counts.only_right == counts.passages)
    text += ". " + std::string(words::redline("nothing"));
  return text;
}

RedlineHeader place_redline_header(const RedlineLayout& layout, ImVec2 size, float step_width,
                                   ImVec2 mode_widths) {
  RedlineHeader header;
  const RedlineColumns& columns = layout.columns();
  const float height = layout.header_height();
  const float left = columns.left;
  const float end = std::min(columns.end(), size.x - kStripWidth);
  float half = columns.width;
  float gap = columns.gutter;
  if (columns.woven) {
    gap = kSwap;
    half = std::max(0.0F, (end - left - gap) / 2);
  }
  const float right = left + half + gap;
  header.left = {{left, 0}, {left + half, kNames}};
  header.right = {{right, 0}, {right + half, kNames}};
  const float middle = left + half + gap / 2;
  header.swap = {{middle - kSwap / 2, 0}, {middle + kSwap / 2, kNames}};

  const float low = layout.phone() ? height : height - 2;
  const float top = layout.phone() ? kNames + 8 : kNames - 6;
  const float button = layout.phone() ? 44.0F : 34.0F;
  // One text is narrower than what this line says.
  float x = columns.woven && !layout.phone()
                ? std::max(end, std::min(size.x - kStripWidth - 8, left + 760))
                : end;
  if (!layout.phone() && has_room_for_two(size.x - kStripWidth, layout.text_size())) {
    header.woven = {{x - mode_widths.y - 20, top}, {x, low}};
    x = header.woven.from.x - 4;
    header.apart = {{x - mode_widths.x - 20, top}, {x, low}};
    x = header.apart.from.x - 16;
  }
  header.behind = {{x - button, top}, {x, low}};
  header.before = {{x - 2 * button - step_width - 8, top}, {x - button - step_width - 8, low}};
  header.summary = {{left + columns.padding, top}, {header.before.from.x - 12, low}};
  return header;
}

void draw_redline_header(Frame& frame, const RedlineLayout& layout, const ViewerState& state) {
  frame.ink.begin_layer(frame.list);
  HeaderPainter(frame, layout, state).paint();
  frame.ink.finish_layer(frame.list);
}

void draw_redline_list(Frame& frame, const RedlineLayout& layout, const ViewerState& state) {
  if (state.redline_open == 0 || layout.display().articles.size() < 2) return;
  frame.ink.begin_layer(frame.list);
  ListPainter(frame, layout, state).paint();
  frame.ink.finish_layer(frame.list);
}

// Ticks where something changed: across the strip, or on the side that has the passage.
void draw_redline_strip(Frame& frame, const RedlineLayout& layout, const ViewerState& state) {
  const float top = layout.header_height();
  const float x = frame.size.x - kStripWidth;
  const float height = frame.size.y - top;
  const float whole = std::max(layout.content_height(), layout.view_height());
  if (whole <= 0 || height <= 0) return;
  frame.ink.begin_layer(frame.list);
  frame.ink.fill(frame.list, {x, top}, frame.size, frame.colours.header);
  frame.targets.add({x, top}, frame.size, {{}, Control::none, 0, true});
  if (layout.content_height() > layout.view_height()) {
    const float from = top + height * state.scroll().at / whole;
    const float to =
        std::min(frame.size.y, from + std::max(24.0F, height * layout.view_height() / whole));
    frame.list.AddRectFilled(
        {x + 2, from}, {frame.size.x - 2, to},
        faded(frame.colours.muted, frame.over({x, top}, frame.size) ? 0.4F : 0.25F), 4);
  }
  const RedlinePlan& plan = layout.plan();
  float last = -1;
  for (const std::uint32_t s : layout.changes()) {
    const std::size_t block = layout.block_of(s);
    const float middle = layout.top_of(block) + layout.height_of(block) / 2;
    const float y = snap(frame.ink, top + height * middle / whole);
    if (y < last + 2) continue;  // a long story has more changes than the screen has pixels
    last = y;
    const RedlineSlot& slot = plan.slots[s];
    const float half = x + kStripWidth / 2;
    const float from = slot.left == kNoRow ? half : x + 4;
    const float to = slot.right == kNoRow ? half : frame.size.x - 4;
    const std::uint32_t finding = layout.strongest(slot.row());
    const ImU32 colour =
        finding == kNoFinding
            ? faded(frame.colours.muted, 0.6F)
            : mark_look(frame.colours, layout.display().findings[finding].divergence.kind).line;
    frame.list.AddRectFilled({from, y - 1}, {to, y + 1}, colour);
  }
  frame.ink.finish_layer(frame.list);
}

}  // namespace synoptic::viewer
