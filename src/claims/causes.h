#pragma once

// Why something happened, where the text says so:
//
//   The fire broke out because of a faulty cable   cause "a faulty cable", effect "The fire broke
//   out" A faulty cable caused the fire                 the same the other way round The cause of
//   the fire was a faulty cable       the same as a noun The match was stopped after a power cut
//   loose: an order in time, perhaps a cause
//
// What is denied ("not because of") is no cause. The cues are assets/lexicons/cause_cues.tsv. Cost:
// linear in the article.

#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

std::vector<CauseMention> find_causes(const TaggedArticle& tagged);

// True for words that name no cause by themselves: "problem", "technical".
bool is_vague_cause(std::string_view key);

}  // namespace synoptic::claims
