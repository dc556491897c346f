#pragma once

// The comparison of a bundle, the same for the page and the command line.

#include <optional>
#include <string>
#include <string_view>

#include "comparison/comparison.h"
#include "share/bundle.h"

namespace synoptic::share {

// comparison::compare over the bundle's inputs, base and corrections. Of an excerpt
// (share/excerpt.h) nothing is kept but the finding it was made for: other findings, ledgers,
// common ground, copies, and passages that stand elsewhere would all be about texts that are not
// here. A note "excerpt" says how much of each version is; "excerpt_lost" that the finding is not
// found again. Total; the cost is that of the comparison.
comparison::Comparison compare_work(const Bundle& work, const comparison::Progress& progress = {},
                                    std::string_view language = "en");

}  // namespace synoptic::share
