#pragma once

// The links found so far between the words of two passages, and what fills the gaps between them.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "align/word_likeness.h"

namespace synoptic::align {

// What a link that only its neighbours speak for scores.
constexpr double kByContext = 0.25;

// One-to-one links under construction.
class WordLinks {
 public:
  using Index = std::uint32_t;
  static constexpr Index kFree = static_cast<Index>(-1);

  WordLinks(std::size_t first, std::size_t second)
      : to_second_(first, kFree), to_first_(second, kFree), scores_(first, 0.0) {}

  Index rows() const { return static_cast<Index>(to_second_.size()); }
  Index columns() const { return static_cast<Index>(to_first_.size()); }
  // The partner, or kFree.
  Index of_first(Index i) const { return to_second_[i]; }
  Index of_second(Index j) const { return to_first_[j]; }
  double score(Index i) const { return scores_[i]; }
  bool open(Index i, Index j) const { return to_second_[i] == kFree && to_first_[j] == kFree; }

  // REQUIRES: open(i, j).
  void add(Index i, Index j, double score) {
    to_second_[i] = j;
    to_first_[j] = i;
    scores_[i] = score;
  }

  // How many words of the shorter passage stand equal and in the same order, 0 to 1: near 1 in
  // revisions of one text, near .2 in two newsrooms' tellings. Linear.
  double in_order() const;

 private:
  std::vector<Index> to_second_, to_first_;
  std::vector<double> scores_;
};

// Links what stands between linked neighbours on both sides: gaps of the same length, of three
// words at most, word by word ("many observers" - "some observers"); else words of grammar of one
// class and signs next to a link ("an enlightened age" - "a dark age"). Content goes with content,
// signs with signs. Linear.
void fill_gaps(WordLinks& links, const WordLikeness& likeness);

}  // namespace synoptic::align
