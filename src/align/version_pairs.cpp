#include "align/version_pairs.h"

#include <algorithm>

namespace synoptic::align {
namespace {

// Mixes the bits of a small number: distances in this order have no pattern that leaves versions
// far from each other.
std::uint32_t mixed(std::uint32_t number) {
  number *= 0x9E3779B1u;
  number ^= number >> 15;
  number *= 0x85EBCA77u;
  return number ^ (number >> 13);
}

}  // namespace

VersionPairs::VersionPairs(std::uint32_t versions, std::uint32_t limit)
    : at_distance_(versions, char{1}), others_(versions > 0 ? versions - 1 : 0) {
  if (versions > 0) at_distance_[0] = 0;
  if (others_ <= limit) return;
  std::vector<std::uint32_t> distances;
  for (std::uint32_t d = 1; 2 * d < versions; ++d) distances.push_back(d);
  std::sort(distances.begin(), distances.end(), [](std::uint32_t a, std::uint32_t b) {
    return mixed(a) != mixed(b) ? mixed(a) < mixed(b) : a < b;
  });
  if (distances.size() > (limit + 1) / 2) distances.resize((limit + 1) / 2);
  std::fill(at_distance_.begin(), at_distance_.end(), char{0});
  for (const std::uint32_t d : distances) at_distance_[d] = at_distance_[versions - d] = 1;
  others_ = static_cast<std::uint32_t>(2 * distances.size());
}

}  // namespace synoptic::align
