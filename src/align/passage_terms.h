#pragma once

// Passages of several versions of a story as weighted terms, ready to be compared. Every term's
// weight is its rarity: how few passages of this story hold it, smoothed by how common the word is
// in English at large.
//
// Nothing here depends on the order in which the versions are given: terms are numbered by the rank
// of a hash of their letters, so that every sum runs in the same order.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/token.h"

namespace synoptic::align {

// A passage as it comes in.
struct PassageSource {
  std::span<const text::Token> tokens;
  std::uint32_t version = 0;
  bool heading = false;
  std::span<const std::string_view> entities{};  // see align/told_entities.h
};

struct WeightedTerm {
  std::uint32_t term = 0;
  float weight = 0;
};

// Terms of one kind, ascending, with the sums that similarities divide by.
struct TermVector {
  std::vector<WeightedTerm> terms;
  double sum = 0;   // of weights
  double norm = 0;  // square root of the sum of squares
};

struct PassageTerms {
  std::uint32_t version = 0;
  std::uint32_t place = 0;  // among the version's passages of its class (headings, others), from 0
  std::uint32_t of = 1;     // how many there are
  bool heading = false;
  std::uint32_t words = 0;  // words and numbers; punctuation is never counted
  TermVector stems;         // words and numbers by stem; synonyms count as one
  TermVector grams;         // four letters in a row, word borders included
  TermVector pairs;         // two neighbouring words, by stem
  TermVector names;         // words that this story writes with a capital inside sentences
  TermVector numbers;
  TermVector quotes;    // words between quotation marks, by stem
  TermVector entities;  // who and what is told of, by name, alias, pronoun or role
};

// Cost: O(n log n) in the number of tokens.
std::vector<PassageTerms> weigh_passages(std::span<const PassageSource> passages);

// ---- comparing two vectors, all in 0..1 and the same for either order ----

struct Overlap {
  double cosine = 0;
  double shared = 0;       // weight
  double containment = 0;  // shared weight by the weight of the lighter side
  double dice = 0;         // twice the shared weight by the weight of both
  double content = 0;      // shared weight above what common words have, not divided by anything
};
// Compares one vector with many: its weights are laid out by term once.
class Comparer {
 public:
  // Takes `a` for all that follows; it must live as long. Linear in `a`.
  void take(const TermVector& a);
  // REQUIRES: a vector was taken. Linear in `b` alone.
  Overlap with(const TermVector& b) const;

 private:
  // Most terms of the other side are not there: eight times out of ten a few bits that stay in the
  // nearest cache say so.
  bool may_have(std::uint32_t term) const { return (bits_[(term >> 6) & 63] >> (term & 63)) & 1; }

  const TermVector* a_ = nullptr;
  std::vector<float> weights_;  // by term; 0 where `a` has none
  std::array<std::uint64_t, 64> bits_{};
};

}  // namespace synoptic::align
