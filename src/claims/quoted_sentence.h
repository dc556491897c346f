#pragma once

// One sentence at a time with the quotations that stand in it: which tokens are quoted, where a
// stretch between commas ends, and a stretch of tokens as characters. Costs: linear in tokens once,
// then in the stretch that is asked for. Holds references: article and quotations must outlive it.

#include <cstdint>
#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

class QuotedSentence {
 public:
  QuotedSentence(const TaggedArticle& tagged, const std::vector<Quotation>& quotations);

 protected:
  // In a quotation; in one that is a whole sentence.
  bool is_quoted(std::size_t i) const { return quoted_[i] != kFree; }
  bool is_direct(std::size_t i) const {
    return is_quoted(i) && quotation_at(i).kind == QuotationKind::direct;
  }
  // REQUIRES: is_quoted(i). The outermost one.
  const Quotation& quotation_at(std::size_t i) const { return all_[quoted_[i]]; }

  // A finite verb, a quoted token in [from, to).
  bool finite_in(std::size_t from, std::size_t to) const;
  bool quote_in(std::size_t from, std::size_t to) const;
  // A comma, a dash, a semicolon or a quotation's mark.
  bool closes_something(std::size_t i) const;
  // The next sign that is no bracket or apostrophe, from `i` on.
  std::size_t next_break(std::size_t i) const;
  // Behind the last token before `end` that is no closing stop.
  std::size_t content_end(std::size_t end) const;
  // [from, to) as characters, without commas at its ends; a quotation that began in an earlier
  // sentence and reaches into this one is taken from its beginning.
  text::Span stretch(std::size_t from, std::size_t to) const;

  const TaggedArticle& t_;
  std::vector<std::uint32_t> quoted_;  // a token -> the outermost quotation it stands in
  std::size_t begin_ = 0, end_ = 0;    // of the sentence

 private:
  static constexpr std::uint32_t kFree = static_cast<std::uint32_t>(-1);
  const std::vector<Quotation>& all_;
};

}  // namespace synoptic::claims
