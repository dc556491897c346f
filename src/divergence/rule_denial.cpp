// denial_in_row: a verb denied in one version that the other one carries in another form, and
// nothing there is denied: "was not joined by two judges" / "an opinion joined by two judges".
// Silent where the verbs are linked already (negation_in_row), where the other passage denies
// anything, and unless the passages share half of their words and the denied clause most of its
// own.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::Predicate;

// Something is denied in the passage, by a verb or by "no".
bool denies(const RowView& row, ArticleIndex version) {
  const claims::Claims& claims = row.context.claims(version);
  for (const SentenceIndex s : row.sentences(version)) {
    const SentenceClaims& here = row.context.in_sentence(version, s);
    for (const std::uint32_t p : here.predicates)
      if (claims.predicates[p].negated) return true;
    for (const std::uint32_t q : here.quantifiers)
      if (claims.quantifiers[q].order == 0) return true;
    for (const std::uint32_t a : here.attributions)
      if (claims.attributions[a].stance == claims::Stance::deny) return true;
    const article::Article& article = row.context.article(version);
    const text::TokenRange range = article.sentence(s).tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const std::string& key = article.tokens[t].key;
      if (key == "not" || key == "without" || key == "never" || key == "nor") return true;
    }
  }
  return false;
}

// What the denied verb and the words behind it in its clause say.
text::Span told_by(const article::Article& article, const Predicate& verb) {
  const text::Span clause =
      clause_around(article, article.sentence(verb.sentence), verb.span, 4, 24);
  return text::make_span(verb.span.begin, std::max(clause.end, verb.span.end));
}

// The sentence of `version` that shares most with the denied words.
SentenceIndex counterpart(const RowView& row, const PassagePair& pair, bool first_denies,
                          ArticleIndex version, text::Span told) {
  SentenceIndex best = row.sentences(version).front();
  std::uint32_t most = 0;
  for (const SentenceIndex s : row.sentences(version)) {
    const text::Span whole = row.context.article(version).sentence(s).span;
    const std::uint32_t shared =
        first_denies ? pair.shared_between(told, whole) : pair.shared_between(whole, told);
    if (shared > most) most = shared, best = s;
  }
  return best;
}

void look(const RowView& row, const PassagePair& pair, bool first_denies, Findings& out) {
  const ArticleIndex denying = first_denies ? pair.first() : pair.second();
  const ArticleIndex telling = first_denies ? pair.second() : pair.first();
  const article::Article &from = row.context.article(denying), &to = row.context.article(telling);
  for (const SentenceIndex s : row.sentences(denying))
    for (const std::uint32_t p : row.context.in_sentence(denying, s).predicates) {
      const Predicate& verb = row.context.claims(denying).predicates[p];
      if (!verb.negated) continue;
      const text::Span told = told_by(from, verb);
      const SentenceIndex there = counterpart(row, pair, first_denies, telling, told);
      const text::Span whole = to.sentence(there).span;
      const std::uint32_t shared =
          first_denies ? pair.shared_between(told, whole) : pair.shared_between(whole, told);
      const std::uint32_t words = pair.content_words(first_denies ? 0 : 1, told);
      const bool alone = words == 1 && shared == 1 && pair.common() >= 0.6;
      if (!alone && (shared < 2 || shared * 10 < words * 6)) continue;
      const text::Span clause = clause_around(from, from.sentence(verb.sentence), verb.span, 4, 24);
      const text::Span answer = clause_around(to, to.sentence(there), whole, 6, 24);
      Found found = make_found(
          row.context, {Kind::negation, Severity::meaning, "negation.differs", "denial_in_row"},
          {reading_of(denying, clause, readable(from, clause, 18)),
           reading_of(telling, answer, readable(to, answer, 18))},
          0.5, false);
      found.divergence.row = row.row;
      found.divergence.reason =
          reason_of("denied in one version, told in another", {readable(from, verb.span, 6)});
      out.push_back(std::move(found));
      return;
    }
}

}  // namespace

void denial_in_row(const RowView& row, Findings& out) {
  for (const PassagePair& pair : row.pairs) {
    if (pair.common() < 0.5 || pair.common_words() < 3) continue;
    const bool first = denies(row, pair.first()), second = denies(row, pair.second());
    if (first != second) look(row, pair, first, out);
  }
}

}  // namespace synoptic::divergence
