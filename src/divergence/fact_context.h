#pragma once

// Facts of different versions that answer the same question although no row brings their passages
// together: they are found by the rare words around them. "2.3 million for one review of its
// figures" and "the review cost 3.2 million" share "review"; a word that
// every other sentence of the story has proves nothing. Synonyms and forms of a verb count as one.
//
// Cost and budget: one list of facts for each rare word. Lists longer than kLongestList are left
// out (such a word is not rare), so a fact of k words meets at most k * kLongestList others.

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "divergence/context.h"

namespace synoptic::divergence {

constexpr std::size_t kLongestList = 48;

// Where a fact stands: the words within kReach tokens of it make its context, its own left out.
struct FactPlace {
  ArticleIndex version{};
  SentenceIndex sentence{};
  text::Span span;
  std::string_view own_noun;  // stem of what it counts: no proof, every such fact has it
};

// Two facts of different versions with rare words in common; `first` < `second`.
struct FactPair {
  std::uint32_t first = 0, second = 0;
  int score = 0;  // 2 for a word in about one sentence a version, 1 in two
};

// Every pair that scores `least` or more, in order of first, then second.
std::vector<FactPair> related_facts(const Context& context, const std::vector<FactPlace>& facts,
                                    int least);

// Of pairs between two versions only those that are each other's best: a fact has one counterpart
// in another version. A tie has none.
std::vector<FactPair> mutual_best(const std::vector<FactPlace>& facts,
                                  const std::vector<FactPair>& pairs);

}  // namespace synoptic::divergence
