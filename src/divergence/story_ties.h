#pragma once

// What ties two sentences of different versions together when no word alignment does: they stand in
// one row, or are kin (align/kin_passages.h), or share a word that both versions seldom use. Built
// once by a rule that looks at the whole story. Cost: linear in tokens to build, one or two
// look-ups a question.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "divergence/context.h"

namespace synoptic::divergence {

struct Place {
  ArticleIndex version{};
  SentenceIndex sentence{};
};

class StoryTies {
 public:
  // The context must outlive it.
  explicit StoryTies(const Context& context);

  bool in_row(Place a, Place b) const;
  bool near(Place a, Place b) const;  // in one row, or kin
  // Neither version uses the stem more than three times.
  bool is_rare(ArticleIndex a, ArticleIndex b, std::string_view stem) const;
  std::uint32_t uses(ArticleIndex version, std::string_view stem) const;
  // Stems of words of content that both sentences have, sorted.
  std::vector<std::string> shared(Place a, Place b) const;

 private:
  static std::uint64_t key_of(ArticleIndex version, SentenceIndex s) {
    return static_cast<std::uint64_t>(article::at(version)) << 32 | article::at(s);
  }
  std::vector<std::string> stems_of(Place place) const;

  const Context& context_;
  text::WordIds stems_;
  std::vector<std::vector<std::uint32_t>> uses_;  // by id, by article
  std::vector<std::pair<std::uint64_t, std::uint64_t>> kin_;
};

}  // namespace synoptic::divergence
