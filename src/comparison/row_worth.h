#pragma once

// How much each row of the synopsis offers to check: what is left out and what all agree on are
// ordered by it.

#include <vector>

#include "divergence/context.h"

namespace synoptic::comparison {

// One number a row: of its cells, the one with the most (divergence/checkworthy.h). Linear in
// claims.
std::vector<double> row_worth(const divergence::Context& context);

}  // namespace synoptic::comparison
