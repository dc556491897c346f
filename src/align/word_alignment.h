#pragma once

// Which word of one passage stands for which word of another: by form, stem, character n-grams,
// synonyms and context, after Sultan, Bethard & Sumner, "Back to Basics for Monolingual Alignment"
// (2014), with the next words of content in place of their parser. Divergence rules compare what is
// linked.
//
//   1. runs of equal words, longest first;
//   2. words of content, then the others, by their likeness and by what stands around them;
//   3. words of content that are not alike but stand between linked ones;
//   4. what the links leave open between them (word_links.h).

#include <cstdint>
#include <span>
#include <vector>

#include "text/token.h"

namespace synoptic::align {

struct WordLink {
  std::uint32_t first = 0;   // position in the first token list
  std::uint32_t second = 0;  // position in the second
  // How alike the words are: 1 the same key, 0.9 the same stem or verb, 0.6 synonyms, up to 0.75
  // the same letters, 0.25 by context alone.
  double score = 0;
};

// One-to-one links sorted by `first`; the same links whichever passage comes first. Cost: quadratic
// in the passages' lengths, bounded by `budget` pairs; beyond it only equal keys are linked.
std::vector<WordLink> align_words(std::span<const text::Token> first,
                                  std::span<const text::Token> second,
                                  std::uint64_t budget = 4'000'000);

}  // namespace synoptic::align
