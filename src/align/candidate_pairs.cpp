#include "align/candidate_pairs.h"

#include <algorithm>
#include <utility>

namespace synoptic::align {
namespace {

// Small stories may always spend so many meetings of terms.
constexpr std::uint64_t kFreeMeetings = 1'200'000;
// A pair left out above this cosine is told to the reader; a passage that finds none above it is
// looked for in the versions that were not chosen, too: so many there, by words that few have.
constexpr double kAlike = 0.25;
constexpr std::uint32_t kFarCandidates = 4;
// Where only the best of each version counts, it must be at least this; no row comes of less.
constexpr double kWorthwhile = 0.12;
constexpr std::uint32_t kFewHave = 100;
// Equal cosines are kept beyond the limit, up to so many.
constexpr std::size_t kTies = 4;

constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

// In how many passages each term stands.
std::vector<std::uint32_t> count_spread(std::span<const PassageTerms> passages) {
  std::vector<std::uint32_t> spread;
  for (const PassageTerms& passage : passages)
    for (const WeightedTerm& term : passage.stems.terms) {
      if (term.term >= spread.size()) spread.resize(term.term + std::size_t{1});
      ++spread[term.term];
    }
  return spread;
}

// The greatest spread of a term that the budget allows for: rare terms first.
std::uint32_t widest_spread(std::vector<std::uint32_t> spread, double share, std::uint64_t budget) {
  std::sort(spread.begin(), spread.end());
  double left = static_cast<double>(budget);
  for (std::size_t i = 0; i < spread.size();) {
    std::size_t end = i;
    while (end < spread.size() && spread[end] == spread[i]) ++end;
    const double wide = spread[i];
    left -= wide * wide * share * static_cast<double>(end - i);
    if (left < 0) return i > 0 ? spread[i - 1] : 0;
    i = end;
  }
  return kNone;
}

// The passages of one version, or of all, by term.
class Index {
 public:
  struct Posting {
    std::uint32_t next, passage;
    float weight;
  };

  explicit Index(std::size_t terms) : heads_(terms, kNone) {}

  void add(std::uint32_t passage, std::span<const WeightedTerm> terms) {
    for (const WeightedTerm& term : terms) {
      postings_.push_back({heads_[term.term], passage, term.weight});
      heads_[term.term] = static_cast<std::uint32_t>(postings_.size() - 1);
    }
  }
  // REQUIRES: the same terms as were added.
  void forget(std::span<const WeightedTerm> terms) {
    for (const WeightedTerm& term : terms) heads_[term.term] = kNone;
    postings_.clear();
  }

  // Calls see(posting) for each passage that has the term.
  template <typename See>
  void look_up(std::uint32_t term, const See& see) const {
    for (std::uint32_t i = heads_[term]; i != kNone; i = postings_[i].next) see(postings_[i]);
  }

 private:
  std::vector<std::uint32_t> heads_;
  std::vector<Posting> postings_;
};

struct Rated {
  double cosine;
  std::uint32_t passage;
};

bool better(const Rated& a, const Rated& b) {
  return a.cosine != b.cosine ? a.cosine > b.cosine : a.passage < b.passage;
}

// Pairs of the same two versions, `low` < `high`, as found from one of them.
struct Run {
  std::uint32_t low, high;
  std::size_t begin, end;
};

class Search {
 public:
  Search(std::span<const PassageTerms> passages, const CandidateOptions& options)
      : passages_(passages),
        spread_(count_spread(passages)),
        dots_(passages.size(), 0.0),
        best_(passages.size(), 0.0) {
    for (std::uint32_t p = 0; p < passages.size(); ++p) {
      while (begins_.size() <= passages[p].version) begins_.push_back(p);
      const double norm = passages[p].stems.norm;
      measures_.push_back({norm > 0 ? 1 / norm : 0.0, passages[p].heading, 0});
    }
    begins_.push_back(static_cast<std::uint32_t>(passages.size()));
    const std::uint32_t limit = std::max(options.limit, 1u);
    result_.versions = VersionPairs(versions(), std::max(limit / 3 * 2, 2u));
    result_.budget_hit = !result_.versions.all();
    const std::uint32_t others = std::max(result_.versions.others(), 1u);
    quota_ = result_.versions.all() ? std::max(limit / others, 1u) : 1;
    weed(others, options.meetings);
  }

  CandidatePairs run() {
    result_.echo.assign(passages_.size(), 0.0);
    Index index(spread_.size());
    for (std::uint32_t v = 0; v < versions(); ++v) {
      for (std::uint32_t p = begins_[v]; p < begins_[v + 1]; ++p) index.add(p, kept(p));
      for (std::uint32_t p = begins_[v]; p < begins_[v + 1]; ++p) measure_echo(p, index);
      list_common(v);
      for (std::uint32_t u = 0; u < versions(); ++u)
        if (result_.versions.compared(u, v)) look_for(u, v, index);
      for (std::uint32_t p = begins_[v]; p < begins_[v + 1]; ++p) index.forget(kept(p));
    }
    if (!result_.versions.all()) look_far();
    gather();
    return std::move(result_);
  }

