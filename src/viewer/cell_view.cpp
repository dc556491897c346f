#include "viewer/cell_view.h"

#include <algorithm>
#include <cmath>

#include "viewer/text_search.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

constexpr float kWide = 0.5F;      // how much of a mark remains when it covers most of a sentence
constexpr float kUnchosen = 0.5F;  // how much of a mark remains while another finding is selected

struct RunBox {
  ImVec2 from, to;
  float underline = 0;
};

class CellPainter {
 public:
  CellPainter(Frame& frame, const comparison::Display& display, const ViewerState& state,
              const CellLayout& cell, const CellPlace& place)
      : frame_(frame), display_(display), state_(state), cell_(cell), place_(place) {
    left_ = place.from.x + place.padding + (cell.from_right ? 0 : cell.indent);
    text_ = display.articles[cell.version].text;
  }

  void paint() {
    frame_.targets.add_text(place_.from, place_.to);
    for (const MarkRun& run : cell_.runs) paint_fill(run);
    paint_selection();
    for (const MarkRun& run : cell_.runs) paint_line(run);
    if (cell_.indent > 0) paint_bullet();
    paint_words();
    paint_search();
    for (const PlacedBadge& badge : cell_.badges) paint_badge(badge);
    if (cell_.otherwise && in_view(cell_.lines)) paint_otherwise();
  }

 private:
  float line_top(std::uint32_t line) const {
    return place_.text_top + static_cast<float>(line) * cell_.line_height;
  }
  float baseline(std::uint32_t line) const {
    return snap(frame_.ink, line_top(line) + baseline_in(cell_.line_height, cell_.style.size));
  }
  bool in_view(std::uint32_t line) const {
    return line_top(line) < frame_.size.y && line_top(line) + cell_.line_height > 0;
  }
  // Whole sentences under a mark would shout louder than the words around them can be read.
  float weight(const MarkRun& run) const { return run.wide && !chosen(run.finding) ? kWide : 1.0F; }
  bool chosen(std::uint32_t finding) const { return state_.selected == finding; }
  bool pointed(std::uint32_t finding) const { return frame_.hover.finding == finding; }
  float strength(std::uint32_t finding) const {
    const bool any = state_.selected || frame_.hover.finding;
    return !any || chosen(finding) || pointed(finding) ? 1.0F : kUnchosen;
  }
  Verdict said(std::uint32_t finding) const { return verdict_of(state_.verdicts, finding); }
  MarkLook look(std::uint32_t finding) const {
    return mark_look(frame_.colours, display_.findings[finding].divergence.kind);
  }

  RunBox box_of(const MarkRun& run) const {
    const float size = cell_.style.size;
    const float base = baseline(run.line);
    const float x0 = snap(frame_.ink, left_ + run.from - 1);
    const float x1 = snap(frame_.ink, left_ + run.to + 1);
    return {{x0, snap(frame_.ink, base - size * 0.84F)},
            {x1, snap(frame_.ink, base + size * 0.3F)},
            snap(frame_.ink, base + size * 0.19F)};
  }

  void paint_fill(const MarkRun& run) {
    if (run.finding == kWordingRun || !in_view(run.line)) return;
    const RunBox box = box_of(run);
    frame_.targets.add(box.from, box.to, hit_finding(run.finding, run.reading));
    const MarkLook mark = look(run.finding);
    if (mark.fill != 0 && said(run.finding) != Verdict::not_a_difference)
      frame_.list.AddRectFilled(box.from, box.to,
                                faded(mark.fill, strength(run.finding) * weight(run)), 2);
  }

  void paint_line(const MarkRun& run) {
    if (!in_view(run.line)) return;
    const RunBox box = box_of(run);
    if (run.finding == kWordingRun) {
      dotted(box, faded(frame_.colours.muted, 0.75F));
      return;
    }
    const MarkLook mark = look(run.finding);
    if (said(run.finding) == Verdict::not_a_difference)
      frame_.list.AddRectFilled({box.from.x, box.underline},
                                {box.to.x, box.underline + std::max(1.0F, frame_.hairline())},
                                faded(frame_.colours.muted, 0.7F));
    else
      underline(mark.underline, box, faded(mark.line, strength(run.finding) * weight(run)));
    outline(run, box, mark.line);
  }

  // The chosen finding, and the one under the pointer: strongly where its reading is the pointed
  // one, weakly where it is told otherwise.
  void outline(const MarkRun& run, const RunBox& box, ImU32 colour) {
    const bool is_chosen = chosen(run.finding);
    const bool is_pointed = pointed(run.finding);
    if (!is_chosen && !is_pointed) return;
    const bool alike =
        !is_pointed || frame_.hover.value == run.reading || frame_.hover.value == kAnyReading;
    const ImU32 line = is_chosen ? frame_.colours.accent : colour;
    frame_.list.AddRect(box.from, box.to, faded(line, alike ? 1.0F : 0.6F), 3, 0,
                        alike ? 2.0F : 1.0F);
  }

