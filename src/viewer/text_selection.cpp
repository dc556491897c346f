#include "viewer/text_selection.h"

#include <algorithm>

#include "text/utf8.h"
#include "viewer/clusters.h"

namespace synoptic::viewer {
namespace {

// Letters and figures of any script; all else parts words.
bool is_in_word(char32_t code) {
  if (code < 0x80) return (code | 0x20U) - 'a' < 26U || code - '0' < 10U || code == '\'';
  return !(code < 0xC0 || code == 0xD7 || code == 0xF7 || (code >= 0x2000 && code <= 0x2BFF) ||
           (code >= 0x3000 && code <= 0x3020) || code == 0x60C || code == 0x61B || code == 0x61F ||
           code == 0x5BE || (code >= 0xFF00 && code <= 0xFF0F)) ||
         code == 0x2019;
}

bool word_at(std::string_view text, std::uint32_t at) {
  return is_in_word(text::decode_at(text, at).code);
}

std::uint32_t word_border(std::string_view text, std::uint32_t at, bool forward) {
  const auto size = static_cast<std::uint32_t>(text.size());
  bool inside = false;
  while (forward ? at < size : at > 0) {
    const std::uint32_t next = forward ? next_cluster(text, at) : previous_cluster(text, at);
    const bool word = word_at(text, forward ? at : next);
    if (inside && !word) break;
    inside = inside || word;
    at = next;
  }
  return at;
}

text::Span word_around(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return {at, at};
  if (!word_at(text, at)) {  // at the end of a word that word is meant
    const std::uint32_t before = previous_cluster(text, at);
    if (before == at || !word_at(text, before)) return {at, next_cluster(text, at)};
    at = before;
  }
  std::uint32_t begin = at;
  while (begin > 0 && word_at(text, previous_cluster(text, begin)))
    begin = previous_cluster(text, begin);
  std::uint32_t end = at;
  while (end < text.size() && word_at(text, end)) end = next_cluster(text, end);
  return {begin, end};
}

// `span` as one line.
void append_line(std::string& out, std::string_view words) {
  for (const char c : words) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

}  // namespace

std::size_t sentence_at(const article::Article& article, std::uint32_t at) {
  const auto after = std::upper_bound(
      article.sentences.begin(), article.sentences.end(), at,
      [](std::uint32_t place, const article::Sentence& one) { return place < one.span.begin; });
  return after == article.sentences.begin()
             ? 0
             : static_cast<std::size_t>(after - article.sentences.begin()) - 1;
}

text::Span unit_around(const article::Article& article, std::uint32_t at, TextUnit unit) {
  const auto& sentences = article.sentences;
  if (sentences.empty()) return {at, at};
  switch (unit) {
    case TextUnit::character:
      return {at, next_cluster(article.text, at)};
    case TextUnit::word:
      return word_around(article.text, at);
    case TextUnit::sentence:
      return sentences[sentence_at(article, at)].span;
    case TextUnit::all:
      break;
  }
  return {sentences.front().span.begin, sentences.back().span.end};
}

std::uint32_t next_border(const article::Article& article, std::uint32_t at, TextUnit unit,
                          bool forward) {
  const std::string_view text = article.text;
  switch (unit) {
    case TextUnit::character:
      return forward ? next_cluster(text, at) : previous_cluster(text, at);
    case TextUnit::word:
      return word_border(text, at, forward);
    case TextUnit::sentence:
    case TextUnit::all:
      break;
  }
  const text::Span whole = unit_around(article, at, unit);
  return forward ? whole.end : whole.begin;
}

std::string selected_text(const comparison::Display& display, const RowOfSentence& rows,
                          const TextSelection& selection) {
  std::string out;
  if (selection.version >= display.articles.size()) return out;
  const article::Article& article = display.articles[selection.version];
  const text::Span span = selection.span();
  std::size_t before = article.sentences.size();
  for (std::size_t i = sentence_at(article, span.begin); i < article.sentences.size(); ++i) {
    const article::Sentence& sentence = article.sentences[i];
    if (sentence.span.begin >= span.end) break;
    if (!sentence.span.overlaps(span)) continue;
    if (before < i) {
      const bool same_row = rows[selection.version][before] == rows[selection.version][i];
      const text::Span between =
          text::make_span(article.sentences[before].span.end, sentence.span.begin);
      const bool paragraph =
          text::slice(article.text, between).find("\n\n") != std::string_view::npos;
      out += paragraph ? "\n\n" : same_row ? " " : "\n";
    }
    append_line(out, text::slice(article.text, {std::max(span.begin, sentence.span.begin),
                                                std::min(span.end, sentence.span.end)}));
    before = i;
  }
  return out;
}

}  // namespace synoptic::viewer