 private:
  std::uint32_t versions() const { return static_cast<std::uint32_t>(begins_.size() - 1); }

  // Leaves out the terms that the budget does not allow for.
  void weed(std::uint32_t others, std::uint32_t meetings) {
    const double share = static_cast<double>(others) / std::max(versions(), 1u);
    const std::uint64_t budget =
        std::max(kFreeMeetings, std::uint64_t{meetings} * passages_.size());
    const std::uint32_t widest = widest_spread(spread_, share, budget);
    kept_begins_.reserve(passages_.size() + 1);
    kept_begins_.push_back(0);
    for (const PassageTerms& passage : passages_) {
      double kept = 0;  // sum of squares
      for (const WeightedTerm& term : passage.stems.terms) {
        if (spread_[term.term] > widest) continue;
        kept_.push_back(term);
        kept += static_cast<double>(term.weight) * term.weight;
      }
      kept_begins_.push_back(static_cast<std::uint32_t>(kept_.size()));
      if (kept * 2 < passage.stems.norm * passage.stems.norm)
        measures_[kept_begins_.size() - 2].common = hash_of(passage.stems.terms);
    }
  }

  // What is the same for passages of the same words; never 0.
  static std::uint64_t hash_of(std::span<const WeightedTerm> terms) {
    std::uint64_t hash = 1469598103934665603ull;
    for (const WeightedTerm& term : terms) hash = (hash ^ term.term) * 1099511628211ull;
    return hash | 1;
  }

  // The passages of version `v` that are made of left out terms for the most part.
  void list_common(std::uint32_t v) {
    common_.clear();
    for (std::uint32_t p = begins_[v]; p < begins_[v + 1]; ++p)
      if (measures_[p].common != 0) common_.push_back({measures_[p].common, p});
    std::sort(common_.begin(), common_.end());
    result_.budget_hit = result_.budget_hit || !common_.empty();
  }

  // Of the passages in the same words, the one at the same place in `v`, or the next, or the last.
  void pair_with_equals(std::uint32_t p, std::uint32_t v) {
    const std::uint32_t place = begins_[v] + p - begins_[passages_[p].version];
    const std::uint64_t words = measures_[p].common;
    const auto at = std::lower_bound(common_.begin(), common_.end(), std::pair(words, place));
    const auto pair_up = [&](const std::pair<std::uint64_t, std::uint32_t>& other) {
      if (other.first != words || measures_[other.second].heading != measures_[p].heading)
        return false;
      found_pairs_.push_back({std::min(p, other.second), std::max(p, other.second)});
      return true;
    };
    if (at != common_.end() && pair_up(*at)) return;
    if (at != common_.begin()) pair_up(*(at - 1));
  }

  std::span<const WeightedTerm> kept(std::uint32_t p) const {
    return std::span(kept_).subspan(kept_begins_[p], kept_begins_[p + 1] - kept_begins_[p]);
  }

  // Rates the indexed passages that share a term with `p`, of its class and not itself; only by
  // terms that at most `widest` passages have.
  void rate(std::uint32_t p, const Index& index, std::uint32_t widest) {
    touched_.clear();
    found_.clear();
    for (const WeightedTerm& term : kept(p)) {
      if (spread_[term.term] > widest) continue;
      index.look_up(term.term, [&](const Index::Posting& posting) {
        double& dot = dots_[posting.passage];
        if (dot == 0.0) touched_.push_back(posting.passage);
        dot += static_cast<double>(term.weight) * posting.weight;
      });
    }
    for (const std::uint32_t q : touched_) {
      if (q != p && measures_[q].heading == measures_[p].heading)
        found_.push_back({dots_[q] * measures_[q].shrink * measures_[p].shrink, q});
      dots_[q] = 0.0;
    }
  }

  void measure_echo(std::uint32_t p, const Index& index) {
    rate(p, index, kNone);
    for (const Rated& one : found_) result_.echo[p] = std::max(result_.echo[p], one.cosine);
  }

  // For each passage of version `u` the best of `v`, which is indexed.
  void look_for(std::uint32_t u, std::uint32_t v, const Index& index) {
    const std::size_t begin = found_pairs_.size();
    for (std::uint32_t p = begins_[u]; p < begins_[u + 1]; ++p) {
      rate(p, index, kNone);
      keep(p, quota_);
      if (measures_[p].common != 0) pair_with_equals(p, v);
    }
    runs_.push_back({std::min(u, v), std::max(u, v), begin, found_pairs_.size()});
  }

