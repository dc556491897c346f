#pragma once

// What the rules about presence share: how much a passage that only some versions carry weighs,
// which words tell it, and how many such findings keep their weight.

#include <functional>
#include <string>
#include <vector>

#include "divergence/checkworthy.h"
#include "divergence/finding.h"

namespace synoptic::divergence {

constexpr double kWeighty = 0.7;  // worth from which a passage may be more than a matter of form

// Sum of the worth of all things.
double total(const std::vector<Checkable>& things);

// Weight or wording, for a passage that stands alone. A figure, date or name alone is colour where
// an event is told in quite other words; it is news in a near copy, with an act of consequence
// (consequence_verbs.tsv), and in the mouth of somebody who has a part in the story. Nothing that
// one version alone carries changes what happened.
Severity alone_severity(const Context& context, ArticleIndex version, SentenceIndex s,
                        const std::vector<Checkable>& things);

// The same for a detail of a passage that other versions tell too.
Severity detail_severity(const Context& context, ArticleIndex version,
                         const std::vector<Checkable>& things);

// The words that hold all these things, as far as 40 words reach.
text::Span telling_part(const article::Article& article, const article::Sentence& sentence,
                        const std::vector<Checkable>& things);

// `figure "nine minutes"` for each thing.
std::vector<std::string> cues_of(const article::Article& article,
                                 const std::vector<Checkable>& things);

// Versions with passages in the row.
std::size_t filled(const align::Row& row);

// Of the findings since `first` whose versions, as `versions_of` gives them, are the same, the
// weightiest `most` keep their weight: a short version leaves out much, a long one has much to
// itself.
void keep_weightiest(
    Findings& out, std::size_t first, std::size_t most,
    const std::function<std::vector<ArticleIndex>(const Divergence&)>& versions_of);

}  // namespace synoptic::divergence
