#include "diff/rare_matches.h"

#include <algorithm>
#include <cstddef>

#include "text/word_ids.h"

namespace synoptic::diff {
namespace {

struct Pair {
  std::uint32_t first, second;
};

// The series of `length` symbols that begin at each place, as numbers. Two different series may get
// one number, once in many billions; whoever matches them looks again.
class Series {
 public:
  Series(std::span<const Symbol> all, std::uint32_t length) : all_(all), length_(length) {}

  std::size_t size() const { return all_.size() < length_ ? 0 : all_.size() - length_ + 1; }
  std::uint64_t operator[](std::size_t at) const {
    std::uint64_t number = 0;
    for (std::size_t k = at; k < at + length_; ++k)
      number = (number ^ (number >> 29)) * 0x9E3779B97F4A7C15ull + all_[k];
    return number;
  }
  bool equal(std::size_t at, const Series& other, std::size_t there) const {
    return std::equal(all_.begin() + static_cast<std::ptrdiff_t>(at),
                      all_.begin() + static_cast<std::ptrdiff_t>(at + length_),
                      other.all_.begin() + static_cast<std::ptrdiff_t>(there));
  }

 private:
  std::span<const Symbol> all_;
  std::uint32_t length_;
};

// Where a series stands in each sequence, and how often: 2 is more than once.
struct Places {
  std::uint32_t first = 0, second = 0;
  std::uint8_t first_count = 0, second_count = 0;
};

// Places of series single in both, in order of the first sequence.
std::vector<Pair> common_singles(const Series& first, const Series& second) {
  text::NumberTable numbers;
  numbers.reserve(first.size());
  std::vector<Places> places;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const std::uint32_t id = numbers.add(first[i], static_cast<std::uint32_t>(places.size()));
    if (id == places.size()) places.push_back({static_cast<std::uint32_t>(i), 0, 0, 0});
    if (places[id].first_count < 2) ++places[id].first_count;
  }
  for (std::size_t j = 0; j < second.size(); ++j) {
    const std::uint32_t id = numbers.find(second[j]);
    if (id == text::NumberTable::kNone) continue;
    places[id].second = static_cast<std::uint32_t>(j);
    if (places[id].second_count < 2) ++places[id].second_count;
  }
  std::vector<Pair> pairs;
  for (const Places& place : places)
    if (place.first_count == 1 && place.second_count == 1 &&
        first.equal(place.first, second, place.second))
      pairs.push_back({place.first, place.second});
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

std::vector<Match> match_rare(std::span<const Symbol> first, std::span<const Symbol> second,
                              std::uint32_t length) {
  std::vector<Match> matches;
  const auto ascent = longest_ascent(common_singles({first, length}, {second, length}));
  std::size_t free_first = 0, free_second = 0;  // what lies before is taken
  for (std::size_t k = 0; k < ascent.size(); ++k) {
    // Inside the run before, or begun there.
    if (ascent[k].first < free_first || ascent[k].second < free_second) continue;
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
