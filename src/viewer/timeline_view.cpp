#include "viewer/timeline_view.h"

#include <algorithm>
#include <cmath>

#include "phrases/phrase.h"
#include "viewer/cell_view.h"
#include "viewer/greys.h"
#include "viewer/grid_view.h"
#include "viewer/note_view.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

// Consecutive versions that tell it alike, by place [from, to).
struct Run {
  std::size_t from = 0, to = 0;
  std::uint8_t letter = 0;
  float level = 0;  // 0 to 2, from below
};

// A claim's way through the versions.
class TrackPainter {
 public:
  TrackPainter(Frame& frame, const TimelineLayout& layout, const Claim& claim, float across,
               float top)
      : frame_(frame),
        layout_(layout),
        claim_(claim),
        plan_(layout.grid().plan),
        across_(across),
        top_(top),
        bar_(std::round(plan_.text * 1.5F)),
        step_((layout.track_height() - bar_) / 2) {
    find_runs();
  }

  void paint() {
    for (std::size_t i = 0; i + 1 < runs_.size(); ++i) paint_between(runs_[i], runs_[i + 1]);
    for (const Run& run : runs_) paint_run(run);
  }

 private:
  bool dated(std::size_t place) const {
    return layout_.order().timed() && layout_.order().instant[place] != kNoInstant;
  }

  void find_runs() {
    std::vector<std::uint8_t> seen;  // letters, in order of appearance
    for (std::size_t i = 0; i < claim_.held.size(); ++i) {
      const std::uint8_t letter = claim_.held[i];
      if (!is_letter(letter)) continue;
      if (!runs_.empty() && runs_.back().to == i && runs_.back().letter == letter && dated(i) &&
          dated(i - 1)) {
        ++runs_.back().to;
        continue;
      }
      auto at = std::find(seen.begin(), seen.end(), letter);
      if (at == seen.end()) at = seen.insert(seen.end(), letter);
      const auto level = static_cast<float>(std::min<std::ptrdiff_t>(at - seen.begin(), 2));
      runs_.push_back({i, i + 1, letter, claim_.finding ? level : 1});
    }
  }

  float x_of(std::size_t place) const { return snap(frame_.ink, column_x(plan_, place, across_)); }
  float y_of(const Run& run) const { return snap(frame_.ink, top_ + (2 - run.level) * step_); }

  // A step where the next one tells it otherwise; hatched where some in between do not tell it.
  void paint_between(const Run& run, const Run& next) {
    if (!dated(run.from) || !dated(next.from)) return;
    if (next.from > run.to) {
      const float y = y_of(run);
      draw_absent_cell(frame_, {{x_of(run.to) - 3, y}, {x_of(next.from) + 3, y + bar_}, y, 0},
                       false, false);
      return;
    }
    const auto& instant = layout_.order().instant;
    if (instant[run.to - 1] == instant[next.from]) return;
    const float x = x_of(next.from);
    const float low = y_of(run) + bar_ / 2, high = y_of(next) + bar_ / 2;
    const ImU32 ink = frame_.colours.text;
    frame_.list.AddRectFilled({x - 4, low - 1}, {x + 1, low + 1}, ink);
    frame_.list.AddRectFilled({x - 1, std::min(low, high) - 1}, {x + 1, std::max(low, high) + 1},
                              ink);
    frame_.list.AddRectFilled({x - 1, high - 1}, {x + 4, high + 1}, ink);
  }

  void paint_run(const Run& run) {
    const float y = y_of(run);
    const ImVec2 from{x_of(run.from) + 4, y}, to{x_of(run.to) - 4, y + bar_};
    if (!claim_.finding) {
      const float thin = std::round(bar_ * 0.3F);
      frame_.list.AddRectFilled({from.x, y + thin}, {to.x, y + bar_ - thin},
                                blended(frame_.colours.cell, frame_.colours.text, 0.34F), 3);
      return;
    }
    const auto& finding = layout_.display().findings[*claim_.finding].divergence;
    frame_.list.AddRectFilled(from, to, frame_.colours.cell);
    draw_reading(frame_, from, to, mark_look(frame_.colours, finding.kind), run.letter);
    if (run.letter == 0) frame_.list.AddRect(from, to, frame_.colours.muted);
    paint_words(finding, run, from, to);
  }

