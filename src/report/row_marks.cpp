#include "report/row_marks.h"

#include <algorithm>

#include "report/wording.h"

namespace synoptic::report {

SentenceMarks marks_of(const comparison::Comparison& comparison) {
  SentenceMarks marks(comparison.articles.size());
  for (std::size_t a = 0; a < marks.size(); ++a)
    marks[a].resize(comparison.articles[a].sentences.size());
  for (std::size_t d = 0; d < comparison.divergences.size(); ++d)
    for (const auto& reading : comparison.divergences[d].readings)
      for (const auto& evidence : reading.evidence) {
        const std::size_t a = article::at(evidence.article);
        if (evidence.furniture || a >= marks.size()) continue;
        const auto [first, last] = sentences_touched(comparison.articles[a], evidence.span);
        for (std::size_t s = first; s < last; ++s)
          marks[a][s].push_back({evidence.span, static_cast<std::uint32_t>(d)});
      }
  return marks;
}

std::vector<Stretch> cut_at_marks(text::Span span, const std::vector<Mark>& marks,
                                  const std::vector<text::Span>& wording) {
  std::vector<std::uint32_t> borders{span.begin, span.end};
  const auto add = [&](text::Span piece) {
    for (const std::uint32_t border : {piece.begin, piece.end})
      if (border > span.begin && border < span.end) borders.push_back(border);
  };
  for (const Mark& mark : marks) add(mark.span);
  for (const text::Span piece : wording) add(piece);
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    Stretch stretch{{borders[i], borders[i + 1]}, {}, false};
    for (const Mark& mark : marks)
      if (mark.span.contains(stretch.span) &&
          std::find(stretch.findings.begin(), stretch.findings.end(), mark.finding) ==
              stretch.findings.end())
        stretch.findings.push_back(mark.finding);
    for (const text::Span piece : wording) stretch.wording |= piece.contains(stretch.span);
    stretches.push_back(std::move(stretch));
  }
  return stretches;
}

bool row_has_marks(const align::Row& row, const SentenceMarks& marks) {
  for (std::size_t a = 0; a < row.cells.size() && a < marks.size(); ++a)
    for (const auto sentence : row.cells[a].sentences)
      if (article::at(sentence) < marks[a].size() && !marks[a][article::at(sentence)].empty())
        return true;
  return false;
}

}  // namespace synoptic::report
