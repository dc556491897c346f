#pragma once

// Indexes over a story's figures and names: what other versions have of them, without looking at
// every one. Built once with the Context.

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "article/article.h"
#include "claims/claims.h"

namespace synoptic::divergence {

// The figures of one version by what they measure and how much.
class FigureIndex {
 public:
  // O(n log n). The claims must outlive the index.
  explicit FigureIndex(const claims::Claims& claims);

  // Positions of the figures that may be the same amount as `number`: comparable, and within
  // two and a half times of it, or with no unit on either side and the same digits. In order of the
  // text. Cost: logarithmic, and those found.
  std::vector<std::uint32_t> like(const claims::NumberMention& number) const;

 private:
  struct Entry {
    std::string_view dimension;
    double value;  // in the dimension's base
    std::uint32_t number;
  };
  const claims::Claims* claims_;
  std::vector<Entry> by_value_;                              // sorted
  std::vector<std::pair<double, std::uint32_t>> by_digits_;  // sorted
  std::vector<std::uint32_t> wide_;  // ranges that reach so far that they are always looked at
};

// Which versions know which names of which others.
class EntityIndex {
 public:
  // Compares only names that share a word, an alias or initials: near linear in the names of a
  // story.
  EntityIndex(std::span<const claims::Claims> claims,
              const std::vector<article::ArticleIndex>& versions);

  // Versions, sorted, that have a name for the same as this entity of `owner`, which is one of
  // them.
  const std::vector<article::ArticleIndex>& versions_with(article::ArticleIndex owner,
                                                          std::uint32_t entity) const {
    return known_[article::at(owner)][entity];
  }

 private:
  std::vector<std::vector<std::vector<article::ArticleIndex>>> known_;  // by version and entity
};

}  // namespace synoptic::divergence
