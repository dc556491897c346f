#pragma once

// Which words of a cell no other cell of its row has: what is worded otherwise, before anybody asks
// whether it also means something else.

#include <span>
#include <vector>

#include "article/article.h"
#include "text/span.h"

namespace synoptic::align {

// One cell: the tokens of its sentences, in reading order.
struct CellTokens {
  std::vector<std::span<const text::Token>> sentences;
};

// For each cell the runs of words whose stems stand in no other cell. A sentence that shares less
// than 30 % of its words is one run: confetti helps nobody. Empty for empty cells and when only one
// cell is not empty. Linear in the tokens (times log).
std::vector<std::vector<text::Span>> find_wording(std::span<const CellTokens> cells);

// All cells that are not empty, two at least, have the same words in the same order, punctuation
// aside.
bool says_the_same(std::span<const CellTokens> cells);

}  // namespace synoptic::align
