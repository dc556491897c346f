#pragma once

// Which versions are compared with which. Up to a number of versions every one is compared with
// every other; beyond, each with so many others only, chosen evenly, so that the work grows with
// the number of versions and not with its square. What stands in a row of many versions is then
// decided by a sample of their pairs: a passage that two thirds of 200 versions tell meets about 16
// of the others through 24 versions.
//
// The versions stand in a ring; those at certain distances are compared. The distances depend on
// the number of versions alone, the order in the ring is the caller's: sorted by hash, say.

#include <cstdint>
#include <vector>

namespace synoptic::align {

class VersionPairs {
 public:
  VersionPairs() = default;
  // Each of `versions` with about `limit` others.
  VersionPairs(std::uint32_t versions, std::uint32_t limit);

  // O(1). A version is never compared with itself.
  bool compared(std::uint32_t a, std::uint32_t b) const {
    return at_distance_[a > b ? a - b : b - a];
  }
  // With how many others each version is compared.
  std::uint32_t others() const { return others_; }
  std::uint32_t versions() const { return static_cast<std::uint32_t>(at_distance_.size()); }
  bool all() const { return others_ + 1 >= versions(); }

 private:
  std::vector<char> at_distance_;  // 1: versions so far apart in the ring are compared
  std::uint32_t others_ = 0;
};

}  // namespace synoptic::align