  // Pairs `p` with the best that were found.
  void keep(std::uint32_t p, std::size_t count) {
    if (found_.empty()) return;
    double bar = quota_ == 1 ? kWorthwhile : 0;
    if (found_.size() > count) {
      if (count > 1) {
        const auto last = found_.begin() + static_cast<std::ptrdiff_t>(count - 1);
        std::nth_element(found_.begin(), last, found_.end(), better);
        bar = last->cosine;
      } else {
        for (const Rated& one : found_) bar = std::max(bar, one.cosine);
      }
    }
    std::size_t left = count + kTies;
    for (const Rated& one : found_) {
      best_[p] = std::max(best_[p], one.cosine);
      if (one.cosine >= bar && left > 0) {
        found_pairs_.push_back({std::min(p, one.passage), std::max(p, one.passage)});
        --left;
      } else if (one.cosine > kAlike) {
        result_.budget_hit = true;
      }
    }
  }

  // Looks for passages that are like nothing so far among all versions.
  void look_far() {
    Index index(spread_.size());
    for (std::uint32_t p = 0; p < passages_.size(); ++p) index.add(p, kept(p));
    const std::size_t begin = found_pairs_.size();
    for (std::uint32_t p = 0; p < passages_.size(); ++p) {
      if (best_[p] > kAlike) continue;
      rate(p, index, kFewHave);
      found_.erase(std::remove_if(found_.begin(), found_.end(),
                                  [&](const Rated& one) {
                                    return one.cosine <= kAlike || searched(p, one.passage);
                                  }),
                   found_.end());
      keep(p, kFarCandidates);
    }
    add_runs(begin);
  }

  bool searched(std::uint32_t p, std::uint32_t q) const {
    const std::uint32_t a = passages_[p].version, b = passages_[q].version;
    return a == b || result_.versions.compared(a, b);
  }

  // Sorts the pairs from `begin` on by versions.
  void add_runs(std::size_t begin) {
    const auto versions_of = [this](CandidatePair pair) {
      return std::pair(passages_[pair.first].version, passages_[pair.second].version);
    };
    std::sort(found_pairs_.begin() + static_cast<std::ptrdiff_t>(begin), found_pairs_.end(),
              [&](CandidatePair a, CandidatePair b) {
                if (versions_of(a) != versions_of(b)) return versions_of(a) < versions_of(b);
                return a.first != b.first ? a.first < b.first : a.second < b.second;
              });
    for (std::size_t i = begin; i < found_pairs_.size();) {
      const auto [low, high] = versions_of(found_pairs_[i]);
      std::size_t end = i;
      while (end < found_pairs_.size() && versions_of(found_pairs_[end]) == std::pair(low, high))
        ++end;
      runs_.push_back({low, high, i, end});
      i = end;
    }
  }

  // Puts what was found from both versions together.
  void gather() {
    std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) {
      if (a.low != b.low) return a.low < b.low;
      return a.high != b.high ? a.high < b.high : a.begin < b.begin;
    });
    auto& pairs = result_.pairs;
    pairs.reserve(found_pairs_.size());
    for (std::size_t r = 0; r < runs_.size();) {
      const auto begin = static_cast<std::ptrdiff_t>(pairs.size());
      const Run& group = runs_[r];
      for (; r < runs_.size() && runs_[r].low == group.low && runs_[r].high == group.high; ++r)
        pairs.insert(pairs.end(),
                     found_pairs_.begin() + static_cast<std::ptrdiff_t>(runs_[r].begin),
                     found_pairs_.begin() + static_cast<std::ptrdiff_t>(runs_[r].end));
      sort_group(pairs, begin);
    }
  }

  void sort_group(std::vector<CandidatePair>& pairs, std::ptrdiff_t begin) const {
    std::sort(pairs.begin() + begin, pairs.end(), [this](CandidatePair a, CandidatePair b) {
      const bool x = passages_[a.first].heading, y = passages_[b.first].heading;
      if (x != y) return y;
      return a.first != b.first ? a.first < b.first : a.second < b.second;
    });
    pairs.erase(std::unique(pairs.begin() + begin, pairs.end(),
                            [](CandidatePair a, CandidatePair b) {
                              return a.first == b.first && a.second == b.second;
                            }),
                pairs.end());
  }

  struct Measure {
    double shrink;  // 1 by the norm
    bool heading;
    std::uint64_t common;  // of passages that are told by left out terms for the most part: a hash
                           // of their words; else 0
  };

  std::span<const PassageTerms> passages_;
  std::vector<Measure> measures_;      // of the passages, close together
  std::vector<std::uint32_t> begins_;  // the first passage of each version, and the end
  std::vector<std::uint32_t> spread_;  // in how many passages each term stands
  std::vector<WeightedTerm> kept_;     // the terms to search by, passage after passage
  std::vector<std::uint32_t> kept_begins_;
  std::vector<double> dots_;  // by passage, zero between searches
  std::vector<std::uint32_t> touched_;
  std::vector<Rated> found_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> common_;  // of one version
  std::vector<double> best_;                                     // the best cosine of each passage
  std::size_t quota_ = 1;
  std::vector<CandidatePair> found_pairs_;
  std::vector<Run> runs_;
  CandidatePairs result_;
};

}  // namespace

CandidatePairs find_candidates(std::span<const PassageTerms> passages,
                               const CandidateOptions& options) {
  return Search(passages, options).run();
}

}  // namespace synoptic::align
