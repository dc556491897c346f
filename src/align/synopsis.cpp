#include "align/synopsis.h"

#include <algorithm>
#include <limits>
#include <map>

#include "align/candidate_pairs.h"
#include "align/clustering.h"
#include "align/kin_passages.h"
#include "align/pair_model.h"
#include "align/row_order.h"
#include "align/split_passages.h"
#include "align/told_entities.h"
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

// By node, whom and what each sentence tells of.
using ToldByNode = std::vector<std::vector<std::string_view>>;

// `claims` may be empty.
ToldByNode tell_all(const Versions& versions, std::span<const Article> articles,
                    std::span<const claims::Claims> claims) {
  ToldByNode told(versions.offsets.back());
  if (claims.size() != articles.size()) return told;
  std::vector<bool> done(versions.articles.size(), false);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Id v = versions.of[i];
    if (done[v]) continue;
    done[v] = true;
    auto here = told_entities(articles[i], claims[i]);
    std::move(here.begin(), here.end(), told.begin() + versions.offsets[v]);
  }
  return told;
}

std::vector<PassageSource> sources_of(const Versions& versions, const ToldByNode& told) {
  std::vector<PassageSource> sources;
  for (Id v = 0; v < versions.articles.size(); ++v)
    for (const article::Sentence& s : versions.articles[v]->sentences)
      sources.push_back(
          {tokens_of(*versions.articles[v], s), v, is_heading(s.kind), told[sources.size()]});
  return sources;
}

