#pragma once

// Offices told in full: "Minister of Foreign Affairs", "Secretary of State for Health", "Head of
// the Planning Department" is none. Their capitals are no name of anybody. Cost: linear in the
// words.

#include <cstddef>

#include "claims/tagging.h"

namespace synoptic::claims {

// How many tokens of such an office begin at `at`, not beyond `end`; 0 for none. The fields an
// office can have are words of portfolios.tsv.
std::size_t office_at(const TaggedArticle& tagged, std::size_t at, std::size_t end);

}  // namespace synoptic::claims
