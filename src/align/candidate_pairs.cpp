#include "align/candidate_pairs.h"

#include <algorithm>

namespace synoptic::align {
namespace {

// A term that more passages hold is no reason to compare them.
constexpr std::size_t kWidestTerm = 600;
// A pair left out above this cosine is told to the reader.
constexpr double kAlike = 0.25;

struct Posting {
  std::uint32_t passage;
  float weight;
};

// For each term the passages that hold it, in one list.
class Index {
 public:
  explicit Index(std::span<const PassageTerms> passages) : begins_(2) {
    for (const PassageTerms& passage : passages)
      for (const WeightedTerm& term : passage.stems.terms) {
        if (term.term + std::size_t{3} > begins_.size()) begins_.resize(term.term + std::size_t{3});
        ++begins_[term.term + std::size_t{2}];
      }
    for (std::size_t t = 2; t < begins_.size(); ++t) begins_[t] += begins_[t - 1];
    postings_.resize(begins_.back());
    for (std::uint32_t p = 0; p < passages.size(); ++p)
      for (const WeightedTerm& term : passages[p].stems.terms)
        postings_[begins_[term.term + std::size_t{1}]++] = {p, term.weight};
  }

  std::span<const Posting> of(std::uint32_t term) const {
    return std::span(postings_).subspan(begins_[term], begins_[term + 1] - begins_[term]);
  }

 private:
  std::vector<std::uint32_t> begins_;  // by term
  std::vector<Posting> postings_;
};

struct Rated {
  double cosine;
  std::uint32_t version, passage;
};

class Search {
 public:
  Search(std::span<const PassageTerms> passages, std::uint32_t limit)
      : passages_(passages), index_(passages), dots_(passages.size(), 0.0) {
    std::uint32_t versions = 1;
    for (const PassageTerms& p : passages) versions = std::max(versions, p.version + 1);
    const std::uint32_t others = std::max(versions, 2u) - 1;
    quota_ = limit / others;
    limit_ = limit;
    result_.echo.assign(passages.size(), 0.0);
  }

  CandidatePairs run() {
    for (std::uint32_t p = 0; p < passages_.size(); ++p) look_around(p);
    auto& pairs = result_.pairs;
    std::sort(pairs.begin(), pairs.end(), [](CandidatePair a, CandidatePair b) {
      return a.first != b.first ? a.first < b.first : a.second < b.second;
    });
    pairs.erase(std::unique(pairs.begin(), pairs.end(),
                            [](CandidatePair a, CandidatePair b) {
                              return a.first == b.first && a.second == b.second;
                            }),
                pairs.end());
    return std::move(result_);
  }

 private:
  void look_around(std::uint32_t p) {
    const PassageTerms& own = passages_[p];
    for (const WeightedTerm& term : own.stems.terms) {
      const auto postings = index_.of(term.term);
      if (postings.size() > kWidestTerm) continue;
      for (const Posting& posting : postings) {
        double& dot = dots_[posting.passage];
        if (dot == 0.0) touched_.push_back(posting.passage);
        dot += static_cast<double>(term.weight) * posting.weight;
      }
    }
    rate(p);
    touched_.clear();
    keep(p);
  }

  void rate(std::uint32_t p) {
    const PassageTerms& own = passages_[p];
    found_.clear();
    for (const std::uint32_t q : touched_) {
      const PassageTerms& other = passages_[q];
      const double cosine = dots_[q] / (own.stems.norm * other.stems.norm);
      dots_[q] = 0.0;
      if (q == p || other.heading != own.heading) continue;
      if (other.version == own.version)
        result_.echo[p] = std::max(result_.echo[p], cosine);
      else
        found_.push_back({cosine, other.version, q});
    }
  }

  // The best of each version, or of all together where there are more versions than candidates.
  void keep(std::uint32_t p) {
    const bool by_version = quota_ > 0;
    // Equal cosines are all kept or all left out, so that their order never matters.
    std::sort(found_.begin(), found_.end(), [by_version](const Rated& a, const Rated& b) {
      if (by_version && a.version != b.version) return a.version < b.version;
      return a.cosine != b.cosine ? a.cosine > b.cosine : a.passage < b.passage;
    });
    std::uint32_t taken = 0;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const bool same_group = i > 0 && (!by_version || found_[i].version == found_[i - 1].version);
      if (!same_group) taken = 0;
      const bool tie = same_group && taken > 0 && found_[i].cosine == found_[i - 1].cosine;
      if (taken >= (by_version ? quota_ : limit_) && !tie) {
        if (found_[i].cosine > kAlike) result_.budget_hit = true;
        continue;
      }
      ++taken;
      const std::uint32_t q = found_[i].passage;
      result_.pairs.push_back({std::min(p, q), std::max(p, q)});
    }
  }

  std::span<const PassageTerms> passages_;
  Index index_;
  std::vector<double> dots_;
  std::vector<std::uint32_t> touched_;
  std::vector<Rated> found_;
  std::uint32_t quota_ = 0, limit_ = 0;
  CandidatePairs result_;
};

}  // namespace

CandidatePairs find_candidates(std::span<const PassageTerms> passages, std::uint32_t limit) {
  return Search(passages, std::max(limit, 1u)).run();
}

}  // namespace synoptic::align
