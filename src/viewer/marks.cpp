#include "viewer/marks.h"

#include <algorithm>

namespace synoptic::viewer {

using comparison::Display;
using divergence::Evidence;

bool passes(const Display& display, const Filter& filter, std::size_t finding) {
  if (filter.shown) return finding < filter.shown->size() && (*filter.shown)[finding];
  return display.findings[finding].divergence.severity >= divergence::Severity::weight;
}

Marks collect_marks(const Display& display, const Filter& filter,
                    std::optional<std::size_t> selected) {
  Marks marks(display.articles.size());
  for (std::size_t f = 0; f < display.findings.size(); ++f) {
    const auto& finding = display.findings[f].divergence;
    if (selected != f && !passes(display, filter, f)) continue;
    for (const auto& reading : finding.readings) {
      for (const Evidence& evidence : reading.evidence) {
        const std::size_t version = article::at(evidence.article);
        if (evidence.furniture || version >= marks.size() || evidence.span.empty()) continue;
        marks[version].push_back({evidence.span, static_cast<std::uint32_t>(f)});
      }
    }
  }
  for (auto& list : marks) {
    std::sort(list.begin(), list.end(), [](const Mark& a, const Mark& b) {
      return a.span != b.span ? a.span < b.span : a.finding < b.finding;
    });
    const auto same = [](const Mark& a, const Mark& b) {
      return a.span == b.span && a.finding == b.finding;
    };
    list.erase(std::unique(list.begin(), list.end(), same), list.end());
  }
  return marks;
}

RowOfSentence index_rows(const Display& display) {
  RowOfSentence index;
  for (const auto& article : display.articles) index.emplace_back(article.sentences.size(), kNoRow);
  for (std::size_t r = 0; r < display.synopsis.rows.size(); ++r) {
    const auto& cells = display.synopsis.rows[r].cells;
    for (std::size_t version = 0; version < cells.size() && version < index.size(); ++version)
      for (const auto sentence : cells[version].sentences)
        if (article::at(sentence) < index[version].size())
          index[version][article::at(sentence)] = static_cast<std::uint32_t>(r);
  }
  return index;
}

StrongestFindings find_strongest(const Display& display, const Marks& marks,
                                 const RowOfSentence& rows) {
  StrongestFindings strongest(marks.size(),
                              std::vector<std::uint32_t>(display.synopsis.rows.size(), kNoFinding));
  for (std::size_t version = 0; version < marks.size(); ++version) {
    const auto& sentences = display.articles[version].sentences;
    std::size_t first = 0;
    for (const Mark& mark : marks[version]) {
      while (first < sentences.size() && sentences[first].span.end <= mark.span.begin) ++first;
      for (std::size_t s = first; s < sentences.size() && sentences[s].span.begin < mark.span.end;
           ++s) {
        if (rows[version][s] == kNoRow) continue;
        std::uint32_t& best = strongest[version][rows[version][s]];
        best = std::min(best, mark.finding);
      }
    }
  }
  return strongest;
}

std::optional<Place> place_of(const Display& display, const RowOfSentence& rows,
                              const Evidence& evidence) {
  const std::size_t version = article::at(evidence.article);
  if (evidence.furniture || version >= display.articles.size()) return std::nullopt;
  const auto& sentences = display.articles[version].sentences;
  const auto first = std::partition_point(
      sentences.begin(), sentences.end(),
      [&](const auto& sentence) { return sentence.span.end <= evidence.span.begin; });
  for (auto s = static_cast<std::size_t>(first - sentences.begin()); s < sentences.size(); ++s) {
    if (!sentences[s].span.overlaps(evidence.span)) break;
    if (rows[version][s] != kNoRow) return Place{rows[version][s], version, evidence.span};
  }
  return std::nullopt;
}

std::vector<Place> places_of(const Display& display, const RowOfSentence& rows,
                             std::size_t finding) {
  std::vector<Place> places;
  if (finding >= display.findings.size()) return places;
  for (const auto& reading : display.findings[finding].divergence.readings)
    for (const Evidence& evidence : reading.evidence)
      if (const auto place = place_of(display, rows, evidence)) places.push_back(*place);
  return places;
}

}  // namespace synoptic::viewer
