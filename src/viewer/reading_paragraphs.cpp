#include "viewer/reading_paragraphs.h"

#include <algorithm>

namespace synoptic::viewer {
namespace {

constexpr std::uint32_t kMostBytes = 6000;  // of one paragraph: about a thousand words

bool tells(const align::Row& row, std::size_t version) {
  return version < row.cells.size() && !row.cells[version].sentences.empty();
}

// By a version that takes part in the comparison.
bool told_elsewhere(const comparison::Display& display, const align::Row& row,
                    std::size_t version) {
  const auto& aside = display.synopsis.set_aside;
  for (std::size_t other = 0; other < row.cells.size(); ++other)
    if (other != version && tells(row, other) && (other >= aside.size() || !aside[other]))
      return true;
  return false;
}

void note_left_out(const comparison::Display& display, std::size_t version,
                   std::vector<ReadingParagraph>& paragraphs) {
  std::size_t at = 0;
  for (std::size_t r = 0; r < display.synopsis.rows.size(); ++r) {
    const align::Row& row = display.synopsis.rows[r];
    if (tells(row, version)) {
      at = paragraph_of(paragraphs, article::at(row.cells[version].sentences.back()));
    } else if (told_elsewhere(display, row, version)) {
      if (paragraphs[at].left_out++ == 0)
        paragraphs[at].left_out_row = static_cast<std::uint32_t>(r);
    }
  }
}

}  // namespace

std::vector<ReadingParagraph> read_paragraphs(const comparison::Display& display,
                                              std::size_t version) {
  std::vector<ReadingParagraph> paragraphs;
  if (version >= display.articles.size()) return paragraphs;
  const auto& sentences = display.articles[version].sentences;
  std::uint32_t bytes = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto& sentence = sentences[s];
    const bool goes_on = s > 0 && sentence.kind == sentences[s - 1].kind &&
                         sentence.paragraph == sentences[s - 1].paragraph && bytes < kMostBytes;
    if (!goes_on) {
      paragraphs.push_back({static_cast<std::uint32_t>(s), 0, sentence.kind, 0, kNoRow});
      bytes = 0;
    }
    ++paragraphs.back().count;
    bytes += sentence.span.size();
  }
  if (!paragraphs.empty()) note_left_out(display, version, paragraphs);
  return paragraphs;
}

std::size_t paragraph_of(const std::vector<ReadingParagraph>& paragraphs, std::size_t sentence) {
  const auto after = std::upper_bound(
      paragraphs.begin(), paragraphs.end(), sentence,
      [](std::size_t s, const ReadingParagraph& paragraph) { return s < paragraph.first; });
  return after == paragraphs.begin() ? 0 : static_cast<std::size_t>(after - paragraphs.begin()) - 1;
}

std::uint32_t nearest_told(const comparison::Display& display, std::size_t version,
                           std::uint32_t row) {
  const auto& rows = display.synopsis.rows;
  const auto count = static_cast<std::uint32_t>(rows.size());
  if (count == 0) return kNoRow;
  row = std::min(row, count - 1);
  for (std::uint32_t away = 0; away < count; ++away) {
    if (away <= row && tells(rows[row - away], version)) return row - away;
    if (row + away < count && tells(rows[row + away], version)) return row + away;
  }
  return kNoRow;
}

}  // namespace synoptic::viewer
