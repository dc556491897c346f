#include "viewer/similarity_view.h"

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

constexpr float kTwoLines = 64;  // a cell so wide has room for more than the percentage

class SquarePainter {
 public:
  SquarePainter(Frame& frame, const SimilaritySquare& square, const ViewerState& state)
      : frame_(frame),
        square_(square),
        grid_(square.grid),
        plan_(grid_.plan),
        state_(state),
        under_(column_under_pointer(frame, grid_, state.scroll().across)) {}

  void paint() {
    frame_.list.PushClipRect({0, grid_.header}, frame_.size, true);
    const Range lines = lines_in_view();
    for (std::size_t i = lines.first; i < lines.last; ++i) paint_name(i);
    frame_.ink.finish_layer(frame_.list);
    frame_.list.PushClipRect({plan_.left, grid_.header}, {plan_.left + plan_.window, frame_.size.y},
                             true);
    frame_.ink.begin_layer(frame_.list);
    for (std::size_t i = lines.first; i < lines.last; ++i) paint_cells(i);
    frame_.ink.finish_layer(frame_.list);
    frame_.list.PopClipRect();
    frame_.list.PopClipRect();
  }

 private:
  float top_of(std::size_t line) const {
    return snap(frame_.ink, grid_.header + 4 + static_cast<float>(line) * square_.line_height -
                                state_.scroll().at);
  }
  Range lines_in_view() const {
    const float top = std::max(0.0F, state_.scroll().at - 4);
    const float bottom = state_.scroll().at + frame_.size.y - grid_.header;
    const std::size_t all = grid_.versions.size();
    return {
        std::min(static_cast<std::size_t>(top / square_.line_height), all),
        std::min(static_cast<std::size_t>(std::max(0.0F, bottom) / square_.line_height) + 1, all)};
  }
  bool over_line(std::size_t line) const {
    return frame_.over({0, std::max(grid_.header, top_of(line))},
                       {plan_.right(), top_of(line + 1)});
  }

  void paint_name(std::size_t line) {
    const std::size_t version = grid_.versions[line];
    const float top = top_of(line), bottom = top_of(line + 1);
    const bool base = version == grid_.base;
    const bool over = over_line(line);
    const TextStyle style{base ? Face::chrome_strong : Face::chrome, plan_.small};
    const std::string& label = square_.display.articles[version].label;
    const float room = plan_.left - plan_.margin - 10;
    const bool sign = plan_.phone && frame_.ink.width(label, style) > room;
    draw_fitted(frame_.ink, frame_.list,
                {plan_.margin, top + baseline_in(bottom - top, plan_.small)},
                sign ? grid_.signs[version] : label, style,
                over || base ? frame_.colours.text : frame_.colours.muted, room);
    frame_.targets.add({0, std::max(top, grid_.header)}, {plan_.left, bottom},
                       hit_control(Control::bring_version, version));
  }

  void paint_cells(std::size_t line) {
    const Range columns = columns_in_view(plan_, state_.scroll().across);
    const float top = top_of(line), bottom = top_of(line + 1);
    for (std::size_t c = columns.first; c < columns.last; ++c) {
      const float x = snap(frame_.ink, column_x(plan_, c, state_.scroll().across));
      const float end = snap(frame_.ink, column_x(plan_, c + 1, state_.scroll().across));
      const ImVec2 from{x + 1, top + 1}, to{end - 1, bottom - 1};
      if (c == line)
        paint_itself(grid_.versions[c], from, to);
      else
        paint_pair(grid_.versions[line], grid_.versions[c], from, to);
      if (c != line && (c == under_ || over_line(line)))
        frame_.list.AddRect(
            from, to,
            c == under_ && over_line(line) ? frame_.colours.accent : frame_.colours.muted);
    }
  }

  // Its own passages, on no ground.
  void paint_itself(std::size_t version, ImVec2 from, ImVec2 to) {
    frame_.targets.add({std::max(from.x, plan_.left), std::max(from.y, grid_.header)}, to, {});
    if (plan_.cell < kTwoLines) return;
    const std::string text = words::passages(square_.similarity.passages(version));
    draw_centred(frame_, text, {Face::chrome, plan_.small * 0.92F}, frame_.colours.muted,
                 {from.x + 2, from.y}, {to.x - 2, to.y});
  }

