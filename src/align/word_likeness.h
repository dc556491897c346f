#pragma once

// How alike two words are by themselves, for all pairs of two passages at once.

#include <cstdint>
#include <span>
#include <vector>

#include "text/token.h"

namespace synoptic::align {

// 1 the same key, 0.9 the same stem, up to 0.75 by shared pairs of letters, else 0. Quadratic to
// build, O(1) to ask.
class WordLikeness {
 public:
  WordLikeness(std::span<const text::Token> first, std::span<const text::Token> second);

  double of(std::uint32_t i, std::uint32_t j) const { return table_[i * columns_ + j]; }
  bool equal(std::uint32_t i, std::uint32_t j) const { return of(i, j) == 1.0; }
  // Words and numbers that are no function words.
  bool content_first(std::uint32_t i) const { return content_first_[i]; }
  bool content_second(std::uint32_t j) const { return content_second_[j]; }

 private:
  std::size_t columns_;
  std::vector<double> table_;
  std::vector<bool> content_first_, content_second_;
};

}  // namespace synoptic::align
