#include "article/plain_sentences.h"

#include "article/abbreviations.h"
#include "article/lines.h"
#include "text/sentences.h"

namespace synoptic::article {

std::vector<text::Span> plain_sentences(std::string_view text) {
  std::vector<text::Span> sentences;
  for (const Line& line : join_wrapped(text, split_lines(text)))
    for (const text::Span span : text::split_sentences(text, line.whole, abbreviations()))
      sentences.push_back(span);
  return sentences;
}

}  // namespace synoptic::article
