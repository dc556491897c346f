#include "align/synopsis.h"

#include <algorithm>
#include <limits>

#include "align/candidate_pairs.h"
#include "align/clustering.h"
#include "align/pair_model.h"
#include "align/row_order.h"
#include "align/wording.h"

namespace synoptic::align {
namespace {

using article::Article;
using article::SentenceKind;
using Id = std::uint32_t;

bool is_heading(SentenceKind kind) {
  return kind == SentenceKind::title || kind == SentenceKind::heading;
}

// The articles with different texts or sentences, sorted by hash: all that follows runs over them
// in this order, so that the order in which articles are given cannot matter. Equal ones share
// their rows.
struct Versions {
  std::vector<const Article*> articles;
  std::vector<Id> of;       // the version of each article given
  std::vector<Id> offsets;  // node of each version's first sentence; one more at the end

  Id node(Id version, std::size_t sentence) const {
    return offsets[version] + static_cast<Id>(sentence);
  }
};

// An order of one text's ways of being cut into sentences: a headline here may be a paragraph
// there.
bool cut_before(const Article& a, const Article& b) {
  return std::lexicographical_compare(a.sentences.begin(), a.sentences.end(), b.sentences.begin(),
                                      b.sentences.end(),
                                      [](const article::Sentence& x, const article::Sentence& y) {
                                        return x.span != y.span ? x.span < y.span : x.kind < y.kind;
                                      });
}

Versions sort_versions(std::span<const Article> articles) {
  Versions versions;
  for (const Article& a : articles) versions.articles.push_back(&a);
  auto& sorted = versions.articles;
  const auto before = [](const Article* a, const Article* b) {
    if (a->hash != b->hash) return a->hash < b->hash;
    return a->text != b->text ? a->text < b->text : cut_before(*a, *b);
  };
  const auto same = [&](const Article* a, const Article* b) { return !before(a, b); };
  std::sort(sorted.begin(), sorted.end(), before);
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  for (const Article& a : articles)
    versions.of.push_back(static_cast<Id>(
        std::lower_bound(sorted.begin(), sorted.end(), &a, before) - sorted.begin()));
  Id total = 0;
  for (const Article* a : sorted) {
    versions.offsets.push_back(total);
    total += static_cast<Id>(a->sentences.size());
  }
  versions.offsets.push_back(total);
  return versions;
}

std::span<const text::Token> tokens_of(const Article& a, const article::Sentence& sentence) {
  return std::span(a.tokens).subspan(sentence.tokens.begin, sentence.tokens.size());
}

std::vector<PassageSource> sources_of(const Versions& versions) {
  std::vector<PassageSource> sources;
  for (Id v = 0; v < versions.articles.size(); ++v)
    for (const article::Sentence& s : versions.articles[v]->sentences)
      sources.push_back({tokens_of(*versions.articles[v], s), v, is_heading(s.kind)});
  return sources;
}

// Headlines stand with headlines, whatever their words.
void join_titles(ClusterProblem& problem, const Versions& versions) {
  std::optional<Id> first;
  for (Id v = 0; v < versions.articles.size(); ++v) {
    const auto& sentences = versions.articles[v]->sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      if (sentences[s].kind != SentenceKind::title) continue;
      if (first)
        problem.together.push_back({*first, versions.node(v, s)});
      else
        first = versions.node(v, s);
      break;
    }
  }
}

class Builder {
 public:
  Builder(std::span<const Article> articles, const SynopsisOptions& options)
      : articles_(articles), options_(options), versions_(sort_versions(articles)) {
    constraints_ = constraints_from(options.corrections, {versions_.articles, versions_.offsets});
    synopsis_.lost_corrections = constraints_.lost;
  }

  Synopsis build() {
    score();
    row_of_ = cluster(problem_, ClusterOptions{});
    impose(constraints_, row_of_);
    for (const Id row : row_of_) row_count_ = std::max(row_count_, row + 1);
    synopsis_.base = choose_base();
    find_set_aside();
    lay_out();
    return std::move(synopsis_);
  }

 private:
  void score() {
    const auto sources = sources_of(versions_);
    const auto terms = weigh_passages(sources);
    const auto candidates = find_candidates(terms, options_.candidates_per_sentence);
    synopsis_.budget_hit = candidates.budget_hit;
    for (Id v = 0; v < versions_.articles.size(); ++v)
      for (Id s = versions_.offsets[v]; s < versions_.offsets[v + 1]; ++s)
        problem_.nodes.push_back({v, s - versions_.offsets[v], terms[s].heading});
    for (const ComparedPair& pair : compare_pairs(terms, candidates))
      problem_.links.push_back({pair.first, pair.second, score_for_row(pair)});
    std::sort(problem_.links.begin(), problem_.links.end(),
              [](const ClusterLink& a, const ClusterLink& b) {
                return a.first != b.first ? a.first < b.first : a.second < b.second;
              });
    problem_.apart = constraints_.parted;
    join_titles(problem_, versions_);
  }

  // Earliest date, then smallest hash; articles without a date come last.
  ArticleIndex choose_base() const {
    if (options_.base && article::at(*options_.base) < articles_.size()) return *options_.base;
    std::size_t best = 0;
    const auto day = [this](std::size_t i) {
      const auto& published = articles_[i].published;
      return published ? published->from : std::numeric_limits<values::Day>::max();
    };
    for (std::size_t i = 1; i < articles_.size(); ++i)
      if (day(i) != day(best) ? day(i) < day(best) : versions_.of[i] < versions_.of[best]) best = i;
    return static_cast<ArticleIndex>(best);
  }

