#include "viewer/detail_view.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "phrases/phrase.h"
#include "viewer/cell_view.h"
#include "viewer/thumb_view.h"
#include "viewer/told_words.h"

namespace synoptic::viewer {
namespace {

// One finding is all there is: nothing to set it off from.
const ViewerState kNothingChosen;

class DetailPainter {
 public:
  DetailPainter(Frame& frame, const comparison::Display& display, const DetailPage& page,
                const ViewerState& state)
      : frame_(frame), display_(display), page_(page), state_(state) {
    header_ = detail_header_height(state.text_size);
    shift_ = header_ - state.scroll().at;
    if (page.finding)
      look_ = mark_look(frame.colours, display.findings[*page.finding].divergence.kind);
  }

  void paint_content() {
    frame_.ink.begin_layer(frame_.list);
    for (const DetailPassage& passage : page_.passages)
      if (in_view(passage.top, passage.bottom)) paint_passage(passage);
    for (const DetailBar& bar : page_.bars)
      fill({bar.x, y_of(bar.top)}, {bar.x + 3, y_of(bar.bottom)}, look_.line);
    for (const DetailText& text : page_.texts)
      if (in_view(text.at.y, text.at.y + text.words.height()))
        draw_paragraph(frame_, frame_.list, text.words,
                       {snap(frame_.ink, text.at.x), y_of(text.at.y)},
                       text.tone == DetailTone::text ? frame_.colours.text : frame_.colours.muted);
    if (page_.finding) paint_gauge();
    frame_.ink.finish_layer(frame_.list);
  }

  void paint_header() {
    frame_.ink.begin_layer(frame_.list);
    frame_.ink.fill(frame_.list, {0, 0}, {frame_.size.x, header_}, frame_.colours.header);
    frame_.targets.add({0, 0}, {frame_.size.x, header_}, {});
    frame_.ink.fill(frame_.list, {0, header_ - frame_.hairline()}, {frame_.size.x, header_},
                    state_.scroll().at > 0 ? frame_.colours.muted : frame_.colours.line);
    const float steps = paint_steps();
    if (page_.finding) paint_kind(steps - page_.left - 12);
    draw_thumb(frame_, header_, page_.height, state_.scroll().at);
    frame_.ink.finish_layer(frame_.list);
  }

 private:
  float y_of(float content) const { return snap(frame_.ink, content + shift_); }
  bool in_view(float top, float bottom) const {
    return bottom + shift_ > header_ && top + shift_ < frame_.size.y;
  }
  void fill(ImVec2 from, ImVec2 to, ImU32 colour) {
    frame_.ink.fill(frame_.list, {snap(frame_.ink, from.x), from.y}, {snap(frame_.ink, to.x), to.y},
                    colour);
  }

  void paint_passage(const DetailPassage& passage) {
    const ImVec2 from{snap(frame_.ink, passage.x), y_of(passage.top)};
    const ImVec2 to{snap(frame_.ink, passage.x + passage.width), y_of(passage.bottom)};
    const float thin = frame_.hairline();
    fill(from, to, frame_.colours.line);
    fill({from.x + thin, from.y + thin}, {to.x - thin, to.y - thin}, frame_.colours.cell);
    paint_head(passage, from, to);
    for (const DetailPart& part : passage.parts)
      draw_cell(frame_, display_, kNothingChosen, part.cell,
                {from, to, y_of(part.top), kDetail.card});
    frame_.targets.add({from.x, from.y + kDetail.card + card_head(state_.text_size) - 4}, to, {});
    if (!passage.absent) return;
    const float top = y_of(passage.absent_top);
    draw_absent_cell(
        frame_,
        {{from.x + kDetail.card, top}, {to.x - kDetail.card, top + kDetail.absent}, top + 11, 16},
        false, true);
  }

  void paint_head(const DetailPassage& passage, ImVec2 from, ImVec2 to) {
    const float bottom = from.y + kDetail.card + card_head(state_.text_size) - 4;
    const bool leads = passage.row != kNoRow;
    if (leads)
      frame_.targets.add(from, {to.x, bottom}, hit_control(Control::go_to_row, passage.row));
    const float size = small_size(state_.text_size);
    const TextStyle strong{Face::chrome_strong, size + 1};
    const float x = from.x + kDetail.card;
    const float room = passage.width - 2 * kDetail.card;
    const float base = snap(frame_.ink, from.y + kDetail.card + size * 0.9F);
    const std::string& label = display_.articles[passage.version].label;
    const float used =
        draw_fitted(frame_.ink, frame_.list, {x, base}, label, strong, frame_.colours.text, room);
    if (leads && frame_.over(from, {to.x, bottom}))
      fill({x, base + 3}, {x + used, base + 4}, frame_.colours.text);
    if (room - used > 40)
      draw_fitted(frame_.ink, frame_.list, {x + used + 10, base}, passage.origin,
                  {Face::chrome, size}, frame_.colours.muted, room - used - 10);
  }

