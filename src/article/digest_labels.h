#pragma once

// The labels of digests: "Why it matters", an emoji and two words, "Ledger context" on the pages of
// the Ledger. One alone may be a cross heading; several make a digest.

#include <vector>

#include "article/furniture.h"
#include "article/line_facts.h"

namespace synoptic::article {

// Gives lines without a reason the reason "label". Linear in the lines.
void find_digest_labels(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                        PageReading& page);

}  // namespace synoptic::article
