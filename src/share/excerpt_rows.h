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

  // Rows that tie each version that takes part to another one, beside the needed ones: such as
  // many versions tell in like words, and few of them.
  Rows ties() const;

  // All other rows; first those that share most of the rarest words with the needed ones, or stand
  // beside them.
  const Rows& by_nearness() const { return nearest_; }

  // Rows of findings of the same rule about the same versions that weigh more: beside them this one
  // weighs less.
  Rows heavier() const;

  std::size_t bytes(std::uint32_t row) const { return bytes_[row]; }

 private:
  void need(article::ArticleIndex article, text::Span span);
  void order_by_nearness();

  const comparison::Comparison& whole_;
  const divergence::Divergence& finding_;
  std::vector<std::vector<std::uint32_t>> row_of_;  // by article and sentence
  std::vector<std::size_t> bytes_;
  Rows needed_, nearest_;
};

}  // namespace synoptic::share
