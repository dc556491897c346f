#pragma once

// What changed between two tellings of one passage, word by word, ready to be laid out.
//
// The words are cut here and not by text::tokenise: the canvas carries no Unicode tables, and
// marking a change asks less of a word than comparing stories does. A word runs from white space to
// white space without the punctuation at its ends, so that a change never begins inside one; case
// and the shape of quotation marks make no difference. diff/word_diff.h does the rest: it keeps
// edits at the borders of phrases and joins what is hardly kept. Beyond that a lone small word
// between two replacements goes with them, and passages that keep less than 30 % of the words of
// the shorter one are shown whole.

#include <cstdint>
#include <string_view>
#include <vector>

#include "comparison/json.h"
#include "text/token.h"
#include "viewer/redline_plan.h"

namespace synoptic::viewer {

// Words, punctuation and ideographs of `part`, with folded keys and without stems. Linear.
std::vector<text::Token> redline_words(std::string_view text, text::Span part);

enum class WordChange : std::uint8_t { kept, deleted, inserted };

// A stretch of one sentence of one side.
struct RedlinePart {
  std::uint8_t side = 0;  // 0 left, 1 right
  WordChange change = WordChange::kept;
  text::Span span;
};

// Each list covers its passage in reading order. Of a passage that only one side has, the other
// lists but `woven` are empty.
struct RedlineWords {
  bool rewritten = false;  // hardly a word in common: everything counts as kept at the sides
  std::vector<RedlinePart> left, right;
  std::vector<RedlinePart> woven;  // the right one with what was deleted put where it stood
};

// Cost: as diff::diff_words for the words of the row.
RedlineWords diff_passage(const comparison::Display& display, RedlinePair pair, std::uint32_t row);

// Word for word and sign for sign, white space and case aside. Cheap where the bytes are equal or
// the letters plainly differ. REQUIRES: both sides have the row.
bool says_the_same(const comparison::Display& display, RedlinePair pair, std::uint32_t row);

}  // namespace synoptic::viewer
