#pragma once

// What rules look up: the claims of one sentence, the row a sentence stands in, how many versions
// use a word. Built once for a story; everything is by position, nothing is copied from the
// articles.

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "divergence/divergence.h"
#include "divergence/known_elsewhere.h"
#include "text/word_ids.h"

namespace synoptic::divergence {

using article::SentenceIndex;
using Positions = std::vector<std::uint32_t>;  // into one of the lists of claims::Claims

// The claims that stand in one sentence.
struct SentenceClaims {
  Positions numbers, dates, names, quotations, attributions, predicates, quantifiers, definitions,
      causes, denials;
};

class Context {
 public:
  // Linear in tokens and claims. The story must outlive the context.
  explicit Context(const Story& story);

  const Story& story() const { return story_; }
  const article::Article& article(ArticleIndex i) const { return story_.articles[article::at(i)]; }
  const claims::Claims& claims(ArticleIndex i) const { return story_.claims[article::at(i)]; }
  const SentenceClaims& in_sentence(ArticleIndex i, SentenceIndex s) const {
    return by_sentence_[article::at(i)][article::at(s)];
  }

  // Versions that take part (not set aside), in order.
  const std::vector<ArticleIndex>& versions() const { return versions_; }
  bool takes_part(ArticleIndex i) const { return !story_.synopsis.set_aside[article::at(i)]; }
  // Row of the synopsis in which a sentence stands; rows().size() for one that stands nowhere.
  std::uint32_t row_of(ArticleIndex i, SentenceIndex s) const {
    return row_of_[article::at(i)][article::at(s)];
  }

  // Versions with a passage that may well tell the same as this sentence (align/kin_passages.h).
  // O(1).
  const std::vector<ArticleIndex>& kin_of(ArticleIndex i, SentenceIndex s) const {
    return kin_[article::at(i)][article::at(s)];
  }

  // Most of its sentences stand, in nearly the same words, in other versions too. O(1).
  bool is_near_copy(ArticleIndex i) const { return near_copy_[article::at(i)]; }

  // The figures of a version, by amount.
  const FigureIndex& figures(ArticleIndex i) const { return figures_[article::at(i)]; }
  // Version `other` has a name for the same as this entity of version `i`; both take part.
  bool knows(ArticleIndex other, ArticleIndex i, std::uint32_t entity) const;

  // How many versions use the stem, and whether one version does; British and American spellings
  // are one (spelling.h). O(log n) in the words that have two.
  std::uint32_t versions_with(std::string_view stem) const;
  bool uses(ArticleIndex i, std::string_view stem) const;

  // The sentence that holds the span's first byte.
  SentenceIndex sentence_at(ArticleIndex i, text::Span span) const;
  // Versions that take part and are not in `holders` (sorted).
  std::vector<ArticleIndex> others(const std::vector<ArticleIndex>& holders) const;

 private:
  static std::vector<ArticleIndex> taking_part(const Story& story);
  void index_claims(ArticleIndex i);
  void index_rows();
  void index_kin();
  void index_copies();
  void index_stems();
  std::uint32_t id_of(std::string_view stem) const;

  Story story_;
  std::vector<ArticleIndex> versions_;
  std::vector<FigureIndex> figures_;
  EntityIndex entities_;
  std::vector<std::vector<SentenceClaims>> by_sentence_;
  std::vector<std::vector<std::uint32_t>> row_of_;
  std::vector<std::vector<std::vector<ArticleIndex>>> kin_;
  std::vector<bool> near_copy_;
  text::WordIds stems_;                                      // in one spelling
  std::map<std::string, std::uint32_t, std::less<>> spelt_;  // other spellings' stems
  std::vector<std::vector<ArticleIndex>> users_;             // by id of the stem
};

// True for words that carry no content of their own: articles, prepositions, auxiliaries, common
// adverbs (the closed classes of word_classes.tsv).
bool is_small_word(std::string_view key);
// A word or number that carries content.
bool is_content(const text::Token& token);

}  // namespace synoptic::divergence
