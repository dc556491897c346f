#pragma once

// Anchors: rare phrases, names, quoted terms and events that several versions carry ("Chernobyl
// moment", "export controls"). They tie versions together where no sentence lines up, and
// divergence rules gather around each of them who says it, how it is defined, how sure, and with
// which figures.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "article/article.h"
#include "claims/claims.h"

namespace synoptic::align {

struct AnchorMention {
  article::ArticleIndex article{};
  article::SentenceIndex sentence{};
  text::Span span;
};

struct Anchor {
  std::string key;                      // stems joined by a space, or an entity key
  std::string name;                     // as most versions write it
  double weight = 0;                    // rarity; higher is rarer
  std::vector<AnchorMention> mentions;  // sorted by article, then place
};

// Anchors that at least two of the articles carry, heaviest first, then by key. Articles set aside
// carry none. Cost: linear in tokens through an index.
std::vector<Anchor> find_anchors(std::span<const article::Article> articles,
                                 std::span<const claims::Claims> claims,
                                 const std::vector<bool>& set_aside);

}  // namespace synoptic::align