  // A headline alone proves nothing: what counts is a row of two versions' other sentences.
  void find_set_aside() {
    std::vector<Id> told_by(row_count_, kNone);
    std::vector<bool> shared(row_count_, false), takes_part(versions_.articles.size(), false);
    for (Id n = 0; n < row_of_.size(); ++n) {
      if (problem_.nodes[n].heading) continue;
      Id& teller = told_by[row_of_[n]];
      if (teller == kNone) teller = problem_.nodes[n].version;
      if (teller != problem_.nodes[n].version) shared[row_of_[n]] = true;
    }
    for (Id n = 0; n < row_of_.size(); ++n)
      if (shared[row_of_[n]]) takes_part[problem_.nodes[n].version] = true;
    for (const auto& [a, b] : constraints_.joined)
      if (row_of_[a] == row_of_[b] && problem_.nodes[a].version != problem_.nodes[b].version)
        takes_part[problem_.nodes[a].version] = takes_part[problem_.nodes[b].version] = true;
    std::vector<Id> copies(versions_.articles.size(), 0);
    for (const Id v : versions_.of) ++copies[v];
    for (const Id v : versions_.of)
      synopsis_.set_aside.push_back(articles_.size() > 1 && !takes_part[v] && copies[v] < 2);
    leave_alone();
  }

  // Gives every sentence of an article that is set aside a row of its own.
  void leave_alone() {
    std::vector<Id> renumbered(row_of_.size());
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      if (!synopsis_.set_aside[i]) continue;
      const Id v = versions_.of[i];
      for (Id n = versions_.offsets[v]; n < versions_.offsets[v + 1]; ++n)
        row_of_[n] = row_count_++;
    }
    std::vector<Id> numbers(row_count_, kNone);
    row_count_ = 0;
    for (Id& row : row_of_) {
      if (numbers[row] == kNone) numbers[row] = row_count_++;
      row = numbers[row];
    }
  }

  void lay_out() {
    RowsBySentence rows_by_sentence(versions_.articles.size());
    for (Id n = 0; n < row_of_.size(); ++n)
      rows_by_sentence[problem_.nodes[n].version].push_back(row_of_[n]);
    const Id base = articles_.empty() ? 0 : versions_.of[article::at(synopsis_.base)];
    const auto moved = find_moved(rows_by_sentence, base, row_count_);
    std::vector<Row> rows(row_count_);
    for (Row& row : rows) row.cells.resize(articles_.size());
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      const auto& in = rows_by_sentence[versions_.of[i]];
      for (std::size_t s = 0; s < in.size(); ++s)
        rows[in[s]].cells[i].sentences.push_back(static_cast<SentenceIndex>(s));
    }
    const std::vector<double> scores = mean_scores();
    for (Id r = 0; r < row_count_; ++r) {
      rows[r].score = scores[r];
      describe(rows[r], moved[r]);
    }
    std::vector<bool> corrected(row_count_, false);
    for (const Id n : constraints_.named) corrected[row_of_[n]] = true;
    for (Id r = 0; r < row_count_; ++r)
      if (corrected[r]) rows[r].tags.push_back(RowTag::corrected);
    for (const Id r : order_rows(rows_by_sentence, base, row_count_))
      synopsis_.rows.push_back(std::move(rows[r]));
  }

  std::vector<double> mean_scores() const {
    std::vector<double> sums(row_count_), counts(row_count_);
    for (const ClusterLink& link : problem_.links)
      if (row_of_[link.first] == row_of_[link.second]) {
        sums[row_of_[link.first]] += link.score;
        counts[row_of_[link.first]] += 1;
      }
    for (Id r = 0; r < row_count_; ++r) sums[r] = counts[r] > 0 ? sums[r] / counts[r] : 1;
    return sums;
  }

  void describe(Row& row, bool moved) const {
    std::vector<CellTokens> cells(row.cells.size());
    std::size_t fewest = std::numeric_limits<std::size_t>::max(), most = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      for (const SentenceIndex s : row.cells[i].sentences)
        cells[i].sentences.push_back(tokens_of(articles_[i], articles_[i].sentence(s)));
      const std::size_t count = row.cells[i].sentences.size();
      if (count > 0) fewest = std::min(fewest, count), most = std::max(most, count);
    }
    if (moved) row.tags.push_back(RowTag::moved);
    const std::size_t in_base = row.cells[article::at(synopsis_.base)].sentences.size();
    if (fewest < most) {
      if (in_base == 0 || in_base < most) row.tags.push_back(RowTag::split);
      if (in_base > fewest) row.tags.push_back(RowTag::merged);
    }
    if (says_the_same(cells)) row.tags.push_back(RowTag::alike);
    row.wording = find_wording(cells);
  }

  static constexpr Id kNone = std::numeric_limits<Id>::max();

  std::span<const Article> articles_;
  const SynopsisOptions& options_;
  Versions versions_;
  RowConstraints constraints_;
  ClusterProblem problem_;
  std::vector<Id> row_of_;
  Id row_count_ = 0;
  Synopsis synopsis_;
};

}  // namespace

Synopsis build_synopsis(std::span<const article::Article> articles,
                        std::span<const claims::Claims> claims, const SynopsisOptions& options) {
  (void)claims;
  return Builder(articles, options).build();
}

}  // namespace synoptic::align
