#pragma once

// Rows out of pairs: agglomerative clustering of all passages of all versions at once. The two
// clusters with the highest mean score between their passages of different versions are joined,
// again and again, until no mean reaches the threshold (average linkage). A pair of compared
// versions that was never scored counts as 0, so a chain of lucky pairs does not pull unrelated
// passages into one row. Pairs of versions that were not compared do not count, unless scored.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/version_pairs.h"

namespace synoptic::align {

struct ClusterNode {
  std::uint32_t version = 0;
  std::uint32_t place = 0;  // in the version's own order
  bool heading = false;
};

struct ClusterLink {
  std::uint32_t first = 0, second = 0;  // nodes of different versions
  double score = 0;
};

// All scores from 0 to 1.
struct ClusterOptions {
  double single = 0.50;        // least score of two passages that stand alone so far
  double threshold = 0.28;     // least mean where a row has more: several pairs bear each other out
  double same_version = 0.42;  // least mean where a version then has several passages in the row
  std::uint32_t most = 3;      // passages of one version in a row
  std::uint32_t reach = 2;     // these stand at most so many places apart
};

struct ClusterProblem {
  std::vector<ClusterNode> nodes;
  std::vector<ClusterLink> links;
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      together;  // wins over every rule but `apart`
  std::vector<std::pair<std::uint32_t, std::uint32_t>> apart;
  VersionPairs compared;  // none at all: every version with every other
};

// The number of each node's cluster; numbers run from 0 in the order of first nodes. Depends on the
// order of nodes only to break ties, so callers number them in an order that means something. O(l
// log l) for l links while rows stay small.
std::vector<std::uint32_t> cluster(const ClusterProblem& problem, const ClusterOptions& options);

}  // namespace synoptic::align
