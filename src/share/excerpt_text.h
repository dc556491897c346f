#pragma once

// A part of a version as an input of its own: some of its sentences, written so that reading finds
// exactly these again, each as what it was (title, heading, item, body), with what the page says of
// itself (title, outlet, byline, day, language) as it was.
//
// Sentences that follow each other in one paragraph stay one paragraph; what does not follow each
// other never does in the part either, so nothing looks like a neighbour that was none. Facts that
// the sentences themselves do not show are stated (article/reading_decisions.h); date lines with an
// hour come along as they stand, because no statement holds an hour.

#include <optional>
#include <vector>

#include "article/article.h"
#include "article/ingest.h"

namespace synoptic::share {

// In parallel with Article::sentences and Article::furniture: what the part holds.
struct Picked {
  std::vector<bool> sentences;
  std::vector<bool> furniture;
};

// The input of the part, under the source and label of `whole`. Nothing when no way of writing it
// is read as it should be: the caller picks more. Linear in the part; reads it three times at most.
std::optional<article::Input> part_of(const article::Article& article, const article::Input& whole,
                                      const Picked& picked);

}  // namespace synoptic::share
