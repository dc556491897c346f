#include "viewer/reading_sheet.h"

#include <algorithm>

#include "viewer/detail_passages.h"
#include "viewer/reading_view.h"
#include "viewer/version_signs.h"

namespace synoptic::viewer {

std::size_t reading_version(const comparison::Display& display, const ViewerState& state) {
  const std::size_t base = article::at(display.synopsis.base);
  const std::size_t version = state.reading_version.value_or(base);
  return version < display.articles.size() ? version : base;
}

bool ReadingSheet::update(const ViewerState& state, ImVec2 size, Ink& ink) {
  return layout_.update({reading_version(layout_.display(), state), state.filter, state.selected,
                         state.text_size, size.x, size.y - kReadingHeader},
                        ink);
}

bool ReadingSheet::turn(int by, ViewerState& state) {
  const auto order = shown_versions(layout_.display(), state);
  const auto at = std::find(order.begin(), order.end(), reading_version(layout_.display(), state));
  const auto to = (at == order.end() ? 0 : at - order.begin()) + by;
  if (to >= 0 && to < static_cast<std::ptrdiff_t>(order.size()))
    state.reading_version = order[static_cast<std::size_t>(to)];
  return true;
}

float ReadingSheet::header_height() const { return kReadingHeader; }

void ReadingSheet::draw(Frame& frame, const ViewerState& state) const {
  draw_reading(frame, layout_, state);
}

std::optional<Spot> ReadingSheet::spot_at(float y) const {
  if (layout_.paragraphs().empty()) return std::nullopt;
  const std::size_t paragraph = layout_.paragraph_at(y);
  std::size_t sentence = layout_.sentence_at(y);
  const auto& rows = layout_.rows()[layout_.version()];
  while (sentence > 0 && rows[sentence] == kNoRow) --sentence;
  if (rows[sentence] == kNoRow) return std::nullopt;
  const std::size_t own = paragraph_of(layout_.paragraphs(), sentence);
  if (own != paragraph || !layout_.is_exact(own)) return Spot{rows[sentence], 0};
  const auto lines = layout_.lines_of(sentence);
  return Spot{rows[sentence], (y - lines.top) / std::max(1.0F, lines.bottom - lines.top)};
}

std::optional<float> ReadingSheet::place_of(Spot spot, Ink& ink) {
  const auto& display = layout_.display();
  const std::uint32_t row = nearest_told(display, layout_.version(), spot.row);
  if (row == kNoRow) return std::nullopt;
  const auto sentence =
      article::at(display.synopsis.rows[row].cells[layout_.version()].sentences.front());
  const auto extent = reveal_sentence(sentence, ink);
  if (!extent) return std::nullopt;
  return extent->top + (row == spot.row ? spot.inside * (extent->bottom - extent->top) : 0);
}

std::optional<Extent> ReadingSheet::reveal_sentence(std::size_t sentence, Ink& ink) {
  if (layout_.paragraphs().empty()) return std::nullopt;
  layout_.settle_around(paragraph_of(layout_.paragraphs(), sentence), ink);
  const auto lines = layout_.lines_of(sentence);
  return Extent{lines.top, lines.bottom};
}

std::optional<Extent> ReadingSheet::reveal_finding(std::size_t finding, ViewerState& state,
                                                   ImVec2 size, Ink& ink) {
  update(state, size, ink);
  const auto& display = layout_.display();
  if (finding >= display.findings.size() || layout_.paragraphs().empty()) return std::nullopt;
  const auto& sentences = display.articles[layout_.version()].sentences;
  for (const auto& reading : display.findings[finding].divergence.readings)
    for (const auto& evidence : reading.evidence) {
      if (evidence.furniture || article::at(evidence.article) != layout_.version()) continue;
      const auto at = std::partition_point(
          sentences.begin(), sentences.end(),
          [&](const auto& one) { return one.span.end <= evidence.span.begin; });
      if (at != sentences.end())
        return reveal_sentence(static_cast<std::size_t>(at - sentences.begin()), ink);
    }
  const std::uint32_t row = row_of_finding(display, layout_.rows(), finding);
  if (row == kNoRow) return std::nullopt;
  return reveal_row(row, state, size, ink);
}

std::optional<Extent> ReadingSheet::reveal_row(std::uint32_t row, ViewerState& state, ImVec2 size,
                                               Ink& ink) {
  update(state, size, ink);
  const auto& display = layout_.display();
  const std::uint32_t told = nearest_told(display, layout_.version(), row);
  if (told == kNoRow) return std::nullopt;
  return reveal_sentence(
      article::at(display.synopsis.rows[told].cells[layout_.version()].sentences.front()), ink);
}

}  // namespace synoptic::viewer
