#pragma once

// Two passages of one row, word for word: which word stands for which, and how sure one may be that
// both speak of the same thing. Slot rules ask it whether two mentions are in the same place.

#include <cstdint>
#include <span>
#include <vector>

#include "align/word_alignment.h"
#include "divergence/context.h"

namespace synoptic::divergence {

class PassagePair {
 public:
  PassagePair(const Context& context, ArticleIndex first,
              std::span<const SentenceIndex> first_sentences, ArticleIndex second,
              std::span<const SentenceIndex> second_sentences);

  ArticleIndex first() const { return sides_[0].article; }
  ArticleIndex second() const { return sides_[1].article; }

  // Share of the shorter passage's content words that stand in the other (same word, stem or close
  // form).
  double common() const { return common_; }
  std::uint32_t common_words() const { return common_words_; }

  // Strongest link between a content word of `a` (first passage) and one of `b`; 0 for none.
  double linked(text::Span a, text::Span b) const;
  // Whether some word of `a` (first passage), small words too, is linked to one of `b`.
  bool joined(text::Span a, text::Span b) const;
  // Whether the word (side 0 or 1) stands for the same word of the other passage, in any form.
  bool stands_for_same(int side, text::Span word) const;
  // How many content words within `reach` words of `a` are linked to one within `reach` of `b`, the
  // words of the spans themselves left out.
  std::uint32_t shared_near(text::Span a, text::Span b, std::uint32_t reach) const;
  // Both spans fill the same gap: the words right before them stand for each other or both begin
  // their passage, and so do the words right behind. Words that both spans share at their edges and
  // punctuation do not count.
  bool same_gap(text::Span a, text::Span b) const;
  // How many edges of the spans (left, right) have words that stand for each other right beside
  // them: 0 to 2. The beginning and the end of a passage are no edge.
  int same_edges(text::Span a, text::Span b) const;
  // Whether some word of the span (side 0 or 1) is linked at all.
  bool has_partner(int side, text::Span span) const;
  // Content words of `a` (first passage) that stand for one of `b` (second).
  std::uint32_t shared_between(text::Span a, text::Span b) const;
  // The word of the other passage that stands for this one (of side 0 or 1), where their link is at
  // least that strong; empty for none.
  text::Span counterpart(int side, text::Span word, double least) const;
  // Content words of the span (side 0 or 1).
  std::uint32_t content_words(int side, text::Span span) const;
  // Words of the span that the other passage uses too (by stem).
  std::uint32_t also_in_other(int side, text::Span span) const;

 private:
  struct Side {
    ArticleIndex article{};
    std::vector<text::Token> tokens;
    std::vector<std::int32_t> partner;  // into the other side's tokens; -1 none
  };
  text::TokenRange within(int side, text::Span span) const;
  bool is_sign(int side, std::uint32_t at) const {
    return sides_[side].tokens[at].kind == text::TokenKind::punctuation;
  }
  void measure();

  Side sides_[2];
  std::vector<align::WordLink> links_;
  double common_ = 0;
  std::uint32_t common_words_ = 0;
};

}  // namespace synoptic::divergence
