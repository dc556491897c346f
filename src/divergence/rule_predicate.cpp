// negation_in_row and modality_in_row: the same predicate, denied in one version and affirmed in
// another, or less sure here than there. Both work on linked main verbs. Silent where a second
// negation in the passage makes up for the first, and where little else of the passages is shared.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using claims::Predicate;

struct Verbs {
  std::vector<Slot> slots;
  std::vector<const Predicate*> mentions;
  std::vector<std::string> lemmas;  // of the heads: "left" and "leave" are one verb
};

std::string lemma_of(const article::Article& article, const Predicate& verb) {
  const text::TokenRange range = text::tokens_in(article.tokens, verb.head);
  return range.empty() ? verb.stem : lexicon::look_up_word(article.tokens[range.begin].key).lemma;
}

Verbs gather(const RowView& row) {
  Verbs verbs;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t p : row.context.in_sentence(version, s).predicates) {
        const article::Article& article = row.context.article(version);
        const Predicate& mention = row.context.claims(version).predicates[p];
        const text::Span clause = clause_around(article, article.sentence(s), mention.span, 6, 24);
        verbs.slots.push_back({version, clause, readable(article, clause, 18), {}});
        verbs.mentions.push_back(&mention);
        verbs.lemmas.push_back(lemma_of(article, mention));
      }
  return verbs;
}

// Strength of the link between two predicates: the same verb, with neighbours in common.
double same_predicate(const PassagePair& pair, const Verbs& verbs, std::uint32_t i,
                      std::uint32_t j) {
  const Predicate &a = *verbs.mentions[i], &b = *verbs.mentions[j];
  const double head = a.stem == b.stem || verbs.lemmas[i] == verbs.lemmas[j]
                          ? std::max(0.8, pair.linked(a.head, b.head))
                          : pair.linked(a.head, b.head);
  if (head < 0.75) return 0;
  const std::uint32_t near = pair.shared_near(a.span, b.span, 8);
  if (near < 1 || (near < 2 && pair.common_words() < 3 && pair.common() < 0.6)) return 0;
  return std::min(1.0, 0.35 * head + 0.1 * std::min(3u, near) + 0.4 * pair.common());
}

// One link a predicate: the best.
std::vector<SlotLink> pair_up(const PassagePair& pair, const Verbs& verbs) {
  std::vector<SlotLink> open, links;
  for (std::uint32_t i = 0; i < verbs.slots.size(); ++i)
    for (std::uint32_t j = 0; j < verbs.slots.size(); ++j)
      if (verbs.slots[i].article == pair.first() && verbs.slots[j].article == pair.second())
        if (const double sure = same_predicate(pair, verbs, i, j); sure > 0)
          open.push_back({i, j, true, sure});
  std::stable_sort(open.begin(), open.end(),
                   [](const SlotLink& x, const SlotLink& y) { return x.strength > y.strength; });
  std::vector<bool> taken(verbs.slots.size(), false);
  for (const SlotLink& link : open) {
    if (taken[link.first] || taken[link.second]) continue;
    taken[link.first] = taken[link.second] = true;
    links.push_back(link);
  }
  return links;
}

// A negated predicate in the sentence of the affirmed one that no negated one of the other version
// stands against: it may make up for a negation found elsewhere in the pair.
bool has_loose_negation(const Verbs& verbs, std::uint32_t affirmed,
                        const std::vector<SlotLink>& links) {
  for (std::uint32_t i = 0; i < verbs.slots.size(); ++i) {
    if (verbs.slots[i].article != verbs.slots[affirmed].article || !verbs.mentions[i]->negated)
      continue;
    if (verbs.mentions[i]->sentence != verbs.mentions[affirmed]->sentence) continue;
    const bool met = std::any_of(links.begin(), links.end(), [&](const SlotLink& link) {
      const bool here = link.first == i || link.second == i;
      return here && verbs.mentions[link.first]->negated && verbs.mentions[link.second]->negated;
    });
    if (!met) return true;
  }
  return false;
}

void report(const RowView& row, const Verbs& verbs, const std::vector<SlotLink>& links,
            const Shape& shape, std::string_view reason, text::Span Predicate::*cue,
            Findings& out) {
  for (SlotGroup& group : group_slots(verbs.slots, links)) {
    if (group.strength < 0.5) continue;
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) {
      const Predicate& verb = *verbs.mentions[i];
      const text::Span word = (verb.*cue).empty() ? verb.span : verb.*cue;
      cues.push_back(readable(row.context.article(verbs.slots[i].article), word, 6));
    }
    Found found = make_found(row.context, shape, std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of(reason, cues);
    out.push_back(std::move(found));
  }
}

// Some hedge stands in the passage: the plain predicate may well be in its reach ("could lead to a
// failure that triggers ...").
bool hedged(const Verbs& verbs, ArticleIndex version) {
  for (std::size_t i = 0; i < verbs.slots.size(); ++i)
    if (verbs.slots[i].article == version && !verbs.mentions[i]->certainty_cue.empty() &&
        verbs.mentions[i]->certainty <= claims::Certainty::likely)
      return true;
  return false;
}

int level(const Predicate& p) { return static_cast<int>(p.certainty); }

}  // namespace

void negation_in_row(const RowView& row, Findings& out) {
  const Verbs verbs = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs) {
    const std::vector<SlotLink> paired = pair_up(pair, verbs);
    for (SlotLink link : paired) {
      const bool first_denies = verbs.mentions[link.first]->negated;
      link.same = first_denies == verbs.mentions[link.second]->negated;
      const std::uint32_t affirmed = first_denies ? link.second : link.first;
      if (!link.same && has_loose_negation(verbs, affirmed, paired)) continue;
      links.push_back(link);
    }
  }
  report(row, verbs, links,
         {Kind::negation, Severity::meaning, "negation.differs", "negation_in_row"},
         "affirmed in one version, denied in another", &Predicate::negation_cue, out);
}

void modality_in_row(const RowView& row, Findings& out) {
  const Verbs verbs = gather(row);
  std::vector<SlotLink> links;
  int widest = 0;
  for (const PassagePair& pair : row.pairs)
    for (SlotLink link : pair_up(pair, verbs)) {
      const Predicate &a = *verbs.mentions[link.first], &b = *verbs.mentions[link.second];
      if (a.negated != b.negated) continue;
      const int apart = level(a) < level(b) ? level(b) - level(a) : level(a) - level(b);
      link.same = apart == 0;
      if (!link.same && a.certainty_cue.empty() && b.certainty_cue.empty()) continue;
      if (!link.same && hedged(verbs, pair.first()) && hedged(verbs, pair.second())) continue;
      widest = std::max(widest, apart);
      links.push_back(link);
    }
  report(row, verbs, links,
         {Kind::modality, widest >= 2 ? Severity::meaning : Severity::weight, "modality.differs",
          "modality_in_row"},
         "not equally sure", &Predicate::certainty_cue, out);
}

}  // namespace synoptic::divergence
