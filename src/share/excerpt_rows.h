#pragma once

// Which rows an excerpt may need, and in which order to try them.

#include <cstdint>
#include <optional>
#include <vector>

#include "comparison/comparison.h"

namespace synoptic::share {

using Rows = std::vector<std::uint32_t>;  // positions in Synopsis::rows

class ExcerptRows {
 public:
  // Linear in the story. Both outlive the object.
  ExcerptRows(const comparison::Comparison& whole, const divergence::Divergence& finding);

  // The rows of the evidence, and the finding's own. Sorted.
  const Rows& needed() const { return needed_; }

  // Rows beside the needed ones so that every version that takes part has a sentence: short ones,
  // near to the needed ones, that several such versions share.
  Rows for_everyone() const;

  // All other rows; first those that share most of the rarest words with the needed ones, or stand
  // beside them.
  const Rows& by_nearness() const { return nearest_; }

  // Rows of findings of the same rule about the same versions that weigh more: beside them this one
  // weighs less.
  Rows heavier() const;

  std::uint32_t row_of(std::size_t article, std::size_t sentence) const {
    return row_of_[article][sentence];
  }
  std::size_t bytes(std::uint32_t row) const { return bytes_[row]; }

 private:
  void need(article::ArticleIndex article, text::Span span);
  void order_by_nearness();

  const comparison::Comparison& whole_;
  const divergence::Divergence& finding_;
  std::vector<std::vector<std::uint32_t>> row_of_;  // by article and sentence
  std::vector<std::size_t> bytes_;
  std::vector<double> near_;  // what each row shares with the needed ones
  Rows needed_, nearest_;
};

}  // namespace synoptic::share
