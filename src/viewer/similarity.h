#pragma once

// How alike two versions are, for every pair: of the passages of the shorter one, how many the
// other tells too; and how many findings set the two apart. Plain values.

#include <cstdint>
#include <vector>

#include "comparison/json.h"
#include "viewer/reading_letters.h"

namespace synoptic::viewer {

struct Pair {
  std::uint32_t both = 0;     // passages that the two tell
  std::uint32_t shorter = 0;  // passages of the one that has fewer
  std::uint32_t apart = 0;  // findings of severity 2 and 3 in which both speak and share no reading
  bool one_voice = false;   // copies of one telling

  float share() const {
    return shorter == 0 ? 0 : static_cast<float>(both) / static_cast<float>(shorter);
  }
  std::uint32_t percent() const {  // 100 only when all of them are told
    return shorter == 0 ? 0 : both * 100 / shorter;
  }
};

class Similarity {
 public:
  // `letters` in parallel with Display::findings. Versions squared times (rows / 64 + findings).
  Similarity(const comparison::Display& display, const std::vector<Letters>& letters);

  const Pair& of(std::size_t a, std::size_t b) const { return pairs_[a * versions_ + b]; }
  std::uint32_t passages(std::size_t version) const { return of(version, version).both; }

 private:
  std::size_t versions_ = 0;
  std::vector<Pair> pairs_;
};

}  // namespace synoptic::viewer
