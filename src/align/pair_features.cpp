#include "align/pair_features.h"

#include <algorithm>

#include "align/version_relation.h"

namespace synoptic::align {
namespace {

constexpr std::string_view kNames[] = {"stem_cosine",
                                       "stem_containment",
                                       "stem_dice",
                                       "gram_cosine",
                                       "gram_dice",
                                       "pair_dice",
                                       "only_names",
                                       "number_dice",
                                       "numbers_missing",
                                       "quote_dice",
                                       "quotes_missing",
                                       "entity_containment",
                                       "evidence",
                                       "relative_best",
                                       "relative_both",
                                       "relative_containment",
                                       "margin",
                                       "position",
                                       "lead",
                                       "neighbours",
                                       "around",
                                       "length_ratio",
                                       "shortness",
                                       "base",
                                       "thin",
                                       "kinship",
                                       "echo",
                                       "brevity",
                                       "copied",
                                       "revising",
                                       "alone"};
static_assert(std::size(kNames) == kFeatureCount);

double& at(ComparedPair& pair, Feature f) { return pair.features[static_cast<std::size_t>(f)]; }

double missing(const TermVector& a, const TermVector& b, const Overlap& shared) {
  return !a.terms.empty() && !b.terms.empty() && shared.dice == 0 ? 1.0 : 0.0;
}

// One passage laid out to be compared with many.
struct PassageComparer {
  Comparer stems, grams, pairs, names, numbers, quotes, entities;

  void take(const PassageTerms& a) {
    stems.take(a.stems);
    grams.take(a.grams);
    pairs.take(a.pairs);
    names.take(a.names);
    numbers.take(a.numbers);
    quotes.take(a.quotes);
    entities.take(a.entities);
  }
};

// Everything the two passages alone tell; `comparer` has taken the first.
void overlaps(ComparedPair& pair, const PassageTerms& a, const PassageTerms& b,
              const PassageComparer& comparer) {
  const Overlap stems = comparer.stems.with(b.stems);
  const Overlap grams = comparer.grams.with(b.grams);
  const Overlap numbers = comparer.numbers.with(b.numbers);
  at(pair, Feature::stem_cosine) = stems.cosine;
  at(pair, Feature::stem_containment) = stems.containment;
  at(pair, Feature::stem_dice) = stems.dice;
  at(pair, Feature::gram_cosine) = grams.cosine;
  at(pair, Feature::gram_dice) = grams.dice;
  at(pair, Feature::pair_dice) = comparer.pairs.with(b.pairs).dice;
  at(pair, Feature::only_names) =
      stems.shared > 0 ? comparer.names.with(b.names).shared / stems.shared : 0.0;
  at(pair, Feature::number_dice) = numbers.dice;
  at(pair, Feature::numbers_missing) = missing(a.numbers, b.numbers, numbers);
  const Overlap quotes = comparer.quotes.with(b.quotes);
  at(pair, Feature::quote_dice) = quotes.dice;
  at(pair, Feature::quotes_missing) = missing(a.quotes, b.quotes, quotes);
  const Overlap entities = comparer.entities.with(b.entities);
  at(pair, Feature::entity_containment) = entities.containment;
  at(pair, Feature::evidence) = stems.content / (stems.content + 4);
  at(pair, Feature::base) = (stems.cosine + grams.cosine) / 2 * 0.5 + stems.dice * 0.5;
}

void places(ComparedPair& pair, const PassageTerms& a, const PassageTerms& b) {
  const auto relative = [](const PassageTerms& p) {
    return p.of > 1 ? static_cast<double>(p.place) / (p.of - 1) : 0.0;
  };
  const double apart = relative(a) - relative(b);
  at(pair, Feature::position) = 1 - (apart < 0 ? -apart : apart);
  at(pair, Feature::lead) = a.place == 0 && b.place == 0   ? 1.0
                            : a.place <= 1 && b.place <= 1 ? 0.5
                                                           : 0.0;
  const double shorter = std::min(a.words, b.words), longer = std::max(a.words, b.words);
  at(pair, Feature::length_ratio) = longer > 0 ? shorter / longer : 1;
  at(pair, Feature::shortness) = 4 / (4 + shorter);
}

// Mean echo of each version.
std::vector<double> mean_echo(std::span<const PassageTerms> passages,
                              const std::vector<double>& echo) {
  std::vector<double> sums, counts;
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const std::size_t v = passages[p].version;
    if (v >= sums.size()) sums.resize(v + 1), counts.resize(v + 1);
    sums[v] += echo[p];
    counts[v] += 1;
  }
  for (std::size_t v = 0; v < sums.size(); ++v)
    if (counts[v] > 0) sums[v] /= counts[v];
  return sums;
}

// The same two versions, both headings or both not.
bool same_group(std::span<const PassageTerms> passages, const ComparedPair& x,
                const ComparedPair& y) {
  return passages[x.first].version == passages[y.first].version &&
         passages[x.second].version == passages[y.second].version &&
         passages[x.first].heading == passages[y.first].heading;
}

// The pairs of one version with all later ones: each of its passages is laid out once.
class OneVersion {
 public:
  explicit OneVersion(std::span<const PassageTerms> passages) : passages_(passages) {}

