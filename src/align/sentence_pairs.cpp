#include "align/sentence_pairs.h"

#include <algorithm>

#include "align/pair_model.h"

namespace synoptic::align {
namespace {

constexpr std::uint32_t kCandidates = 48;

void append(std::vector<PassageSource>& sources, std::span<const Passage> passages,
            std::uint32_t version) {
  for (const Passage& passage : passages)
    sources.push_back({passage.tokens, version, passage.heading, passage.entities});
}

}  // namespace

std::vector<PassageLink> align_passages(std::span<const Passage> first,
                                        std::span<const Passage> second) {
  std::vector<PassageLink> links;
  const auto offset = static_cast<std::uint32_t>(first.size());
  for (const ComparedPair& pair : compare_passages(first, second)) {
    const double score = score_pair(pair);
    if (score >= kLinked) links.push_back({pair.first, pair.second - offset, score});
  }
  std::sort(links.begin(), links.end(), [](const PassageLink& a, const PassageLink& b) {
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  });
  return links;
}

std::vector<ComparedPair> compare_passages(std::span<const Passage> first,
                                           std::span<const Passage> second) {
  std::vector<PassageSource> sources;
  append(sources, first, 0);
  append(sources, second, 1);
  const std::vector<PassageTerms> terms = weigh_passages(sources);
  CandidateOptions options;
  options.limit = kCandidates;
  return compare_pairs(terms, find_candidates(terms, options));
}

}  // namespace synoptic::align
