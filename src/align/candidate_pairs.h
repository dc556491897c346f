#pragma once

// Which passages are worth comparing at all: those of other versions that share rare words, found
// through an inverted index, a bounded number for each passage.

#include <cstdint>
#include <span>
#include <vector>

#include "align/passage_terms.h"

namespace synoptic::align {

struct CandidatePair {
  std::uint32_t first = 0, second = 0;  // into the passages; first < second
};

struct CandidatePairs {
  std::vector<CandidatePair> pairs;  // sorted by first, second; headings only with headings
  // For each passage: cosine with the most similar passage of its own version. High where one
  // "version" is a pile of several tellings.
  std::vector<double> echo;
  bool budget_hit = false;  // pairs that look alike were left out
};

// At most about `limit` candidates a passage, shared out evenly among the other versions while
// these are fewer than `limit`. Cost: the sum over terms of their squared spread; terms in a great
// many passages of a large story are left out.
CandidatePairs find_candidates(std::span<const PassageTerms> passages, std::uint32_t limit);

}  // namespace synoptic::align
