#include "divergence/linked_verbs.h"

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using claims::Predicate;

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

// "Is suspected", "has been confirmed", "was the cause": how sure it is that the subject is so.
bool is_verdict(const Verbs& verbs, std::uint32_t i) {
  const Predicate& p = *verbs.mentions[i];
  return verbs.lemmas[i] == "be" || (!p.certainty_cue.empty() && p.certainty_cue == p.head);
}

// Two other verbs in the same place that both say how sure it is.
double same_place(const PassagePair& pair, const Verbs& verbs, std::uint32_t i, std::uint32_t j) {
  const Predicate &a = *verbs.mentions[i], &b = *verbs.mentions[j];
  const std::uint32_t near = pair.shared_near(a.span, b.span, 8);
  if (near >= 2 && pair.common() >= 0.6 && is_verdict(verbs, i) && is_verdict(verbs, j))
    return 0.55;
  if (a.certainty_cue.empty() || b.certainty_cue.empty()) return 0;
  const bool alike = pair.linked(a.head, b.head) > 0 ? near >= 2 && pair.common() >= 0.6
                                                     : near >= 3 && pair.common() >= 0.7;
  return alike ? 0.5 : 0;
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

const claims::Denial* denial_of(const RowView& row, ArticleIndex version, const Predicate& verb) {
  for (const std::uint32_t d : row.context.in_sentence(version, verb.sentence).denials) {
    const claims::Denial& denial = row.context.claims(version).denials[d];
    if (denial.focus.overlaps(verb.head) && (verb.negated || !denial.cue.overlaps(verb.head)))
      return &denial;
  }
  return nullptr;
}

}  // namespace

bool is_unreal(const article::Article& article, const Predicate& verb) {
  const text::TokenRange group = text::tokens_in(article.tokens, verb.span);
  for (std::uint32_t t = group.begin; t + 1 < group.end; ++t) {
    const std::string& key = article.tokens[t].key;
    const bool modal = key == "would" || key == "could" || key == "might" || key == "should";
    if (modal && article.tokens[t + 1].key == "have") return true;
  }
  return false;
}

Verbs verbs_of(const RowView& row) {
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
        verbs.denials.push_back(denial_of(row, version, mention));
      }
  return verbs;
}

std::vector<SlotLink> link_verbs(const PassagePair& pair, const Verbs& verbs, bool hedges) {
  std::vector<SlotLink> open, links;
  for (std::uint32_t i = 0; i < verbs.slots.size(); ++i)
    for (std::uint32_t j = 0; j < verbs.slots.size(); ++j)
      if (verbs.slots[i].article == pair.first() && verbs.slots[j].article == pair.second()) {
        double sure = same_predicate(pair, verbs, i, j);
        if (sure <= 0 && hedges) sure = same_place(pair, verbs, i, j);
        if (sure > 0) open.push_back({i, j, true, sure});
      }
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

void report_verbs(const RowView& row, const Verbs& verbs, const std::vector<SlotLink>& links,
                  const VerbReport& how, Findings& out) {
  for (SlotGroup& group : group_slots(verbs.slots, links)) {
    if (group.strength < kSurelyLinked) continue;
    std::vector<std::string> cues;
    std::vector<const Predicate*> mentions;
    for (const std::uint32_t i : group.members) {
      const Predicate& verb = *verbs.mentions[i];
      const text::Span word = (verb.*how.cue).empty() ? verb.span : verb.*how.cue;
      cues.push_back(readable(row.context.article(verbs.slots[i].article), word, 6));
      mentions.push_back(&verb);
    }
    Found found = make_found(row.context, {how.kind, how.weigh(mentions), how.key, how.rule},
                             std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of(how.reason, cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
