#pragma once

// How much each row of the synopsis offers to check: what is left out and what all agree on are
// ordered by it.

#include <cstdint>
#include <span>
#include <vector>

#include "divergence/context.h"

namespace synoptic::comparison {

// One number a row: of its cells, the one with the most (divergence/checkworthy.h). Linear in
// claims.
std::vector<double> row_worth(const divergence::Context& context);

// Positions of the values from the largest to the smallest; equal ones in their order.
std::vector<std::uint32_t> most_first(std::span<const double> values);

}  // namespace synoptic::comparison
