#pragma once

// After the rules: order inside findings, ids, one finding for one difference, and the ranking.

#include <vector>

#include "divergence/finding.h"

namespace synoptic::divergence {

// 16 hexadecimal digits over kind and evidence: FNV-1a, 64 bits. Depends on the articles' texts,
// not on their order, labels or the language of summaries.
std::string make_id(const Context& context, const Divergence& divergence);

// Sorts evidence, drops findings without two sides where two are due, merges those that show the
// same difference on the same words (the heavier one stays), ranks and cuts to
// options.max_divergences. Ranked by severity, then consequence of kind, confidence and number of
// versions, then id: a total order.
std::vector<Divergence> finish(const Context& context, Findings findings,
                               const DivergenceOptions& options);

}  // namespace synoptic::divergence
