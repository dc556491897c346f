#include "viewer/detail_passages.h"

#include <algorithm>

namespace synoptic::viewer {
namespace {

constexpr std::size_t kMostPassages = 6;

using article::SentenceIndex;

const std::vector<SentenceIndex>* cell_of(const comparison::Display& display, std::uint32_t row,
                                          std::size_t version) {
  if (row >= display.synopsis.rows.size()) return nullptr;
  const auto& cells = display.synopsis.rows[row].cells;
  if (version >= cells.size() || cells[version].sentences.empty()) return nullptr;
  return &cells[version].sentences;
}

// The sentences that an evidence of `version` touches, sorted.
std::vector<std::uint32_t> touched(const comparison::Display& display, std::size_t finding,
                                   std::size_t version) {
  std::vector<std::uint32_t> all;
  const auto& sentences = display.articles[version].sentences;
  for (const auto& reading : display.findings[finding].divergence.readings)
    for (const auto& evidence : reading.evidence) {
      if (evidence.furniture || article::at(evidence.article) != version) continue;
      auto at = std::partition_point(sentences.begin(), sentences.end(), [&](const auto& sentence) {
        return sentence.span.end <= evidence.span.begin;
      });
      for (; at != sentences.end() && at->span.overlaps(evidence.span); ++at)
        all.push_back(static_cast<std::uint32_t>(at - sentences.begin()));
    }
  std::sort(all.begin(), all.end());
  return all;
}

bool holds(const std::vector<DetailSentences>& passages, SentenceIndex sentence) {
  for (const DetailSentences& passage : passages)
    if (std::find(passage.sentences.begin(), passage.sentences.end(), sentence) !=
        passage.sentences.end())
      return true;
  return false;
}

}  // namespace

std::vector<DetailSentences> passages_of_finding(const comparison::Display& display,
                                                 const RowOfSentence& rows, std::size_t finding,
                                                 std::size_t version) {
  std::vector<DetailSentences> out;
  for (const std::uint32_t sentence : touched(display, finding, version)) {
    const auto index = static_cast<SentenceIndex>(sentence);
    if (out.size() >= kMostPassages || holds(out, index)) continue;
    const std::uint32_t row = rows[version][sentence];
    if (const auto* cell = cell_of(display, row, version))
      out.push_back({row, *cell});
    else
      out.push_back({kNoRow, {index}});
  }
  if (!out.empty()) return out;
  const std::uint32_t row = row_of_finding(display, rows, finding);
  if (const auto* cell = cell_of(display, row, version)) out.push_back({row, *cell});
  return out;
}

std::uint32_t row_of_finding(const comparison::Display& display, const RowOfSentence& rows,
                             std::size_t finding) {
  const auto own = display.findings[finding].divergence.row;
  if (own && *own < display.synopsis.rows.size()) return *own;
  const auto places = places_of(display, rows, finding);
  return places.empty() ? kNoRow : places.front().row;
}

}  // namespace synoptic::viewer
