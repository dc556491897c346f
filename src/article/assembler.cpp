#include "article/assembler.h"

#include "article/abbreviations.h"
#include "lexicon/word_forms.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

using text::Span;

bool is_break(char32_t code) { return text::is_control(code) || code == 0x2028 || code == 0x2029; }

}  // namespace

void Assembler::add(Span span, SentenceKind kind) {
  if (span.empty()) return;
  if (!raw_.empty()) {
    raw_ += "\n\n";
    origin_.replace({span.begin, span.begin}, 2);
  }
  const std::size_t begin = raw_.size();
  append(span);
  paragraphs_.push_back({text::make_span(begin, raw_.size()), kind});
}

void Assembler::append(Span span) {
  const std::string_view text = repaired_.text;
  std::uint32_t copied = span.begin;
  for (std::uint32_t at = span.begin; at < span.end;) {
    if (text[at] >= ' ' && text[at] <= '~') {  // as most are
      ++at;
      continue;
    }
    const text::Decoded next = text::decode_at(text, at);
    if (!is_break(next.code)) {
      at += next.length;
      continue;
    }
    // The break with all white space around it is one space.
    std::uint32_t begin = at, end = at;
    while (begin > copied && text::is_space(text::decode_before(text, begin).code))
      begin -= text::decode_before(text, begin).length;
    while (end < span.end) {
      const text::Decoded after = text::decode_at(text, end);
      if (!text::is_space(after.code) && !is_break(after.code)) break;
      end += after.length;
    }
    raw_ += text.substr(copied, begin - copied);
    origin_.copy(copied, begin - copied);
    raw_ += ' ';
    origin_.replace({begin, end}, 1);
    copied = at = end;
  }
  raw_ += text.substr(copied, span.end - copied);
  origin_.copy(copied, span.end - copied);
}

void Assembler::finish() {
  text::OffsetMap composed;
  article_.text = text::compose(raw_, &composed);
  article_.origin = composed.after(origin_).after(repaired_.origin);
  article_.tokens = text::tokenise(article_.text);
  // Composition never touches the blank lines between paragraphs, and no paragraph holds one.
  std::uint32_t number = 0;
  std::size_t begin = 0;
  for (const Paragraph& paragraph : paragraphs_) {
    std::size_t end = article_.text.find("\n\n", begin);
    if (end == std::string::npos) end = article_.text.size();
    add_sentences(text::make_span(begin, end), paragraph.kind, number++);
    begin = end + 2;
  }
}

// "Chamonet. Two climbers were rescued": a place in front of the story is no sentence of its own.
void Assembler::join_place(std::vector<Span>& spans) const {
  constexpr std::size_t kMostWords = 3;
  if (spans.size() < 2) return;
  const text::TokenRange first = text::tokens_in(article_.tokens, spans.front());
  if (first.size() < 2 || first.size() > kMostWords + 1) return;
  if (article_.tokens[first.end - 1].key != ".") return;
  for (std::uint32_t t = first.begin; t + 1 < first.end; ++t) {
    const text::Token& token = article_.tokens[t];
    if (token.kind != text::TokenKind::word || !token.capitalised) return;
    if ((lexicon::look_up_word(token.key).classes & ~std::uint32_t{lexicon::kNoun}) != 0) return;
  }
  spans[1].begin = spans.front().begin;
  spans.erase(spans.begin());
}

void Assembler::add_sentences(Span span, SentenceKind kind, std::uint32_t paragraph) {
  const bool whole = kind == SentenceKind::title || kind == SentenceKind::heading;
  auto spans =
      whole ? std::vector<Span>{span} : text::split_sentences(article_.text, span, abbreviations());
  if (kind == SentenceKind::body && !has_body_) join_place(spans);
  has_body_ = has_body_ || kind == SentenceKind::body;
  if (kind == SentenceKind::title) article_.title = text::slice(article_.text, span);
  if (kind == SentenceKind::subtitle) article_.subtitle = text::slice(article_.text, span);
  for (const Span sentence : spans)
    article_.sentences.push_back(
        {sentence, text::tokens_in(article_.tokens, sentence), paragraph, kind});
}

}  // namespace synoptic::article