  void underline(Underline style, const RunBox& box, ImU32 colour) {
    const float y = box.underline;
    const float thin = std::max(1.0F, frame_.hairline());
    switch (style) {
      case Underline::solid:
        frame_.list.AddRectFilled({box.from.x, y}, {box.to.x, y + 2 * thin}, colour);
        break;
      case Underline::twofold:
        frame_.list.AddRectFilled({box.from.x, y - thin}, {box.to.x, y}, colour);
        frame_.list.AddRectFilled({box.from.x, y + thin}, {box.to.x, y + 2 * thin}, colour);
        break;
      case Underline::wavy:
        wavy(box, colour);
        break;
      case Underline::dotted:
        dotted(box, colour);
        break;
      case Underline::border:
        frame_.list.AddRect({box.from.x, box.from.y}, {box.to.x, box.to.y}, colour, 2, 0, 1);
        break;
    }
  }

  void wavy(const RunBox& box, ImU32 colour) {
    constexpr float kHalfWave = 3;
    frame_.list.PathClear();
    float up = 1;
    for (float x = box.from.x; x <= box.to.x + 0.1F; x += kHalfWave, up = -up)
      frame_.list.PathLineTo({x, box.underline + 0.5F + up});
    frame_.list.PathStroke(colour, 0, 1.4F);
  }

  void dotted(const RunBox& box, ImU32 colour) {
    for (float x = box.from.x; x + 2 <= box.to.x; x += 4)
      frame_.list.AddRectFilled({x, box.underline}, {x + 2, box.underline + 2}, colour);
  }

  void paint_bullet() {
    const float y = baseline(0) - cell_.style.size * 0.3F;
    const float x =
        cell_.from_right ? left_ + cell_.width + cell_.indent - 4 : left_ - cell_.indent + 4;
    frame_.list.AddCircleFilled({x, y}, 2.2F, frame_.colours.muted);
  }

  void paint_words() {
    for (const PlacedWord& word : cell_.words) {
      if (!in_view(word.line)) continue;
      const float x = left_ + word.x;
      const float top = line_top(word.line);
      const TextStyle style = style_of(cell_, word);
      frame_.ink.draw(frame_.list, {x, baseline(word.line)}, text::slice(text_, word.span), style,
                      frame_.colours.text);
      frame_.texts.add(
          {{x, top}, {x + word.width, top + cell_.line_height}, cell_.version, word.span, style});
    }
  }

  // Behind the words, from line to line without a gap.
  void paint_selection() {
    if (!state_.selection || state_.selection->version != cell_.version) return;
    for (const Stretch& one : stretches_of(cell_, text_, state_.selection->span(), frame_.ink))
      if (in_view(one.line))
        frame_.list.AddRectFilled(
            {snap(frame_.ink, left_ + one.from), line_top(one.line)},
            {snap(frame_.ink, left_ + one.to), line_top(one.line) + cell_.line_height},
            frame_.colours.selection);
  }

  void paint_search() {
    if (state_.search.empty() || cell_.words.empty()) return;
    text::Span span = cell_.words.front().span;
    for (const PlacedWord& word : cell_.words) span = cover(span, word.span);
    for (const text::Span hit : find_all(text_, span, state_.search))
      for (const Stretch& one : stretches_of(cell_, text_, hit, frame_.ink))
        if (in_view(one.line))
          frame_.list.AddRect(
              {snap(frame_.ink, left_ + one.from - 2), line_top(one.line) + 1},
              {snap(frame_.ink, left_ + one.to + 2), line_top(one.line) + cell_.line_height - 1},
              frame_.colours.text, 3, 0, 1.5F);
  }

  void paint_badge(const PlacedBadge& badge) {
    if (!in_view(badge.line)) return;
    const float size = kBadgeRoom - 3;
    const bool starred = said(badge.finding) == Verdict::important;
    const float width = size + (starred ? kStarRoom : 0);
    const ImVec2 from{snap(frame_.ink, left_ + badge.x + 2),
                      snap(frame_.ink, baseline(badge.line) - cell_.style.size * 0.84F)};
    frame_.targets.add(from, {from.x + width, from.y + size},
                       hit_finding(badge.finding, badge.reading));
    MarkLook mark = look(badge.finding);
    mark.line =
        faded(mark.line, chosen(badge.finding) ? 1.0F : strength(badge.finding) * 0.5F + 0.5F);
    if (starred) paint_star(mark, from, size);
    draw_badge(frame_, frame_.list, mark, from, size);
  }

