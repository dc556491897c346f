#pragma once

// An excerpt: the smallest part of a comparison that still says of one finding exactly what the
// whole says of it. It is a bundle as any other (share/bundle.h), short enough for a chat or a QR
// code, and whoever opens it makes the comparison anew from the passages in it.
//
// It must not lie. So
//  - rows are taken whole, every version's cell of a chosen row: "not in this version" stays true;
//  - sentences stay what they were and follow each other only where they did (excerpt_text.h);
//  - every part is compared, and taken only when it is faithful (excerpt_check.h). A finding that
//    hangs on more of the texts than a part can hold has no excerpt, and the reader is told.
//
// Its rows are told and not found again (ExcerptPart::rows): scraps of texts would line up in
// another way than the texts did. All differences are found anew.
//
// How it is looked for: the rows of the evidence, and a near row for every version that has none
// there; then the rows that share the rarest words with them, half as much again each time, until
// the part is faithful; then every row is tried without which it may still be. That every version
// leaves something out, or only one has it, was found over the whole texts; the note of an excerpt
// says so.
//
// Cost: at most kMostTries comparisons of parts, together of at most four times the bytes of the
// whole and 64 KB.

#include <optional>
#include <string_view>
#include <vector>

#include "comparison/comparison.h"
#include "share/bundle.h"

namespace synoptic::share {

inline constexpr int kMostTries = 60;

struct Excerpt {
  Bundle bundle;                        // with `selected` and `excerpt`
  std::vector<comparison::Part> parts;  // one an input
};

// `whole` is the comparison of `work`. Of an excerpt this is the excerpt itself. The finding's mark
// goes along under its new id, and so do corrections of rows whose passages are all in the part.
// Nothing when no part of less than nine tenths of the whole is faithful, or no finding has this
// id.
std::optional<Excerpt> excerpt_of(const Bundle& work, const comparison::Comparison& whole,
                                  std::string_view finding);

}  // namespace synoptic::share
