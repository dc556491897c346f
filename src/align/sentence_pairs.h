#pragma once

// Pairs of sentences of two articles that tell the same thing, with a score. The synopsis is built
// from the pairs of all articles; used alone it is the aligner that the benchmarks measure.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "align/pair_features.h"
#include "text/token.h"

namespace synoptic::align {

// A sentence as the aligner sees it.
struct Passage {
  std::vector<text::Token> tokens;
  bool heading = false;                      // titles and headings only meet titles and headings
  std::vector<std::string_view> entities{};  // see align/told_entities.h; may be left out
};

struct PassageLink {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  double score = 0;  // 0 to 1
};

// Links sorted by first, second. Finds out by itself whether these are revisions of one text (many
// equal sentences: strict, nearly one to one) or different tellings (few shared words: the rare
// ones decide).
std::vector<PassageLink> align_passages(std::span<const Passage> first,
                                        std::span<const Passage> second);

// What the links are decided by: every pair worth comparing with its features; second counts on
// from the first's last passage. For fitting the model's weights.
std::vector<ComparedPair> compare_passages(std::span<const Passage> first,
                                           std::span<const Passage> second);

}  // namespace synoptic::align