  // The badge goes on to the right, with a star in it.
  void paint_star(const MarkLook& mark, ImVec2 from, float size) {
    const TextStyle style{Face::chrome, 10};
    frame_.list.AddRectFilled({from.x + 4, from.y}, {from.x + size + kStarRoom, from.y + size},
                              mark.line, 3);
    frame_.ink.draw(frame_.list, {from.x + size - 1, from.y + baseline_in(size, style.size)},
                    "\xE2\x98\x85", style, frame_.colours.badge_text);
  }

  void paint_otherwise() {
    const TextStyle style{Face::chrome, 11};
    const float y = line_top(cell_.lines) + 4;
    frame_.ink.draw(frame_.list, {left_, y + baseline_in(16, 11)}, words::otherwise(), style,
                    frame_.colours.muted);
  }

  Frame& frame_;
  const comparison::Display& display_;
  const ViewerState& state_;
  const CellLayout& cell_;
  const CellPlace& place_;
  std::string_view text_;
  float left_ = 0;
};

// Stripes from the lower left to the upper right, cut to the cell by arithmetic: a clip rectangle
// would cost a draw call for each cell. One pixel across without softened edges: at this slope that
// is an even line, and a third of the pixels to mix.
void hatch(Frame& frame, ImVec2 from, ImVec2 to, ImU32 colour) {
  constexpr float kStep = 9;
  const float height = to.y - from.y;
  const ImVec2 plain = ImGui::GetFontTexUvWhitePixel();
  for (float x = from.x - height + kStep; x < to.x; x += kStep) {
    const float left = std::max(x, from.x);
    const float right = std::min(x + height, to.x - 1);
    if (right <= left) continue;
    const float low = to.y - (left - x);
    const float high = to.y - (right - x);
    frame.list.PrimReserve(6, 4);
    frame.list.PrimQuadUV({left, low}, {right, high}, {right + 1, high}, {left + 1, low}, plain,
                          plain, plain, plain, colour);
  }
}

}  // namespace

float baseline_in(float height, float text_size) {
  return (height - text_size) / 2 + text_size * 0.82F;
}

float draw_badge(Frame& frame, ImDrawList& list, const MarkLook& look, ImVec2 from, float size) {
  list.AddRectFilled(from, {from.x + size, from.y + size}, look.line, 3);
  const TextStyle style{Face::chrome_strong, std::floor(size * 0.84F)};
  const float width = frame.ink.width(look.badge, style);
  frame.ink.draw(list, {from.x + (size - width) / 2, from.y + baseline_in(size, style.size)},
                 look.badge, style, frame.colours.badge_text);
  return size;
}

void draw_cell(Frame& frame, const comparison::Display& display, const ViewerState& state,
               const CellLayout& cell, const CellPlace& place) {
  CellPainter(frame, display, state, cell, place).paint();
}

void draw_grip(Frame& frame, const CellPlace& place, float line) {
  const float x = snap(frame.ink, place.from.x + 3);
  const float y = snap(frame.ink, place.text_top + line / 2 - 6);
  for (int dot = 0; dot < 6; ++dot) {
    const ImVec2 from{x + static_cast<float>(dot % 2) * 4, y + static_cast<float>(dot / 2) * 5};
    frame.list.AddRectFilled(from, {from.x + 2, from.y + 2}, frame.colours.muted);
  }
}

void draw_absent_cell(Frame& frame, const CellPlace& place, bool chosen, bool with_words) {
  hatch(frame, place.from, place.to,
        chosen ? faded(frame.colours.muted, 0.45F) : frame.colours.hatch);
  if (chosen && with_words) {
    frame.list.AddRect({place.from.x + 2, place.from.y + 2}, {place.to.x - 2, place.to.y - 2},
                       frame.colours.accent, 3, 0, 2);
  }
  if (!with_words) return;
  const TextStyle style{chosen ? Face::chrome_strong : Face::chrome, 12};
  const std::string_view text = words::absent();
  const float width = frame.ink.width(text, style);
  const ImVec2 from{snap(frame.ink, place.from.x + place.padding - 6),
                    snap(frame.ink, place.text_top + 1)};
  const ImVec2 to{from.x + width + 12, from.y + 20};
  frame.list.AddRectFilled(from, to, frame.colours.page, 4);
  frame.ink.draw(frame.list, {from.x + 6, from.y + baseline_in(20, 12)}, text, style,
                 chosen ? frame.colours.text : frame.colours.muted);
}

}  // namespace synoptic::viewer