  void paint_pair(std::size_t a, std::size_t b, ImVec2 from, ImVec2 to) {
    const Pair& pair = square_.similarity.of(a, b);
    frame_.targets.add({std::max(from.x, plan_.left), std::max(from.y, grid_.header)},
                       {std::min(to.x, plan_.left + plan_.window), to.y},
                       hit_control(Control::redline_pair, a * 65536 + b));
    frame_.list.AddRectFilled(from, to, grey_for(frame_.colours, pair.share()));
    const ImU32 ink = frame_.colours.text;
    const std::string figure = std::to_string(pair.percent());
    if (plan_.cell < kTwoLines) {
      draw_centred(frame_, figure, {Face::chrome, plan_.small}, ink, from, to);
      // A copy: a corner turned down.
      if (pair.one_voice)
        frame_.list.AddTriangleFilled({to.x - 8, from.y}, {to.x, from.y}, {to.x, from.y + 8}, ink);
      return;
    }
    const float middle = std::round(from.y + (to.y - from.y) * 0.52F);
    draw_centred(frame_, figure + " %", {Face::chrome_strong, plan_.text}, ink,
                 {from.x, from.y + 2}, {to.x, middle});
    const std::string below = pair.one_voice
                                  ? std::string(phrases::phrase("view.likeness.voice"))
                                  : words::count_of("view.likeness.apart", pair.apart, 0);
    draw_centred(frame_, below, {Face::chrome, plan_.small * 0.92F}, ink, {from.x + 2, middle},
                 {to.x - 2, to.y - 3});
  }

  Frame& frame_;
  const SimilaritySquare& square_;
  const Grid& grid_;
  const GridPlan& plan_;
  const ViewerState& state_;
  std::size_t under_;
};

}  // namespace

Grid lay_out_similarity(const comparison::Display& display, const ViewerState& state, ImVec2 size,
                        Ink& ink) {
  GridSpace space{size.x, state.text_size, 0, 0, 0, 30, 44, true};
  const float text = std::clamp(state.text_size * 0.875F, 11.0F, 28.0F);
  auto versions = shown_versions(display, state);
  float longest = 0;
  for (const std::size_t version : versions)
    longest =
        std::max(longest, ink.width(display.articles[version].label, {Face::chrome_strong, text}));
  // The names stand where badges stand in the other view.
  space.words = std::min(longest / text, 16.0F) - 2.1F;
  return lay_out_grid({display,
                       state,
                       space,
                       std::string(phrases::phrase("view.likeness.caption")),
                       true,
                       std::move(versions),
                       {}},
                      ink);
}

float similarity_line(const GridPlan& plan) {
  return std::round(plan.text * (plan.cell < kTwoLines ? 2.1F : 3.2F));
}

void draw_similarity(Frame& frame, const SimilaritySquare& square, const ViewerState& state) {
  if (square.grid.versions.size() > 1) {
    SquarePainter(frame, square, state).paint();
    return;
  }
  draw_instead(frame, square.grid, phrases::phrase("view.likeness.none"));
  frame.ink.finish_layer(frame.list);
}

void draw_similarity_note(Frame& frame, const SimilaritySquare& square) {
  const Hit under = frame.targets.at(frame.mouse);
  if (under.control != Control::redline_pair) return;
  const std::size_t a = under.value / 65536, b = under.value % 65536;
  const auto& articles = square.display.articles;
  const Pair& pair = square.similarity.of(a, b);
  std::vector<std::string> lines{
      words::with("view.likeness.two", articles[a].label, articles[b].label),
      words::count_of("view.likeness.share", pair.both, pair.shorter),
      words::count_of(pair.apart == 1 ? "view.likeness.sets.one" : "view.likeness.sets", pair.apart,
                      0)};
  if (pair.one_voice) lines.emplace_back(phrases::phrase("view.likeness.copy"));
  draw_note(frame, lines);
}

}  // namespace synoptic::viewer