  // How sure, as far as it is filled.
  void paint_gauge() {
    const ImVec2 from{page_.gauge.x, y_of(page_.gauge.y)};
    const float bottom = from.y + kDetail.gauge_height;
    if (bottom < header_) return;
    const auto part = static_cast<float>(
        std::clamp(display_.findings[*page_.finding].divergence.confidence, 0.0, 1.0));
    fill(from, {from.x + kDetail.gauge_width, bottom}, frame_.colours.line);
    fill(from, {from.x + kDetail.gauge_width * part, bottom}, frame_.colours.muted);
  }

  float header_size() const { return std::floor(std::max(14.0F, state_.text_size * 0.9F)); }

  void paint_kind(float room) {
    const float size = header_size();
    const float badge = std::floor(size * 1.35F);
    const float top = snap(frame_.ink, (header_ - badge) / 2);
    draw_badge(frame_, frame_.list, look_, {snap(frame_.ink, page_.left), top}, badge);
    const auto kind = display_.findings[*page_.finding].divergence.kind;
    draw_fitted(frame_.ink, frame_.list, {page_.left + badge + 10, baseline_in(header_, size)},
                phrases::phrase("kind." + std::string(divergence::kind_name(kind))),
                {Face::chrome_strong, size}, look_.line, room - badge - 10);
  }

  // "3 of 15" between two arrows, at the right. Returns where it begins.
  float paint_steps() {
    constexpr float kStep = 44;
    float x = std::max(page_.left + page_.width, kStep * 2 + 60) - kStep + 14;
    x = std::min(x, frame_.size.x - kStep);
    if (page_.listed == 0 || !page_.finding) return x;
    const bool inside = page_.place > 0;
    paint_step(x, 1, !inside || page_.place < page_.listed);
    const std::string text =
        filled(inside ? "view.detail.place" : "view.detail.unlisted",
               {{"place", std::to_string(page_.place)}, {"total", std::to_string(page_.listed)}});
    const TextStyle style{Face::chrome, small_size(state_.text_size)};
    const float width = frame_.ink.width(text, style);
    x -= width;
    frame_.ink.draw(frame_.list, {snap(frame_.ink, x), baseline_in(header_, style.size)}, text,
                    style, frame_.colours.muted);
    x -= kStep;
    paint_step(x, 0, !inside || page_.place > 1);
    return x;
  }

  void paint_step(float x, std::uint32_t value, bool leads) {
    const ImVec2 to{x + 44, header_};
    if (leads) frame_.targets.add({x, 0}, to, hit_control(Control::step, value));
    const bool over = leads && frame_.over({x, 0}, to);
    const float middle = snap(frame_.ink, x + 22);
    const float arm = std::floor(small_size(state_.text_size) * 0.47F);
    const float half = value == 0 ? -arm / 2 : arm / 2;
    frame_.list.PathLineTo({middle - half, header_ / 2 - arm});
    frame_.list.PathLineTo({middle + half, header_ / 2});
    frame_.list.PathLineTo({middle - half, header_ / 2 + arm});
    frame_.list.PathStroke(
        faded(over ? frame_.colours.text : frame_.colours.muted, leads ? 1.0F : 0.35F), 0, 1.8F);
  }

  Frame& frame_;
  const comparison::Display& display_;
  const DetailPage& page_;
  const ViewerState& state_;
  MarkLook look_;
  float header_ = 0, shift_ = 0;
};

}  // namespace

float detail_header_height(float text_size) { return std::max(48.0F, std::floor(text_size * 2)); }

void draw_detail(Frame& frame, const comparison::Display& display, const DetailPage& page,
                 const ViewerState& state) {
  DetailPainter painter(frame, display, page, state);
  painter.paint_content();
  painter.paint_header();
}

}  // namespace synoptic::viewer
