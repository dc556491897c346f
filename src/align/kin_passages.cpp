#include "align/kin_passages.h"

#include <algorithm>
#include <map>

namespace synoptic::align {

void find_kin(std::span<const ComparedPair> pairs, std::span<const double> scores, double least,
              std::vector<KinLink>& out) {
  std::map<std::uint32_t, std::size_t> best;  // pair by passage; the first among equals
  const auto note = [&](std::uint32_t passage, std::size_t pair) {
    const auto [place, fresh] = best.emplace(passage, pair);
    if (!fresh && scores[pair] > scores[place->second]) place->second = pair;
  };
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (scores[i] < least) continue;
    note(pairs[i].first, i);
    note(pairs[i].second, i);
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (scores[i] < least) continue;
    if (best.at(pairs[i].first) == i && best.at(pairs[i].second) == i)
      out.push_back({pairs[i].first, pairs[i].second, scores[i]});
  }
}

}  // namespace synoptic::align
