#pragma once

// What the versions that tell a passage agree on in it: the figures, days, names and quotations by
// which one finds the passage again in a version that tells it elsewhere (told_elsewhere.h).

#include <cstdint>
#include <span>
#include <vector>

#include "comparison/common_ground.h"

namespace synoptic::comparison {

// The claims that stand in the row in each of these versions, those with the most to check first;
// none when they are worth little: a place name alone. REQUIRES: they take part. Cost: linear in
// the claims of the row.
std::vector<AgreedClaim> agreed_claims(const divergence::Context& context, std::uint32_t row,
                                       std::span<const article::ArticleIndex> versions);

// Whether a passage of the version may well tell the same as one of the row (align/kin_passages.h).
bool has_kin(const divergence::Context& context, std::uint32_t row, article::ArticleIndex version);

}  // namespace synoptic::comparison