  void paint_words(const divergence::Divergence& finding, const Run& run, ImVec2 from, ImVec2 to) {
    const TextStyle strong{Face::chrome_strong, plan_.text};
    const std::string letter = letter_name(run.letter);
    if (plan_.cell < 76) {
      for (std::size_t i = run.from; i < run.to; ++i)
        draw_centred(frame_, letter, strong, frame_.colours.text, {x_of(i), from.y},
                     {x_of(i + 1), to.y});
      return;
    }
    const float base = from.y + baseline_in(to.y - from.y, strong.size);
    const float width = frame_.ink.width(letter, strong);
    for (std::size_t i = run.from; i < run.to; ++i)
      frame_.ink.draw(frame_.list, {x_of(i) + 11, base}, letter, strong, frame_.colours.text);
    // The words stand in the first version that has them, where the striped ground leaves them
    // readable.
    const Letters& letters = layout_.letters(*claim_.finding);
    const std::string_view words = words_of(finding, letters, layout_.order().versions[run.from]);
    const float end = run.to > run.from + 1 ? x_of(run.from + 1) : to.x - 4;
    draw_fitted(frame_.ink, frame_.list, {x_of(run.from) + 17 + width, base}, words,
                {Face::chrome, plan_.small}, frame_.colours.text,
                end - x_of(run.from) - 17 - width);
  }

  Frame& frame_;
  const TimelineLayout& layout_;
  const Claim& claim_;
  const GridPlan& plan_;
  float across_, top_, bar_, step_;
  std::vector<Run> runs_;
};

std::string heading(const TimelineLine& line, bool timed, bool open) {
  static constexpr std::string_view kWords[kCourseCount] = {
      "view.timeline.changes", "view.timeline.appears", "view.timeline.vanishes",
      "view.timeline.partly", ""};
  if (line.course == Course::throughout) {
    std::string text = open ? "\xE2\x96\xBE  " : "\xE2\x96\xB8  ";
    text += std::to_string(line.count) + " ";
    text += phrases::phrase(line.count == 1 ? "view.timeline.throughout.one"
                                            : "view.timeline.throughout.many");
    return text;
  }
  const std::string_view key = line.course == Course::changes && !timed
                                   ? "view.timeline.otherwise"
                                   : kWords[static_cast<std::size_t>(line.course)];
  return std::string(phrases::phrase(key)) + " \xC2\xB7 " + std::to_string(line.count);
}

class TimelinePainter {
 public:
  TimelinePainter(Frame& frame, const TimelineLayout& layout, const ViewerState& state)
      : frame_(frame),
        layout_(layout),
        grid_(layout.grid()),
        plan_(grid_.plan),
        state_(state),
        lines_(layout.lines_in_view(state.scroll().at, frame.size.y - grid_.header)) {
    right_ = plan_.phone ? frame.size.x : plan_.right();
    if (state.selected) chosen_ = layout.claim_of(*state.selected);
  }

  void paint() {
    frame_.list.PushClipRect({0, grid_.header}, frame_.size, true);
    for (std::size_t i = lines_.first; i < lines_.last; ++i) {
      if (layout_.lines()[i].claim)
        paint_claim(i);
      else
        paint_heading(i);
    }
    frame_.ink.finish_layer(frame_.list);
    frame_.list.PushClipRect({plan_.left, grid_.header}, {plan_.left + plan_.window, frame_.size.y},
                             true);
    frame_.ink.begin_layer(frame_.list);
    for (std::size_t i = lines_.first; i < lines_.last; ++i)
      if (layout_.lines()[i].claim) paint_track(i);
    paint_end_of_dates();
    frame_.ink.finish_layer(frame_.list);
    frame_.list.PopClipRect();
    frame_.list.PopClipRect();
  }

 private:
  float top_of(std::size_t line) const {
    return snap(frame_.ink, grid_.header + layout_.lines()[line].top - state_.scroll().at);
  }
  float bottom_of(std::size_t line) const {
    return snap(frame_.ink, grid_.header + layout_.lines()[line].top + layout_.height_of(line) -
                                state_.scroll().at);
  }

  void paint_heading(std::size_t index) {
    const TimelineLine& line = layout_.lines()[index];
    const float top = top_of(index), bottom = bottom_of(index);
    const ImVec2 from{0, std::max(top, grid_.header)}, to{right_, bottom};
    const bool fold = line.course == Course::throughout;
    if (fold) frame_.targets.add(from, to, hit_control(Control::timeline_fold, 0));
    const TextStyle style{Face::chrome_strong, plan_.small};
    const float base = bottom - 8 - plan_.small * 0.3F;
    draw_fitted(frame_.ink, frame_.list, {plan_.margin, base},
                heading(line, layout_.order().timed(), state_.timeline_open), style,
                fold && frame_.over(from, to) ? frame_.colours.text : frame_.colours.muted,
                frame_.size.x - 2 * plan_.margin);
    frame_.ink.fill(frame_.list, {0, bottom - frame_.hairline()}, to, frame_.colours.line);
  }

