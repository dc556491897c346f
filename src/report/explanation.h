#pragma once

// Everything the rule saw for one finding, for people who want to check it: the claims of the
// sentences concerned, the row with all its cells, the words that stand for each other, and what
// the place in the ranking was made of. Text for a terminal.

#include <string>
#include <string_view>
#include <vector>

#include "comparison/comparison.h"
#include "report/report.h"

namespace synoptic::report {

// Positions in Comparison::divergences whose id begins with `prefix`; none for an empty one.
std::vector<std::size_t> findings_with(const comparison::Comparison& comparison,
                                       std::string_view prefix);

// REQUIRES: finding < comparison.divergences.size(). Linear in the sentences concerned, but for the
// words linked between them.
std::string explanation(const comparison::Comparison& comparison, std::size_t finding,
                        const ReportOptions& options);

}  // namespace synoptic::report
