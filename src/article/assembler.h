#pragma once

// Writes Article::text with its sentences, tokens and map back to the decoded input, paragraph by
// paragraph.

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "text/mojibake.h"

namespace synoptic::article {

class Assembler {
 public:
  // Both outlive the assembler.
  Assembler(Article& article, const text::Repaired& repaired)
      : article_(article), repaired_(repaired) {}

  // The next paragraph: a span of the repaired text. Line breaks inside it become single spaces.
  void add(text::Span span, SentenceKind kind);

  // After the last paragraph: composes the text, cuts sentences and tokens, sets title and
  // subtitle.
  void finish();

 private:
  struct Paragraph {
    text::Span span;  // into raw_
    SentenceKind kind;
  };

  void append(text::Span span);
  void join_place(std::vector<text::Span>& spans) const;
  void add_sentences(text::Span span, SentenceKind kind, std::uint32_t paragraph);

  Article& article_;
  const text::Repaired& repaired_;
  std::string raw_;         // the text before composition (NFC)
  text::OffsetMap origin_;  // from raw_ to the repaired text
  std::vector<Paragraph> paragraphs_;
  bool has_body_ = false;
};

}  // namespace synoptic::article
