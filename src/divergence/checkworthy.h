#pragma once

// How much a passage offers to check: figures, quotations, named people, works and organisations,
// dated events, statements of a source. What only one version carries is ordered by it.

#include <string>
#include <vector>

#include "divergence/context.h"

namespace synoptic::divergence {

// One thing in a sentence that other versions may or may not have.
struct Checkable {
  std::string what;  // "figure", "quotation", "person", ... for the reason
  text::Span span;
  double worth = 0;
};

// Everything checkable in a sentence that no other version taking part has, wherever it might stand
// there.
std::vector<Checkable> unmatched(const Context& context, ArticleIndex version,
                                 SentenceIndex sentence);

// Everything checkable in a sentence that the version `other` does not have.
std::vector<Checkable> unmatched_in(const Context& context, ArticleIndex version,
                                    SentenceIndex sentence, ArticleIndex other);

// Everything checkable in a sentence.
std::vector<Checkable> checkable(const Context& context, ArticleIndex version,
                                 SentenceIndex sentence);

}  // namespace synoptic::divergence
