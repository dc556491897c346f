#pragma once

// Who seems to have rewritten whom. So far: which versions are copies of one telling, so that three copies of
// one wire story count as one voice.

#include <span>
#include <vector>

#include "align/synopsis.h"
#include "article/article.h"

namespace synoptic::lineage {

struct Lineage {
  // One number for each article; equal numbers are one voice. Numbered in order of first appearance.
  std::vector<std::uint32_t> voice;
};

// Versions of which at least nine in ten sentences stand in rows tagged alike are one voice.
Lineage trace(std::span<const article::Article> articles, const align::Synopsis& synopsis);

}  // namespace synoptic::lineage
