#pragma once

// Whether a version that has no cell in a row tells what the row's versions agree on all the same,
// in another passage. "Not found in Radio Teal" is said only where this finds nothing.

#include <optional>

#include "comparison/common_ground.h"

namespace synoptic::comparison {

// Where `version` makes the claim, in whichever row:
//   figure     one that agrees (divergence::figures_agree), of the same noun where it is telling
//   (20
//              and more, or with a unit), else in a sentence about the same;
//   date, name the same day or a name for the same, in a sentence about the same;
//   quotation  the same words in one piece, with or without marks.
// A sentence is about the same when it has two words of content in common with one that makes the
// claim, besides the claim itself. REQUIRES: the claim has places. Cost: linear in the version's
// claims of that kind; for a quotation in its words.
std::optional<divergence::Evidence> told_elsewhere(const divergence::Context& context,
                                                   const AgreedClaim& claim,
                                                   article::ArticleIndex version);

}  // namespace synoptic::comparison
