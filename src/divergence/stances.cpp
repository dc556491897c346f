#include "divergence/stances.h"

#include "lexicon/word_forms.h"

namespace synoptic::divergence {

using claims::Attribution;
using claims::Certainty;
using claims::Stance;

bool is_plain_report(const Context& context, ArticleIndex version, const Attribution& said) {
  const article::Article& article = context.article(version);
  if (article.tokens[text::tokens_in(article.tokens, said.cue).begin].key == "to") return false;
  for (const std::uint32_t p : context.in_sentence(version, said.sentence).predicates) {
    const claims::Predicate& verb = context.claims(version).predicates[p];
    if (verb.span.overlaps(said.cue)) return verb.certainty == Certainty::certain && !verb.future;
  }
  return true;
}

bool is_denied_report(const Context& context, ArticleIndex version, const Attribution& said) {
  for (const std::uint32_t p : context.in_sentence(version, said.sentence).predicates) {
    const claims::Predicate& verb = context.claims(version).predicates[p];
    const bool before = verb.negation_cue.empty() || verb.negation_cue.begin < verb.head.end;
    if (verb.negated && before && verb.span.overlaps(said.cue)) return true;
  }
  return false;
}

bool looks_ahead(const Context& context, ArticleIndex version, const Attribution& said) {
  const text::TokenRange content = text::tokens_in(context.article(version).tokens, said.content);
  if (!content.empty() && context.article(version).tokens[content.begin].key == "to")
    return true;  // "pledged to end"
  for (const std::uint32_t p : context.in_sentence(version, said.sentence).predicates) {
    const claims::Predicate& verb = context.claims(version).predicates[p];
    if (!said.content.overlaps(verb.span)) continue;
    const std::string_view cue = context.article(version).words(verb.certainty_cue);
    return verb.future || (!cue.empty() && cue != "can" && cue != "must");
  }
  if (said.quotation) return false;
  const article::Article& article = context.article(version);
  const text::TokenRange range = text::tokens_in(article.tokens, said.content);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const std::uint32_t classes = lexicon::look_up_word(article.tokens[t].key).classes;
    const std::uint32_t noun = lexicon::kNounFirst | lexicon::kNoun | lexicon::kAdjective;
    if ((classes & lexicon::kPast) != 0 && (classes & noun) == 0) return false;
  }
  return true;
}

Stance weighty(const Attribution& said, bool ahead) {
  if (said.stance == Stance::predict && ahead) return Stance::neutral;
  if (said.stance == Stance::confirm || said.stance == Stance::warn) return Stance::neutral;
  return said.stance;
}

bool denials_in(const Context& context, ArticleIndex version, text::Span words) {
  const article::Article& article = context.article(version);
  const text::TokenRange range = text::tokens_in(article.tokens, words);
  bool odd = false;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const std::string& key = article.tokens[t].key;
    const std::uint32_t classes = lexicon::look_up_word(key).classes;
    if ((classes & lexicon::kNegation) != 0 || key == "without") odd = !odd;
  }
  return odd;
}

}  // namespace synoptic::divergence
