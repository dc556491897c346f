// negation_in_row and modality_in_row: the same predicate, denied in one version and affirmed in
// another, or less sure here than there. Both work on linked main verbs. Silent where a second
// negation in the passage makes up for the first, and where little else of the passages is shared.

#include <algorithm>
#include <set>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using claims::Predicate;

struct Verbs {
  std::vector<Slot> slots;
  std::vector<const Predicate*> mentions;
  std::vector<std::string> lemmas;  // of the heads: "left" and "leave" are one verb
};

// "caused", "contributed to", "played a part in": one verb, as far as rows go.
bool tells_cause(const article::Article& article, const std::string& lemma, std::uint32_t head) {
  static const WordList verbs("cause_verbs");
  if (!verbs.has(lemma)) return false;
  const std::string behind = ' ' + std::string(verbs.class_of(lemma)) + ' ';
  if (behind == "  ") return true;
  const auto end = std::min<std::size_t>(article.tokens.size(), head + 4);
  for (std::size_t t = head + 1; t < end; ++t)
    if (behind.find(' ' + article.tokens[t].key + ' ') != std::string::npos) return true;
  return false;
}

std::string lemma_of(const article::Article& article, const Predicate& verb) {
  const text::TokenRange range = text::tokens_in(article.tokens, verb.head);
  if (range.empty()) return verb.stem;
  std::string lemma = lexicon::look_up_word(article.tokens[range.begin].key).lemma;
  return tells_cause(article, lemma, range.begin) ? "cause" : lemma;
}

