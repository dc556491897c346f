#include "viewer/marks.h"

#include <algorithm>

namespace synoptic::viewer {

using comparison::Display;
using divergence::Evidence;

namespace {

// Each mark with each row whose sentences it touches.
template <typename Use>
void for_each_marked_row(const Display& display, const Marks& marks, const RowOfSentence& rows,
                         Use use) {
  for (std::size_t version = 0; version < marks.size(); ++version) {
    const auto& sentences = display.articles[version].sentences;
    std::size_t first = 0;
    for (const Mark& mark : marks[version]) {
      while (first < sentences.size() && sentences[first].span.end <= mark.span.begin) ++first;
      for (std::size_t s = first; s < sentences.size() && sentences[s].span.begin < mark.span.end;
           ++s)
        if (rows[version][s] != kNoRow) use(version, rows[version][s], mark);
    }
  }
}

}  // namespace

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
    for (std::size_t r = 0; r < finding.readings.size(); ++r) {
      for (const Evidence& evidence : finding.readings[r].evidence) {
        const std::size_t version = article::at(evidence.article);
        if (evidence.furniture || version >= marks.size() || evidence.span.empty()) continue;
        marks[version].push_back(
            {evidence.span, static_cast<std::uint32_t>(f), static_cast<std::uint32_t>(r)});
      }
    }
  }
  for (auto& list : marks) {
    std::sort(list.begin(), list.end(), [](const Mark& a, const Mark& b) {
      if (a.span != b.span) return a.span < b.span;
      return a.finding != b.finding ? a.finding < b.finding : a.reading < b.reading;
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
                                 const RowOfSentence& rows, std::span<const Verdict> verdicts) {
  StrongestFindings strongest(marks.size(),
                              std::vector<std::uint32_t>(display.synopsis.rows.size(), kNoFinding));
  for_each_marked_row(display, marks, rows,
                      [&](std::size_t version, std::uint32_t row, const Mark& mark) {
                        if (verdict_of(verdicts, mark.finding) == Verdict::not_a_difference) return;
                        std::uint32_t& best = strongest[version][row];
                        best = std::min(best, mark.finding);
                      });
  return strongest;
}

std::vector<std::uint64_t> row_signatures(const Display& display, const Marks& marks,
                                          const RowOfSentence& rows,
                                          std::span<const Verdict> verdicts) {
  std::vector<std::uint64_t> signatures(display.synopsis.rows.size(), 0);
  for_each_marked_row(display, marks, rows,
                      [&](std::size_t version, std::uint32_t row, const Mark& mark) {
                        const auto said = verdict_of(verdicts, mark.finding);
                        std::uint64_t& mixed = signatures[row];
                        for (const std::uint64_t part :
                             {std::uint64_t{version + 1}, std::uint64_t{mark.finding + 1},
                              std::uint64_t{mark.reading}, std::uint64_t{mark.span.begin},
                              std::uint64_t{mark.span.end}, static_cast<std::uint64_t>(said)})
                          mixed = (mixed ^ part) * 0x9E3779B97F4A7C15U + 1;
                      });
  return signatures;
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
