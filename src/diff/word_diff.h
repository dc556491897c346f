#pragma once

// Which words two texts have in common, which only one of them has, and which stand elsewhere: a
// diff for readers. Three steps follow the shortest edit script (diff/sequence_diff.h):
//   - edits slide to the borders of sentences and phrases where equal words allow it;
//   - kept words that mean nothing between two large changes go with them, and a stretch that keeps
//     less than 30 % of its words is shown as one change: confetti helps nobody;
//   - what was cut in one place and stands unchanged in another is a move.
// Words are compared by Token::key, so case, curly quotes and white space make no difference.

#include <cstdint>
#include <span>
#include <vector>

#include "text/token.h"

namespace synoptic::diff {

// A stretch of both texts, as ranges of their tokens. The stretches of a diff follow each other
// without gap or overlap in both texts and are kept and changed by turns.
struct Stretch {
  bool kept = false;        // the same tokens on both sides
  text::TokenRange first;   // changed: deleted here; may be empty
  text::TokenRange second;  // changed: inserted here; may be empty
};

// The same words, cut here and put there. Lies inside changed stretches, never in two moves at
// once.
struct Move {
  text::TokenRange first;
  text::TokenRange second;
};

struct WordDiff {
  std::vector<Stretch> stretches;
  std::vector<Move> moves;  // in the order of the first text
  bool budget_hit = false;  // longer than need be
};

// Time as diff_sequences plus O((n+m) log(n+m)); space O(n+m).
WordDiff diff_words(std::span<const text::Token> first, std::span<const text::Token> second,
                    std::uint64_t budget = 400'000'000);

// The same without looking for moves: `moves` stays empty.
WordDiff diff_words_in_place(std::span<const text::Token> first,
                             std::span<const text::Token> second,
                             std::uint64_t budget = 400'000'000);

// Words and numbers, punctuation aside.
struct WordCounts {
  std::uint32_t kept = 0;
  std::uint32_t deleted = 0;   // moved words not counted
  std::uint32_t inserted = 0;  // moved words not counted
  std::uint32_t moved = 0;
};

WordCounts count_words(const WordDiff& diff, std::span<const text::Token> first,
                       std::span<const text::Token> second);

}  // namespace synoptic::diff
