#pragma once

// Which sentences of which versions use a word: how much of a clause any one sentence of another
// version tells.

#include <cstdint>
#include <utility>
#include <vector>

#include "divergence/context.h"

namespace synoptic::divergence {

class PassageIndex {
 public:
  // Linear in the tokens of the versions that take part. The context must outlive the index.
  explicit PassageIndex(const Context& context);

  // Share of the span's words of content, by stem, that the best sentence of any other version has;
  // 1 where the span has none. Cost: the sentences that use its words.
  double told_elsewhere(ArticleIndex version, text::Span span) const;

 private:
  struct Place {
    ArticleIndex version;
    SentenceIndex sentence;
  };
  const Context& context_;
  text::WordIds stems_;
  std::vector<std::vector<Place>> places_;  // by id of the stem, in order
};

}  // namespace synoptic::divergence
