#pragma once

// Rows corrected by hand: what the reader put together or apart, as constraints for every next run.
//
// A correction names two sentences by the hash of their article and their place in its text, so it
// holds whatever the order of the articles, and whoever else is compared with them. What it means:
//
//  - part(a, b): no score and no join brings a and b into one row. The rows form again with them
//    kept apart.
//  - part(a, a): a leaves its row, and nobody else does. No score puts it into another one; only
//    joins do.
//  - join(a, b): the row of a and the row of b are one row, whatever their score, how many passages
//    of one version are then in it, and whether one is a headline. Articles that shared nothing
//    with the others take part when a join says so.
//  - To move a passage: part it from itself, and join it to one of the other row. Nothing else
//    changes.
//
// Of several corrections of one pair the last one holds; apart from that their order means nothing.
// A part is stronger than joins of other pairs. Where joins together would bring a parted pair into
// one row (a-b and b-c joined, a-c parted), they are followed in the order of the articles' hashes
// and of the passages in them, and one that would do it is left out.
//
// Equal articles are one version: a correction that names a sentence in one names it in all of
// them, and two equal sentences of two equal articles are one passage.
//
// A correction with a sentence that is not there is no constraint; its owner keeps it, for the
// sentence may come back.

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "article/article.h"
#include "text/span.h"

namespace synoptic::align {

struct Correction {
  enum class Kind : std::uint8_t { join, part } kind = Kind::join;
  std::string first_hash, second_hash;  // Article::hash
  text::Span first, second;             // sentences of these articles, in bytes of their text
};

// The different versions, sorted by hash, and the number of each one's first passage; one more
// number at the end.
struct PassageNumbers {
  std::span<const article::Article* const> versions;
  std::span<const std::uint32_t> offsets;
};

using PassagePair = std::pair<std::uint32_t, std::uint32_t>;  // the smaller number first

// Corrections that name passages of these versions. All lists are sorted, nothing is there twice.
struct RowConstraints {
  std::vector<PassagePair> joined, parted;
  std::vector<std::uint32_t> alone;  // parted from themselves
  std::vector<std::uint32_t> named;  // by any correction
  std::uint32_t lost = 0;            // corrections with a sentence that is not there
};

// A place that is no sentence's own is the sentence it covers most of. O(c (log v + s)) for c
// corrections, v versions of s sentences.
RowConstraints constraints_from(std::span<const Correction> corrections,
                                const PassageNumbers& passages);

// Makes `row_of` (the row of each passage) obey. REQUIRES: parted passages are in different rows,
// or one of them stands in `alone`. Rows may be left without a passage.
void impose(const RowConstraints& constraints, std::vector<std::uint32_t>& row_of);

}  // namespace synoptic::align
