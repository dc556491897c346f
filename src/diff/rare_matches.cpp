#include "diff/rare_matches.h"

#include <algorithm>
#include <cstddef>

namespace synoptic::diff {
namespace {

struct Place {
  Symbol symbol;
  std::uint32_t at;
};

struct Pair {
  std::uint32_t first, second;
};

// Symbols that stand exactly once, sorted by symbol.
std::vector<Place> singles(std::span<const Symbol> all) {
  std::vector<Place> places(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) places[i] = {all[i], static_cast<std::uint32_t>(i)};
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.symbol != b.symbol ? a.symbol < b.symbol : a.at < b.at;
  });
  std::vector<Place> once;
  for (std::size_t i = 0; i < places.size();) {
    std::size_t end = i + 1;
    while (end < places.size() && places[end].symbol == places[i].symbol) ++end;
    if (end == i + 1) once.push_back(places[i]);
    i = end;
  }
  return once;
}

// Places of symbols single in both, in order of the first sequence.
std::vector<Pair> common_singles(std::span<const Symbol> first, std::span<const Symbol> second) {
  const auto a = singles(first), b = singles(second);
  std::vector<Pair> pairs;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].symbol == b[j].symbol)
      pairs.push_back({a[i++].at, b[j++].at});
    else if (a[i].symbol < b[j].symbol)
      ++i;
    else
      ++j;
  }
  std::sort(pairs.begin(), pairs.end(), [](Pair x, Pair y) { return x.first < y.first; });
  return pairs;
}

// The longest subsequence that also ascends in the second sequence (patience sorting).
std::vector<Pair> longest_ascent(const std::vector<Pair>& pairs) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> tops, before(pairs.size(), kNone);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto pile = std::lower_bound(
        tops.begin(), tops.end(), pairs[i].second,
        [&](std::size_t top, std::uint32_t second) { return pairs[top].second < second; });
    if (pile != tops.begin()) before[i] = *(pile - 1);
    if (pile == tops.end())
      tops.push_back(i);
    else
      *pile = i;
  }
  std::vector<Pair> ascent;
  for (std::size_t i = tops.empty() ? kNone : tops.back(); i != kNone; i = before[i])
    ascent.push_back(pairs[i]);
  std::reverse(ascent.begin(), ascent.end());
  return ascent;
}

}  // namespace

std::vector<Match> match_rare(std::span<const Symbol> first, std::span<const Symbol> second) {
  std::vector<Match> matches;
  const auto ascent = longest_ascent(common_singles(first, second));
  std::size_t free_first = 0, free_second = 0;  // what lies before is taken
  for (std::size_t k = 0; k < ascent.size(); ++k) {
    if (ascent[k].first < free_first) continue;  // inside the run before
    std::size_t i = ascent[k].first, j = ascent[k].second;
    while (i > free_first && j > free_second && first[i - 1] == second[j - 1]) --i, --j;
    std::size_t end = ascent[k].first, end_second = ascent[k].second;
    while (end < first.size() && end_second < second.size() && first[end] == second[end_second])
      ++end, ++end_second;
    matches.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j),
                       static_cast<std::uint32_t>(end - i)});
    free_first = end;
    free_second = end_second;
  }
  return matches;
}

}  // namespace synoptic::diff
