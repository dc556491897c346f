#pragma once

// How alike two words are by themselves, for all pairs of two passages at once, and what part a
// word plays in its sentence.

#include <cstdint>
#include <span>
#include <vector>

#include "text/token.h"

namespace synoptic::align {

// What kind of partner a word can have.
struct WordRole {
  bool content = false;  // says what the sentence is about: a word or number, "said" too
  bool sign = false;     // punctuation and symbols
  bool verb = false;     // can be one, and mostly is
  std::uint32_t grammar =
      0;  // lexicon::WordClass bits of a word that only joins others: "of", "the"
};

// What a word of content is, as far as a link by context alone should know.
enum class WordPart : std::uint8_t { other, verb, number };

// Digits and numerals are numbers; words that are mostly verbs are verbs. A few look-ups: ask for
// few words.
WordPart part_of(const text::Token& token);

// 1 the same key; 0.9 the same stem or verb ("wrote", "written"); up to 0.75 by shared pairs of
// letters; 0.6 synonyms (lexicon/synonyms.h); else 0. Quadratic to build, O(1) to ask.
class WordLikeness {
 public:
  WordLikeness(std::span<const text::Token> first, std::span<const text::Token> second);

  double of(std::uint32_t i, std::uint32_t j) const { return table_[i * second_.size() + j]; }
  bool equal(std::uint32_t i, std::uint32_t j) const { return of(i, j) == 1.0; }
  const WordRole& first(std::uint32_t i) const { return first_[i]; }
  const WordRole& second(std::uint32_t j) const { return second_[j]; }

 private:
  std::vector<WordRole> first_, second_;
  std::vector<double> table_;
};

}  // namespace synoptic::align
