#include "claims/quoted_sentence.h"

#include <algorithm>

#include "text/token.h"

namespace synoptic::claims {

QuotedSentence::QuotedSentence(const TaggedArticle& tagged,
                               const std::vector<Quotation>& quotations)
    : t_(tagged), quoted_(tagged.tags.size(), kFree), all_(quotations) {
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    const text::TokenRange range = text::tokens_in(t_.article->tokens, quotations[q].span);
    for (std::size_t i = range.begin; i < range.end; ++i)
      if (quoted_[i] == kFree) quoted_[i] = static_cast<std::uint32_t>(q);
  }
}

bool QuotedSentence::finite_in(std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i)
    if (t_.pos(i) == Pos::finite || t_.pos(i) == Pos::auxiliary || t_.pos(i) == Pos::modal)
      return true;
  return false;
}

bool QuotedSentence::quote_in(std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i)
    if (is_quoted(i)) return true;
  return false;
}

bool QuotedSentence::closes_something(std::size_t i) const {
  return t_.keys[i] == "," || t_.keys[i] == "-" || t_.keys[i] == ";" ||
         (is_quoted(i) && is_quote_mark(t_.keys[i]));
}

std::size_t QuotedSentence::next_break(std::size_t i) const {
  while (i < end_ && !(t_.pos(i) == Pos::punctuation && t_.keys[i] != "'" && t_.keys[i] != "(" &&
                       t_.keys[i] != ")"))
    ++i;
  return i;
}

std::size_t QuotedSentence::content_end(std::size_t end) const {
  while (end > begin_ && t_.pos(end - 1) == Pos::punctuation && !is_quoted(end - 1) &&
         t_.keys[end - 1] != ")")
    --end;
  return end;
}

text::Span QuotedSentence::stretch(std::size_t from, std::size_t to) const {
  while (from < to && t_.pos(from) == Pos::punctuation && !is_quoted(from)) ++from;
  while (to > from && t_.pos(to - 1) == Pos::punctuation && !is_quoted(to - 1) &&
         t_.keys[to - 1] != ")")
    --to;
  if (from >= to) return {};
  text::Span span = t_.span_of(from, to);
  if (is_quoted(from)) span.begin = std::min(span.begin, quotation_at(from).span.begin);
  if (is_quoted(to - 1)) span.end = std::max(span.end, quotation_at(to - 1).span.end);
  return span;
}

}  // namespace synoptic::claims