Verbs gather(const RowView& row) {
  Verbs verbs;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t p : row.context.in_sentence(version, s).predicates) {
        const article::Article& article = row.context.article(version);
        const Predicate& mention = row.context.claims(version).predicates[p];
        const text::Span clause = clause_around(article, article.sentence(s), mention.span, 5, 18);
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

// The denying sentence says the same elsewhere without denying it: "they may help, but do not prove
// that ..." against "they help".
bool told_beside(const PassagePair& pair, const Verbs& verbs, std::uint32_t affirmed,
                 std::uint32_t denied) {
  const bool first = verbs.slots[affirmed].article == pair.first();
  const auto shared = [&](std::uint32_t i) {
    const text::Span told = verbs.slots[affirmed].span, other = verbs.slots[i].span;
    return first ? pair.shared_between(told, other) : pair.shared_between(other, told);
  };
  const std::uint32_t met = shared(denied);
  for (std::uint32_t i = 0; i < verbs.slots.size(); ++i)
    if (verbs.slots[i].article == verbs.slots[denied].article && !verbs.mentions[i]->negated &&
        verbs.mentions[i]->sentence == verbs.mentions[denied]->sentence &&
        !verbs.slots[i].span.overlaps(verbs.slots[denied].span) && shared(i) > met + 1)
      return true;
  return false;
}

// "Declined to say when" against "said that": the same verb of speech, but of something else.
bool says_other_things(const PassagePair& pair, const Verbs& verbs, const SlotLink& link) {
  if (verbs.lemmas[link.first] != "say" && verbs.lemmas[link.first] != "comment") return false;
  const text::Span a = verbs.slots[link.first].span, b = verbs.slots[link.second].span;
  const std::uint32_t shorter = std::min(pair.content_words(0, a), pair.content_words(1, b));
  return pair.shared_between(a, b) * 2 <= shorter;
}

// Both stand in quotation marks: what became of the quotation is told by itself.
bool both_quoted(const RowView& row, const Verbs& verbs, const SlotLink& link) {
  const auto quoted = [&](std::uint32_t i) {
    const auto& quotations = row.context.claims(verbs.slots[i].article).quotations;
    return std::any_of(quotations.begin(), quotations.end(), [&](const claims::Quotation& q) {
      return q.words.contains(verbs.mentions[i]->head);
    });
  };
  return quoted(link.first) && quoted(link.second);
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

// A negated predicate in the sentence of the affirmed one that nothing of the other version stands
// against: it may make up for a negation found elsewhere in the pair.
bool has_loose_negation(const Verbs& verbs, std::uint32_t affirmed,
                        const std::vector<SlotLink>& links) {
  for (std::uint32_t i = 0; i < verbs.slots.size(); ++i) {
    if (verbs.slots[i].article != verbs.slots[affirmed].article || !verbs.mentions[i]->negated)
      continue;
    if (verbs.mentions[i]->sentence != verbs.mentions[affirmed]->sentence) continue;
    const bool met = std::any_of(links.begin(), links.end(), [&](const SlotLink& link) {
      return link.first == i || link.second == i;  // told by itself when the other one affirms it
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

// A hedge stands before the predicate in its sentence: it may well be in its reach ("could lead to
// a failure that triggers ...").
bool hedged(const Verbs& verbs, std::uint32_t plain) {
  for (std::size_t i = 0; i < verbs.slots.size(); ++i)
    if (verbs.slots[i].article == verbs.slots[plain].article &&
        verbs.mentions[i]->sentence == verbs.mentions[plain]->sentence &&
        verbs.mentions[i]->span.begin < verbs.mentions[plain]->span.begin &&
        !verbs.mentions[i]->certainty_cue.empty() &&
        verbs.mentions[i]->certainty <= claims::Certainty::likely)
      return true;
  return false;
}

int level(const Predicate& p) { return static_cast<int>(p.certainty); }

// ---- "there is no dog", "no worker is missing"
// -----------------------------------------------------------

struct Nouns {
  std::vector<Slot> slots;
  std::vector<text::Span> words;
  std::vector<bool> denied;
};

bool is_denied(const Context& context, ArticleIndex version, SentenceIndex s,
               const text::Token& noun) {
  for (const std::uint32_t q : context.in_sentence(version, s).quantifiers) {
    const claims::QuantifierMention& mention = context.claims(version).quantifiers[q];
    if (mention.order == 0 && mention.over == noun.stem && mention.span.begin < noun.span.begin &&
        noun.span.begin - mention.span.begin < 40)
      return true;
  }
  return false;
}

Nouns gather_nouns(const RowView& row, const std::set<std::string>& stems) {
  Nouns nouns;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version)) {
      const article::Article& article = row.context.article(version);
      const text::TokenRange range = article.sentence(s).tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const text::Token& token = article.tokens[t];
        if (stems.count(token.stem) == 0) continue;
        const text::Span clause = clause_around(article, article.sentence(s), token.span, 6, 24);
        nouns.slots.push_back({version, clause, readable(article, clause, 18), {}});
        nouns.words.push_back(token.span);
        nouns.denied.push_back(is_denied(row.context, version, s, token));
      }
    }
  return nouns;
}

std::set<std::string> denied_nouns(const RowView& row) {
  std::set<std::string> stems;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t q : row.context.in_sentence(version, s).quantifiers) {
        const claims::QuantifierMention& mention = row.context.claims(version).quantifiers[q];
        if (mention.order == 0 && !mention.over.empty()) stems.insert(mention.over);
      }
  return stems;
}

// Nothing is negated in the passage beside the noun in question.
bool plain(const RowView& row, const Verbs& verbs, ArticleIndex version) {
  for (std::size_t i = 0; i < verbs.slots.size(); ++i)
    if (verbs.slots[i].article == version && verbs.mentions[i]->negated) return false;
  for (const SentenceIndex s : row.sentences(version))
    for (const std::uint32_t q : row.context.in_sentence(version, s).quantifiers)
      if (row.context.claims(version).quantifiers[q].order == 0) return false;
  return true;
}

void report_existence(const RowView& row, const std::vector<Slot>& slots,
                      const std::vector<SlotLink>& links, Findings& out) {
  for (SlotGroup& group : group_slots(slots, links)) {
    Found found = make_found(
        row.context, {Kind::negation, Severity::meaning, "negation.differs", "negation_in_row"},
        std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("there in one version, denied in another", {"no"});
    out.push_back(std::move(found));
  }
}

void deny_existence(const RowView& row, const Verbs& verbs, Findings& out) {
  const std::set<std::string> stems = denied_nouns(row);
  if (stems.empty()) return;
  const Nouns nouns = gather_nouns(row, stems);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs) {
    if (pair.common() < 0.6) continue;
    for (std::uint32_t i = 0; i < nouns.slots.size(); ++i)
      for (std::uint32_t j = 0; j < nouns.slots.size(); ++j) {
        if (nouns.slots[i].article != pair.first() || nouns.slots[j].article != pair.second())
          continue;
        if (pair.linked(nouns.words[i], nouns.words[j]) < 0.75) continue;
        const bool same = nouns.denied[i] == nouns.denied[j];
        const ArticleIndex affirming = nouns.denied[i] ? pair.second() : pair.first();
        if (same || plain(row, verbs, affirming))
          links.push_back({i, j, same, 0.4 + 0.5 * pair.common()});
      }
  }
  report_existence(row, nouns.slots, links, out);
}

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
      const std::uint32_t denied = first_denies ? link.first : link.second;
      if (!link.same && says_other_things(pair, verbs, link)) continue;
      if (!link.same && told_beside(pair, verbs, affirmed, denied)) continue;
      if (!link.same && has_loose_negation(verbs, affirmed, paired)) continue;
      links.push_back(link);
    }
  }
  deny_existence(row, verbs, out);
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
      if (a.negated != b.negated || both_quoted(row, verbs, link)) continue;
      const int apart = level(a) < level(b) ? level(b) - level(a) : level(a) - level(b);
      link.same = apart == 0;
      if (!link.same && a.certainty_cue.empty() && b.certainty_cue.empty()) continue;
      if (!link.same && hedged(verbs, level(a) < level(b) ? link.second : link.first)) continue;
      widest = std::max(widest, apart);
      links.push_back(link);
    }
  report(row, verbs, links,
         {Kind::modality, widest >= 2 ? Severity::meaning : Severity::weight, "modality.differs",
          "modality_in_row"},
         "not equally sure", &Predicate::certainty_cue, out);
}

}  // namespace synoptic::divergence
