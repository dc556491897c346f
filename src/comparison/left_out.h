#pragma once

// What a version leaves out, less what it tells in another passage: so that no list says "left out"
// where common ground or the left_out rule says "elsewhere".

#include <vector>

#include "comparison/ledgers.h"
#include "divergence/context.h"

namespace synoptic::comparison {

// Takes out the rows of which the version, without a cell there, tells all the same in another
// passage: everything that the row's versions agree on (agreed_claims.h, told_elsewhere.h), or,
// where that is nothing that can be checked, a passage that may well be the same. What is told in
// part stays. Cost: for each row and version a search for each agreed claim.
void drop_told_elsewhere(const divergence::Context& context, std::vector<LeftOut>& left_out);

}  // namespace synoptic::comparison