// Headlines stand with headlines, whatever their words.
void join_titles(ClusterProblem& problem, const Versions& versions,
                 const std::vector<bool>& silent) {
  std::optional<Id> first;
  for (Id v = 0; v < versions.articles.size(); ++v) {
    if (!silent.empty() && silent[v]) continue;
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
  Builder(std::span<const Article> articles, std::span<const claims::Claims> claims,
          const SynopsisOptions& options)
      : articles_(articles),
        claims_(claims),
        options_(options),
        versions_(sort_versions(articles)) {
    constraints_ = constraints_from(options.corrections, {versions_.articles, versions_.offsets});
    synopsis_.lost_corrections = constraints_.lost;
  }

  Synopsis build() {
    make_rows();
    if (are_told()) {
      take_told_rows();
      synopsis_.base = choose_base();
      lay_out();
      return std::move(synopsis_);
    }
    find_set_aside();
    // Again without them: their words must not count in what is rare.
    if (set_silent()) {
      make_rows();
      find_set_aside();
    }
    leave_alone();
    synopsis_.base = choose_base();
    lay_out();
    return std::move(synopsis_);
  }

 private:
  void make_rows() {
    number_versions();
    const auto kept = kept_nodes();
    score(kept);
    take_rows(cluster(problem_, ClusterOptions{}), kept);
    impose(constraints_, row_of_);
    row_count_ = 0;
    for (const Id row : row_of_) row_count_ = std::max(row_count_, row + 1);
  }

  bool are_told() const {
    const auto& told = options_.told_rows;
    return !told.empty() && std::equal(articles_.begin(), articles_.end(), told.begin(), told.end(),
                                       [](const Article& article, const std::vector<Id>& rows) {
                                         return article.sentences.size() == rows.size();
                                       });
  }

  void take_told_rows() {
    std::map<Id, Id> numbers;
    for (std::size_t i = articles_.size(); i-- > 0;)
      for (std::size_t s = 0; s < articles_[i].sentences.size(); ++s)
        row_of_[versions_.node(versions_.of[i], s)] = options_.told_rows[i][s];
    for (Id& row : row_of_)
      row = numbers.emplace(row, static_cast<Id>(numbers.size())).first->second;
    row_count_ = static_cast<Id>(numbers.size());
    synopsis_.set_aside.assign(articles_.size(), false);
  }

  bool silent(Id version) const { return !silent_.empty() && silent_[version]; }

  // Numbers the versions that are compared.
  void number_versions() {
    numbers_.clear();
    Id next = 0;
    for (Id v = 0; v < versions_.articles.size(); ++v)
      numbers_.push_back(silent(v) ? kNone : next++);
  }

  // The nodes that are compared.
  std::vector<Id> kept_nodes() const {
    std::vector<Id> kept;
    for (Id v = 0; v < versions_.articles.size(); ++v)
      for (Id n = versions_.offsets[v]; n < versions_.offsets[v + 1]; ++n)
        if (!silent(v)) kept.push_back(n);
    return kept;
  }

  // From the nodes compared to all; the others get a row each.
  void take_rows(const std::vector<Id>& rows, const std::vector<Id>& kept) {
    row_of_.assign(versions_.offsets.back(), kNone);
    Id next = 0;
    for (std::size_t k = 0; k < kept.size(); ++k) {
      row_of_[kept[k]] = rows[k];
      next = std::max(next, rows[k] + 1);
    }
    for (Id& row : row_of_)
      if (row == kNone) row = next++;
    for (ClusterLink& link : problem_.links)
      link.first = kept[link.first], link.second = kept[link.second];
    for (KinLink& link : kin_) link.first = kept[link.first], link.second = kept[link.second];
    problem_.nodes.clear();
    for (Id v = 0; v < versions_.articles.size(); ++v) {
      const auto& sentences = versions_.articles[v]->sentences;
      for (Id s = 0; s < sentences.size(); ++s)
        problem_.nodes.push_back({v, s, is_heading(sentences[s].kind)});
    }
  }

  // The versions set aside, when others are left to be compared.
  bool set_silent() {
    std::size_t taking_part = 0;
    silent_.assign(versions_.articles.size(), false);
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      silent_[versions_.of[i]] = synopsis_.set_aside[i];
      taking_part += !synopsis_.set_aside[i];
    }
    return taking_part > 1 && taking_part < articles_.size();
  }

  void score(const std::vector<Id>& kept) {
    const ToldByNode told = tell_all(versions_, articles_, claims_);
    const auto all = sources_of(versions_, told);
    std::vector<PassageSource> sources;
    std::vector<Id> place(all.size(), kNone);  // by node, among those kept
    for (const Id n : kept) {
      place[n] = static_cast<Id>(sources.size());
      sources.push_back(all[n]);
      sources.back().version = numbers_[all[n].version];
    }
    const auto terms = weigh_passages(sources);
    CandidateOptions search;
    search.limit = options_.candidates_per_sentence;
    search.meetings = options_.meetings_per_sentence;
    const auto candidates = find_candidates(terms, search);
    synopsis_.budget_hit = candidates.budget_hit;
    problem_ = {};
    for (std::size_t k = 0; k < kept.size(); ++k)
      problem_.nodes.push_back(
          {terms[k].version, kept[k] - versions_.offsets[all[kept[k]].version], terms[k].heading});
    std::vector<double> scores, plain;
    kin_.clear();
    const bool few = versions_.articles.size() <= kMostWithKin;
    compare_pairs(terms, candidates, [&](std::span<const ComparedPair> pairs) {
      if (few) {
        plain.clear();
        for (const ComparedPair& pair : pairs) plain.push_back(score_pair(pair));
        find_kin(pairs, plain, kLeastKin, kin_);
      }
      scores.clear();
      for (const ComparedPair& pair : pairs) scores.push_back(score_for_row(pair));
      raise_second_halves(terms, pairs, scores);
      for (std::size_t i = 0; i < pairs.size(); ++i)
        problem_.links.push_back({pairs[i].first, pairs[i].second, scores[i]});
    });
    problem_.compared = candidates.versions;
    problem_.apart = constraints_.parted;
    join_titles(problem_, versions_, silent_);
    for (auto* pairs : {&problem_.apart, &problem_.together}) renumber(*pairs, place);
  }

  // Pairs of all nodes to pairs of those kept.
  static void renumber(std::vector<PassagePair>& pairs, const std::vector<Id>& place) {
    std::erase_if(pairs, [&](const PassagePair& pair) {
      return place[pair.first] == kNone || place[pair.second] == kNone;
    });
    for (auto& [a, b] : pairs) a = place[a], b = place[b];
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
    synopsis_.set_aside.clear();
    std::vector<Id> copies(versions_.articles.size(), 0);
    for (const Id v : versions_.of) ++copies[v];
    for (const Id v : versions_.of)
      synopsis_.set_aside.push_back(articles_.size() > 1 && !takes_part[v] && copies[v] < 2);
  }

  // Gives every sentence of an article that is set aside a row of its own.
  void leave_alone() {
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
    take_kin();
  }

  // From nodes to the sentences of all articles that are those versions.
  void take_kin() {
    std::vector<std::vector<std::size_t>> articles(versions_.articles.size());
    for (std::size_t i = 0; i < articles_.size(); ++i) articles[versions_.of[i]].push_back(i);
    for (const KinLink& link : kin_) {
      if (row_of_[link.first] == row_of_[link.second]) continue;
      const ClusterNode &a = problem_.nodes[link.first], &b = problem_.nodes[link.second];
      for (const std::size_t i : articles[a.version])
        for (const std::size_t j : articles[b.version])
          synopsis_.kin.push_back(kin_of(i, a.place, j, b.place, link.score));
    }
    std::sort(synopsis_.kin.begin(), synopsis_.kin.end(), [](const Kin& a, const Kin& b) {
      if (a.first != b.first) return a.first < b.first;
      if (a.first_sentence != b.first_sentence) return a.first_sentence < b.first_sentence;
      return a.second != b.second ? a.second < b.second : a.second_sentence < b.second_sentence;
    });
  }

  static Kin kin_of(std::size_t i, Id i_place, std::size_t j, Id j_place, double score) {
    if (j < i) return kin_of(j, j_place, i, i_place, score);
    return {static_cast<ArticleIndex>(i), SentenceIndex{i_place}, static_cast<ArticleIndex>(j),
            SentenceIndex{j_place}, score};
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
  static constexpr std::size_t kMostWithKin = 24;
  static constexpr double kLeastKin = 0.12;

  std::span<const Article> articles_;
  std::span<const claims::Claims> claims_;
  const SynopsisOptions& options_;
  Versions versions_;
  RowConstraints constraints_;
  ClusterProblem problem_;
  std::vector<KinLink> kin_;  // by node
  std::vector<bool> silent_;  // by version: set aside; empty before that is known
  std::vector<Id> numbers_;   // by version, among those compared
  std::vector<Id> row_of_;
  Id row_count_ = 0;
  Synopsis synopsis_;
};

}  // namespace

Synopsis build_synopsis(std::span<const article::Article> articles,
                        std::span<const claims::Claims> claims, const SynopsisOptions& options) {
  return Builder(articles, claims, options).build();
}

}  // namespace synoptic::align
