#pragma once

// Which word of one passage stands for which word of another: by form, stem, character n-grams,
// synonyms and context, after Sultan, Bethard & Sumner (2014). Divergence rules compare what is
// linked.

#include <cstdint>
#include <span>
#include <vector>

#include "text/token.h"

namespace synoptic::align {

struct WordLink {
  std::uint32_t first = 0;   // position in the first token list
  std::uint32_t second = 0;  // position in the second
  double score =
      0;  // how alike the words are: 1 the same key, 0.9 the same stem, 0.25 by context alone
};

// One-to-one links sorted by `first`. Cost: quadratic in the passages' lengths, bounded by `budget`
// pairs; beyond it only equal keys are linked.
std::vector<WordLink> align_words(std::span<const text::Token> first,
                                  std::span<const text::Token> second,
                                  std::uint64_t budget = 4'000'000);

}  // namespace synoptic::align
