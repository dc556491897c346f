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
    told.met.push_back(token.span);
    told.answers.push_back(answer);
    told.answers_said += token.span.begin >= said;
    told.focus = told.focus || focus;
  }
  return told;
}

bool only_subject_met(const Told& told) { return !told.focus && told.answers_said == 0; }

double tells(const View& view, const Told& told) {
  const auto met = static_cast<std::uint32_t>(told.answers.size());
  if (met == 1 && told.words == 1 && view.pair.common() >= 0.6) return 0.5;
  if (met < 1 || only_subject_met(told)) return 0;
  const double all = static_cast<double>(met) / told.words;
  const bool extra = told.words <= 5 && told.answers_said < told.words_said;
  if (told.focus && met >= 2 && all >= 0.75 && !extra) return 0.5 + 0.2 * all;
  const bool alike = view.pair.common() >= 0.6;
  if (met >= 4 && all >= (told.focus ? 0.5 : alike ? 0.6 : 0.7)) return 0.5;
  const bool shares_much = view.pair.common() >= 0.5 && view.pair.common_words() >= 5;
  if (told.focus && shares_much && all >= 0.4) return 0.5;
  const bool all_said = told.words_said >= 2 && told.answers_said == told.words_said;
  if (told.focus && all_said && alike) return 0.5;
  return 0;
}

}  // namespace synoptic::divergence