  // What it gives holds until the next call.
  std::span<ComparedPair> compare(std::span<const CandidatePair> candidates) {
    pairs_.assign(candidates.size(), {});
    order_.clear();
    for (std::uint32_t i = 0; i < candidates.size(); ++i)
      order_.push_back(std::uint64_t{candidates[i].first} << 32 | i);
    std::sort(order_.begin(), order_.end());
    std::uint64_t taken = std::uint64_t{1} << 32;
    for (const std::uint64_t entry : order_) {
      const auto [first, second] = candidates[entry & 0xFFFFFFFF];
      if (first != taken) comparer_.take(passages_[taken = first]);
      ComparedPair& pair = pairs_[entry & 0xFFFFFFFF];
      pair.first = first;
      pair.second = second;
      overlaps(pair, passages_[first], passages_[second], comparer_);
      places(pair, passages_[first], passages_[second]);
    }
    return pairs_;
  }

 private:
  std::span<const PassageTerms> passages_;
  PassageComparer comparer_;
  std::vector<ComparedPair> pairs_;
  std::vector<std::uint64_t> order_;  // passage, then place among the candidates
};

}  // namespace

std::string_view feature_name(Feature feature) { return kNames[static_cast<std::size_t>(feature)]; }

void compare_pairs(std::span<const PassageTerms> passages, const CandidatePairs& candidates,
                   const std::function<void(std::span<const ComparedPair>)>& take) {
  const std::vector<double> echo = mean_echo(passages, candidates.echo);
  const std::span<const CandidatePair> all = candidates.pairs;
  OneVersion one(passages);
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t begin = i;
    const std::uint32_t version = passages[all[begin].first].version;
    while (i < all.size() && passages[all[i].first].version == version) ++i;
    const std::span<ComparedPair> pairs = one.compare(all.subspan(begin, i - begin));
    for (std::size_t p = 0; p < pairs.size();) {
      std::size_t end = p + 1;
      while (end < pairs.size() && same_group(passages, pairs[p], pairs[end])) ++end;
      const auto group = pairs.subspan(p, end - p);
      const double other = echo[passages[group[0].second].version];
      relate_versions(passages, group, std::max(echo[version], other));
      take(group);
      p = end;
    }
  }
}

std::vector<ComparedPair> compare_pairs(std::span<const PassageTerms> passages,
                                        const CandidatePairs& candidates) {
  std::vector<ComparedPair> pairs;
  compare_pairs(passages, candidates, [&](std::span<const ComparedPair> group) {
    pairs.insert(pairs.end(), group.begin(), group.end());
  });
  return pairs;
}

}  // namespace synoptic::align
