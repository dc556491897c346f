#pragma once

// The words of a quotation in a form in which only what was said counts: one spelling, no marks, no
// contractions, no editor's brackets; and what sets two such forms apart. Cost: quadratic in the
// words of two quotations, which are capped.

#include <string>
#include <vector>

#include "divergence/context.h"

namespace synoptic::divergence {

struct SpokenWord {
  std::string key;  // "isn't" is "is" and "not"; "organisation" is "organization"
  std::string stem;
  bool content = false;
  text::Span span;  // of its token
};

// `span` without its marks. "..." and words in brackets stay out: an editor's hand is no other
// wording.
std::vector<SpokenWord> spoken_words(const article::Article& article, text::Span span);
// "..." or brackets stand in it: an editor has cut or filled in words.
bool is_edited(const article::Article& article, text::Span span);

enum class Change { none, trimmed, light, reworded };

// none: the same words. trimmed: one is a run of the other, or the other with gaps. light: only
// articles, prepositions and forms of one word differ. reworded: everything else. With `indirect`
// persons and "will" count as small: a quotation within a sentence is fitted to it ("its unions").
Change compare_words(const std::vector<SpokenWord>& a, const std::vector<SpokenWord>& b,
                     bool indirect = false);
// The same where an editor's hand shows in `a`: words that only `b` has were cut.
Change compare_edited(const std::vector<SpokenWord>& a, const std::vector<SpokenWord>& b,
                      bool indirect = false);

// Where `part` runs through `whole`, word for word or nearly: the stretch with most words in
// common and least between them (Smith & Waterman 1981), and what the stretch leaves over.
struct Run {
  std::size_t begin = 0, end = 0;  // into `whole`; empty when nothing fits
  std::size_t matched = 0;         // words in common
  std::vector<SpokenWord> only_part,
      only_whole;               // left over inside it, forms of one word paired off
  std::vector<SpokenWord> cut;  // words of `part` before and behind the stretch
};
Run find_run(const std::vector<SpokenWord>& whole, const std::vector<SpokenWord>& part);

// Articles, prepositions, helpers: what may change without changing what was said. With `indirect`,
// also what reported speech changes: persons, "will" and "would". Never a negation.
bool is_light_word(const SpokenWord& word, bool indirect);

}  // namespace synoptic::divergence
