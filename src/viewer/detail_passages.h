#pragma once

// Which sentences of a version a finding is about.

#include <cstdint>
#include <vector>

#include "viewer/marks.h"

namespace synoptic::viewer {

struct DetailSentences {
  std::uint32_t row = kNoRow;
  std::vector<article::SentenceIndex> sentences;
};

// The whole passages of `version` that hold evidence of the finding, in the order of the text, six
// of them at most; with no evidence there, its passage of the finding's row. Empty: this version
// has none.
std::vector<DetailSentences> passages_of_finding(const comparison::Display& display,
                                                 const RowOfSentence& rows, std::size_t finding,
                                                 std::size_t version);

// The row the finding is about: its own, or that of its first evidence; kNoRow when it has none.
std::uint32_t row_of_finding(const comparison::Display& display, const RowOfSentence& rows,
                             std::size_t finding);

}  // namespace synoptic::viewer
