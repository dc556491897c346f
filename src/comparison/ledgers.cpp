#include "comparison/ledgers.h"

#include "comparison/row_worth.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using divergence::Story;

std::vector<LeftOut> left_out_of(const Story& story, std::span<const double> worth) {
  const auto& synopsis = story.synopsis;
  const auto takes_part = [&](std::size_t a) {
    return a >= synopsis.set_aside.size() || !synopsis.set_aside[a];
  };
  std::vector<LeftOut> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    LeftOut left{static_cast<ArticleIndex>(a), {}};
    for (std::size_t r = 0; r < synopsis.rows.size() && takes_part(a); ++r) {
      const auto& cells = synopsis.rows[r].cells;
      if (a >= cells.size() || !cells[a].sentences.empty()) continue;
      std::size_t others = 0, telling = 0;
      for (std::size_t b = 0; b < cells.size(); ++b) {
        if (b == a || !takes_part(b)) continue;
        ++others;
        telling += !cells[b].sentences.empty();
      }
      if (telling >= 2 && telling * 2 > others) left.rows.push_back(static_cast<std::uint32_t>(r));
    }
    std::vector<double> values;
    for (const std::uint32_t row : left.rows) values.push_back(row < worth.size() ? worth[row] : 0);
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t i : most_first(values)) rows.push_back(left.rows[i]);
    left.rows = std::move(rows);
    out.push_back(std::move(left));
  }
  return out;
}

}  // namespace

Ledgers make_ledgers(const Story& story, std::span<const double> row_worth) {
  return {figure_ledger(story), date_ledger(story), quotation_ledger(story), speaker_ledger(story),
          left_out_of(story, row_worth)};
}

}  // namespace synoptic::comparison
