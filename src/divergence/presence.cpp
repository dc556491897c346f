#include "divergence/presence.h"

#include <algorithm>
#include <map>

#include "divergence/evidence.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

// Who says it has a part in the story: a minister, a coach, a witness; passers-by give colour.
bool has_part(const Context& context, ArticleIndex version, const claims::Attribution& said) {
  const claims::Claims& claims = context.claims(version);
  if (!said.speaker || *said.speaker >= claims.entities.size())
    return said.source_kind == claims::SourceKind::unnamed ||
           said.source_kind == claims::SourceKind::paper;
  const claims::Entity& who = claims.entities[*said.speaker];
  return !who.role.empty() || who.kind == claims::NameKind::organisation || who.mentions.size() > 2;
}

const claims::Attribution* attribution_of(const Context& context, ArticleIndex version,
                                          SentenceIndex s, text::Span words) {
  const claims::Claims& claims = context.claims(version);
  for (const std::uint32_t q : context.in_sentence(version, s).quotations) {
    const claims::Quotation& quotation = claims.quotations[q];
    if (quotation.span == words && quotation.attribution &&
        *quotation.attribution < claims.attributions.size())
      return &claims.attributions[*quotation.attribution];
  }
  for (const std::uint32_t a : context.in_sentence(version, s).attributions)
    if (claims.attributions[a].content == words) return &claims.attributions[a];
  return nullptr;
}

// A correction, an event, or the word of somebody who has a part in the story: a reader wants to
// know that nobody else has it.
bool is_weighty(const Context& context, ArticleIndex version, SentenceIndex s,
                const Checkable& thing) {
  if (thing.what == "correction" || thing.what == "event") return true;
  if (thing.worth < 0.6 || (thing.what != "quotation" && thing.what != "statement")) return false;
  const claims::Attribution* said = attribution_of(context, version, s, thing.span);
  return said && has_part(context, version, *said);
}

// The sentence tells of an act that has consequences: "failed", "admitted", "was arrested".
bool tells_consequence(const Context& context, ArticleIndex version, SentenceIndex s) {
  static const WordList verbs("consequence_verbs");
  const article::Article& article = context.article(version);
  for (const std::uint32_t p : context.in_sentence(version, s).predicates) {
    const text::TokenRange head =
        text::tokens_in(article.tokens, context.claims(version).predicates[p].head);
    if (!head.empty() && verbs.has(lexicon::look_up_word(article.tokens[head.begin].key).lemma))
      return true;
  }
  return false;
}

}  // namespace

double total(const std::vector<Checkable>& things) {
  double sum = 0;
  for (const Checkable& thing : things) sum += thing.worth;
  return sum;
}

Severity alone_severity(const Context& context, ArticleIndex version, SentenceIndex s,
                        const std::vector<Checkable>& things) {
  if (total(things) < kWeighty) return Severity::wording;
  const bool weighty = std::any_of(things.begin(), things.end(), [&](const Checkable& thing) {
    return is_weighty(context, version, s, thing);
  });
  if (weighty || context.is_near_copy(version)) return Severity::weight;
  const bool acts = context.kin_of(version, s).empty() && tells_consequence(context, version, s);
  return acts ? Severity::weight : Severity::wording;
}

Severity detail_severity(const Context& context, ArticleIndex version,
                         const std::vector<Checkable>& things) {
  const bool copied = context.is_near_copy(version);
  const bool weighty = std::any_of(things.begin(), things.end(), [&](const Checkable& thing) {
    return thing.worth >= 1 && (thing.what != "figure" || copied);
  });
  return weighty ? Severity::weight : Severity::wording;
}

text::Span telling_part(const article::Article& article, const article::Sentence& sentence,
                        const std::vector<Checkable>& things) {
  if (count_words(article, sentence.span) <= kMostWords) return sentence.span;
  text::Span core = things.front().span;
  for (const Checkable& thing : things) {
    const text::Span wider = text::cover(core, thing.span);
    if (count_words(article, wider) <= kMostWords) core = wider;
  }
  return clause_around(article, sentence, core, 12, kMostWords);
}

std::vector<std::string> cues_of(const article::Article& article,
                                 const std::vector<Checkable>& things) {
  std::vector<std::string> cues;
  for (const Checkable& thing : things)
    cues.push_back(thing.what + " \"" + readable(article, thing.span, 6) + "\"");
  return cues;
}

std::size_t filled(const align::Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(),
                    [](const align::Cell& cell) { return !cell.sentences.empty(); }));
}

void keep_weightiest(
    Findings& out, std::size_t first, std::size_t most,
    const std::function<std::vector<ArticleIndex>(const Divergence&)>& versions_of) {
  std::vector<std::size_t> order;
  for (std::size_t i = first; i < out.size(); ++i)
    if (out[i].divergence.severity == Severity::weight) order.push_back(i);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return out[a].weight > out[b].weight; });
  std::map<std::vector<ArticleIndex>, std::size_t> kept;
  for (const std::size_t i : order)
    if (++kept[versions_of(out[i].divergence)] > most)
      out[i].divergence.severity = Severity::wording;
}

}  // namespace synoptic::divergence
