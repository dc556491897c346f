#pragma once

// One version as an article again: its sentences in paragraphs, and where between them the others
// tell what it leaves out. Pure; linear in the sentences and rows.

#include <cstdint>
#include <vector>

#include "viewer/marks.h"

namespace synoptic::viewer {

struct ReadingParagraph {
  std::uint32_t first = 0, count = 0;  // sentences of the version
  article::SentenceKind kind = article::SentenceKind::body;
  // Rows that others tell, and this version does not, right behind something it tells here.
  std::uint32_t left_out = 0;
  std::uint32_t left_out_row = kNoRow;  // the first of them

  std::uint32_t end() const { return first + count; }
};

// Sentences of one paragraph and kind. One longer than any page is broken at a sentence, so that
// what is laid out at once stays small.
std::vector<ReadingParagraph> read_paragraphs(const comparison::Display& display,
                                              std::size_t version);

// The paragraph of a sentence. REQUIRES: there are paragraphs.
std::size_t paragraph_of(const std::vector<ReadingParagraph>& paragraphs, std::size_t sentence);

// The row nearest to `row` that the version tells, the one before first; kNoRow when it tells none.
std::uint32_t nearest_told(const comparison::Display& display, std::size_t version,
                           std::uint32_t row);

}  // namespace synoptic::viewer
