#include "share/excerpt_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "divergence/context.h"

namespace synoptic::share {
namespace {

using article::ArticleIndex;

std::set<std::string_view> stems_of(const comparison::Comparison& whole, const align::Row& row) {
  std::set<std::string_view> stems;
  for (std::size_t a = 0; a < row.cells.size(); ++a)
    for (const auto s : row.cells[a].sentences) {
      const article::Article& article = whole.articles[a];
      const text::TokenRange range = article.sentence(s).tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (divergence::is_content(article.tokens[t])) stems.insert(article.tokens[t].stem);
    }
  return stems;
}

}  // namespace

ExcerptRows::ExcerptRows(const comparison::Comparison& whole, const divergence::Divergence& finding)
    : whole_(whole), finding_(finding), bytes_(whole.synopsis.rows.size(), 0) {
  const auto& rows = whole.synopsis.rows;
  for (const auto& article : whole.articles)
    row_of_.emplace_back(article.sentences.size(), static_cast<std::uint32_t>(rows.size()));
  for (std::uint32_t r = 0; r < rows.size(); ++r)
    for (std::size_t a = 0; a < row_of_.size(); ++a)
      for (const auto s : rows[r].cells[a].sentences) {
        row_of_[a][article::at(s)] = r;
        bytes_[r] += whole.articles[a].sentence(s).span.size() + 2;
      }
  if (finding.row && *finding.row < rows.size()) needed_.push_back(*finding.row);
  for (const auto& reading : finding.readings)
    for (const auto& evidence : reading.evidence)
      if (!evidence.furniture) need(evidence.article, evidence.span);
  std::sort(needed_.begin(), needed_.end());
  needed_.erase(std::unique(needed_.begin(), needed_.end()), needed_.end());
  order_by_nearness();
}

void ExcerptRows::need(ArticleIndex article, text::Span span) {
  const auto& sentences = whole_.articles[article::at(article)].sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s)
    if (sentences[s].span.overlaps(span) &&
        row_of_[article::at(article)][s] < whole_.synopsis.rows.size())
      needed_.push_back(row_of_[article::at(article)][s]);
}

Rows ExcerptRows::for_everyone() const {
  const auto& rows = whole_.synopsis.rows;
  std::vector<bool> here = whole_.synopsis.set_aside;
  const auto take = [&](const align::Row& row) {
    for (std::size_t a = 0; a < here.size(); ++a)
      if (!row.cells[a].sentences.empty()) here[a] = true;
  };
  for (const std::uint32_t r : needed_) take(rows[r]);
  Rows chosen;
  while (std::find(here.begin(), here.end(), false) != here.end()) {
    double best = 0;
    std::uint32_t best_row = 0;
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
      int fresh = 0;
      for (std::size_t a = 0; a < here.size(); ++a)
        fresh += !here[a] && !rows[r].cells[a].sentences.empty() ? 1 : 0;
      const double worth = fresh * (near_[r] + 0.1) / static_cast<double>(bytes_[r] + 20);
      if (worth <= best) continue;
      best = worth;
      best_row = r;
    }
    if (best <= 0) break;
    take(rows[best_row]);
    chosen.push_back(best_row);
  }
  return chosen;
}

void ExcerptRows::order_by_nearness() {
  const auto& rows = whole_.synopsis.rows;
  std::vector<std::set<std::string_view>> stems;
  std::map<std::string_view, double> spread;  // how many rows use the stem
  for (const align::Row& row : rows) {
    stems.push_back(stems_of(whole_, row));
    for (const std::string_view stem : stems.back()) spread[stem] += 1;
  }
  std::set<std::string_view> wanted;
  for (const std::uint32_t r : needed_) wanted.insert(stems[r].begin(), stems[r].end());
  near_.assign(rows.size(), 0);
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    for (const std::string_view stem : stems[r])
      if (wanted.count(stem) > 0) near_[r] += 1 / spread[stem];
    for (const std::uint32_t n : needed_)
      if (r + 1 == n || r == n + 1) near_[r] += 0.25;
    if (!std::binary_search(needed_.begin(), needed_.end(), r)) nearest_.push_back(r);
  }
  std::stable_sort(nearest_.begin(), nearest_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return near_[a] > near_[b]; });
}

Rows ExcerptRows::heavier() const {
  Rows out;
  for (const auto& other : whole_.divergences) {
    const bool alike = other.rule == finding_.rule && other.absent == finding_.absent &&
                       other.severity > finding_.severity && other.row;
    if (alike) out.push_back(*other.row);
  }
  return out;
}

}  // namespace synoptic::share
