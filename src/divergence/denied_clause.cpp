#include "divergence/denied_clause.h"

namespace synoptic::divergence {

using claims::Denial;

namespace {

constexpr double kSynonym = 0.6;  // of a link: the same word or one that may stand for it

text::Span same_stem(const View& view, const std::string& stem) {
  const article::Article& to = view.row.context.article(view.telling());
  for (const SentenceIndex s : view.row.sentences(view.telling())) {
    const text::TokenRange range = to.sentence(s).tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      if (to.tokens[t].stem == stem) return to.tokens[t].span;
  }
  return {};
}

}  // namespace

std::vector<const Denial*> denials_of(const RowView& row, ArticleIndex version) {
  std::vector<const Denial*> all;
  for (const SentenceIndex s : row.sentences(version))
    for (const std::uint32_t d : row.context.in_sentence(version, s).denials)
      all.push_back(&row.context.claims(version).denials[d]);
  return all;
}

Told meet(const View& view, const Denial& denial) {
  Told told;
  const std::uint32_t said = std::min(denial.cue.begin, denial.focus.begin);
  const article::Article& from = view.row.context.article(view.denying());
  const text::TokenRange range = text::tokens_in(from.tokens, denial.scope);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const text::Token& token = from.tokens[t];
    const bool focus = token.span == denial.focus;
    if (!is_content(token)) {
      told.focus = told.focus || focus;
      continue;
    }
    if (!focus && denial.cue.contains(token.span)) continue;
    ++told.words;
    told.words_said += token.span.begin >= said;
    text::Span answer = view.pair.counterpart(view.side, token.span, kSynonym);
    if (answer.empty()) answer = same_stem(view, focus ? denial.stem : token.stem);
    if (answer.empty()) continue;
    told.answers.push_back(answer);
    told.answers_said += token.span.begin >= said;
    told.focus = told.focus || focus;
  }
  return told;
}

}  // namespace synoptic::divergence
