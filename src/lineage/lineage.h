#pragma once

// Who seems to have rewritten whom. So far: which versions are copies of one telling, so that three
// copies of one wire story count as one voice.

#include <cstdint>
#include <span>
#include <vector>

#include "align/synopsis.h"
#include "article/article.h"

namespace synoptic::lineage {

struct Lineage {
  // One number for each article; equal numbers are one voice. Numbered in order of first
  // appearance.
  std::vector<std::uint32_t> voice;
};

// Two versions are one voice when at least nine in ten sentences of each stand in a row where the
// other's cell has the very same words; so are versions linked by a chain of such pairs. Words are
// compared by Token::key without punctuation, so straightened quotes or a dropped comma make no new
// voice. Cost: articles squared times rows.
Lineage trace(std::span<const article::Article> articles, const align::Synopsis& synopsis);

}  // namespace synoptic::lineage