  void paint_claim(std::size_t index) {
    const TimelineLine& line = layout_.lines()[index];
    const Claim& claim = layout_.claim(*line.claim);
    const float top = top_of(index), bottom = bottom_of(index);
    const ImVec2 from{0, std::max(top, grid_.header)}, to{right_, bottom};
    const Palette& colours = frame_.colours;
    const bool chosen = chosen_ == line.claim;
    ImU32 ground = chosen ? colours.row_chosen : colours.cell;
    if (frame_.over(from, to)) ground = blended(ground, colours.text, 0.045F);
    frame_.ink.fill(frame_.list, {0, top}, to, ground);
    frame_.ink.fill(frame_.list, {0, bottom - frame_.hairline()}, to, colours.line);
    if (chosen)
      frame_.ink.fill(frame_.list, {0, top}, {4, bottom - frame_.hairline()}, colours.accent);
    frame_.targets.add(
        from, to,
        claim.finding ? hit_finding(*claim.finding) : hit_control(Control::go_to_row, claim.row));
    paint_words(*line.claim, top, bottom);
  }

  void paint_words(std::size_t index, float top, float bottom) {
    const Claim& claim = layout_.claim(index);
    const Paragraph& words = layout_.words(index);
    const float x = plan_.margin + plan_.gutter;
    const float area = plan_.phone ? 2 * plan_.line + 16 : bottom - top;
    const float caption = claim.caption.empty() ? 0 : plan_.line;
    float y = top + (area - words.height() - caption) / 2;
    if (claim.finding)
      draw_gutter(frame_, plan_, layout_.display().findings[*claim.finding].divergence, top + 7);
    else
      paint_sign(claim, y);
    if (caption > 0) {
      draw_fitted(frame_.ink, frame_.list,
                  {x, snap(frame_.ink, y) + baseline_in(plan_.line, plan_.small)}, claim.caption,
                  {Face::chrome, plan_.small}, frame_.colours.muted,
                  plan_.phone ? frame_.size.x - x - plan_.margin : plan_.words());
      y += caption;
    }
    draw_paragraph(frame_, frame_.list, words, {x, snap(frame_.ink, y)}, frame_.colours.text);
  }

  // Comes or goes: the signs of presence.
  void paint_sign(const Claim& claim, float top) {
    if (claim.course == Course::throughout) return;
    const bool goes = claim.course == Course::vanishes;
    const float size = std::round(plan_.text * 1.15F);
    const auto kind = goes ? divergence::Kind::left_out : divergence::Kind::only_one;
    draw_badge(
        frame_, frame_.list, mark_look(frame_.colours, kind),
        {snap(frame_.ink, plan_.margin + 4), snap(frame_.ink, top + (plan_.line - size) / 2)},
        size);
  }

  void paint_track(std::size_t index) {
    const float bottom = bottom_of(index) - (plan_.phone ? 8 : 0);
    const float height = layout_.track_height();
    const float top =
        plan_.phone ? bottom - height : top_of(index) + (bottom - top_of(index) - height) / 2;
    TrackPainter(frame_, layout_, layout_.claim(*layout_.lines()[index].claim),
                 state_.scroll().across, top)
        .paint();
  }

  // Between the dated versions and those of which nothing is known.
  void paint_end_of_dates() {
    const TimeOrder& order = layout_.order();
    if (!order.timed() || order.dated >= order.versions.size()) return;
    const float x = snap(frame_.ink, column_x(plan_, order.dated, state_.scroll().across));
    for (float y = grid_.header; y < frame_.size.y; y += 8)
      frame_.list.AddRectFilled({x, y}, {x + 1, y + 4}, frame_.colours.muted);
  }

  Frame& frame_;
  const TimelineLayout& layout_;
  const Grid& grid_;
  const GridPlan& plan_;
  const ViewerState& state_;
  Range lines_;
  std::optional<std::size_t> chosen_;
  float right_ = 0;
};

}  // namespace

void draw_timeline(Frame& frame, const TimelineLayout& layout, const ViewerState& state) {
  if (!layout.lines().empty()) {
    TimelinePainter(frame, layout, state).paint();
    return;
  }
  draw_instead(frame, layout.grid(), phrases::phrase("view.timeline.none"));
  frame.ink.finish_layer(frame.list);
}

void draw_timeline_note(Frame& frame, const TimelineLayout& layout) {
  constexpr std::size_t kMostBytes = 400;
  const Hit under = frame.targets.at(frame.mouse);
  if (under.control != Control::go_to_row) return;
  const auto claim = layout.claim_of_row(under.value);
  if (!claim) return;
  const Claim& told = layout.claim(*claim);
  std::vector<std::string> lines;
  if (!told.caption.empty()) lines.push_back(told.caption);
  std::string_view passage = layout.passage(told);
  if (passage.size() > kMostBytes)
    passage = passage.substr(0, std::min(passage.rfind(' ', kMostBytes), kMostBytes));
  lines.emplace_back(passage);
  if (passage.size() > 0) draw_note(frame, lines);
}

}  // namespace synoptic::viewer
