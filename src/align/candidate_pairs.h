#pragma once

// Which passages are worth comparing at all: those of other versions that share rare words, found
// through an inverted index, a bounded number for each passage.

#include <cstdint>
#include <span>
#include <vector>

#include "align/passage_terms.h"
#include "align/version_pairs.h"

namespace synoptic::align {

struct CandidateOptions {
  // About how many a passage has, shared out evenly among the other versions. Where these are more
  // than two thirds of that, each version is compared with so many of them only, and a passage has
  // one candidate in each of these (align/version_pairs.h).
  std::uint32_t limit = 24;
  // Meetings of a term in two passages, for each passage in the mean. The words of most passages
  // are left out of the search until the rest keeps to that; small stories always keep all.
  std::uint32_t meetings = 250;
};

struct CandidatePair {
  std::uint32_t first = 0, second = 0;  // into the passages; first < second
};

struct CandidatePairs {
  // Headings only with headings. All pairs of the same two versions and class stand together,
  // sorted by first, second.
  std::vector<CandidatePair> pairs;
  // For each passage: cosine with the most similar passage of its own version. High where one
  // "version" is a pile of several tellings.
  std::vector<double> echo;
  VersionPairs versions;    // which ones were searched; a passage without any likeness there is
                            // looked for in all others too
  bool budget_hit = false;  // pairs that look alike may have been left out
};

// REQUIRES: passages stand version by version, versions numbered from 0. Cost: the budget of
// `meetings`, and the terms of each passage times the versions that its version is compared with.
CandidatePairs find_candidates(std::span<const PassageTerms> passages,
                               const CandidateOptions& options);

}  // namespace synoptic::align
