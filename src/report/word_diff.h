#pragma once

// The word diff of two texts, written for readers and for programs. All functions are linear in
// texts and diff; what the texts hold stays text in every format (report/escape.h).

#include <string>
#include <vector>

#include "diff/word_diff.h"
#include "text/token.h"

namespace synoptic::report {

struct DiffSide {
  std::string name;  // of the file
  std::string text;  // valid UTF-8
  std::vector<text::Token> tokens;
};

struct WordDiffReport {
  DiffSide first;
  DiffSide second;
  diff::WordDiff diff;
};

// `tokens` of the sides are filled here.
WordDiffReport make_word_diff(DiffSide first, DiffSide second);

// The second text with what was deleted put where it stood:
//   [-deleted-] {+inserted+} [~moved away~] {~moved here~}
std::string word_diff_text(const WordDiffReport& report);

// One page: <del> and <ins>, class "moved" for moves. Needs no script.
std::string word_diff_html(const WordDiffReport& report);

// {"schema":"synoptic.diff/1", "first":{name,text}, "second":...,
// "stretches":[{kept,first,second}],
//  "moves":[{first,second}], "words":{kept,deleted,inserted,moved}, "budgetHit"}; spans are
// [begin,end) in bytes of the text beside them.
std::string word_diff_json(const WordDiffReport& report);

// "812 words kept, 34 deleted, 41 inserted, 12 moved".
std::string word_diff_stat(const WordDiffReport& report);

}  // namespace synoptic::report
