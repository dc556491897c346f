// name_in_row: another name in the same place. Both names must be missing from the other passage
// and from the other version as a whole (else it is a matter of order or of what the sentence
// mentions), be of the same kind, and stand between the same words.

#include <algorithm>
#include <set>

#include "claims/name_lists.h"
#include "claims/reporting.h"
#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/name_likeness.h"
#include "divergence/rules.h"
#include "lexicon/word_forms.h"
#include "text/key_words.h"

namespace synoptic::divergence {
namespace {

using claims::Entity;
using claims::NameKind;
using claims::NameMention;

struct Names {
  std::vector<Slot> slots;
  std::vector<const NameMention*> mentions;
  std::vector<const Entity*> entities;
};

Names gather(const RowView& row) {
  Names names;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t n : row.context.in_sentence(version, s).names) {
        const article::Article& article = row.context.article(version);
        const claims::Claims& claims = row.context.claims(version);
        const NameMention& mention = claims.names[n];
        if (mention.entity >= claims.entities.size()) continue;
        const Entity& entity = claims.entities[mention.entity];
        names.slots.push_back({version, phrase_around(article, article.sentence(s), mention.span),
                               readable(article, mention.span, 8),
                               readable(article, mention.span, 8)});
        names.mentions.push_back(&mention);
        names.entities.push_back(&entity);
      }
  return names;
}

bool known_in(const Context& context, ArticleIndex version, const Entity& entity) {
  const auto& entities = context.claims(version).entities;
  return std::any_of(entities.begin(), entities.end(),
                     [&](const Entity& other) { return same_entity(entity, other); });
}

// "Grand Hotel", "Station Hotel": as many words, all but one of them alike.
bool differ_in_one_word(const Entity& a, const Entity& b) {
  const auto x = text::words_of_key(a.key), y = text::words_of_key(b.key);
  if (x.size() != y.size() || x.size() < 2) return false;
  std::size_t other = 0;
  for (std::size_t i = 0; i < x.size(); ++i) other += x[i] == y[i] ? 0 : 1;
  return other == 1;
}

bool kinds_meet(NameKind a, NameKind b) {
  return a == b || a == NameKind::other || b == NameKind::other;
}

// Names of one side that the other version does not know at all, each entity once.
struct Strangers {
  std::vector<bool> slot;  // by slot: it is one
  std::set<const Entity*> first, second;
};

Strangers find_strangers(const RowView& row, const PassagePair& pair, const Names& names) {
  Strangers strangers;
  strangers.slot.assign(names.slots.size(), false);
  for (std::uint32_t i = 0; i < names.slots.size(); ++i) {
    const ArticleIndex version = names.slots[i].article;
    if (version != pair.first() && version != pair.second()) continue;
    const bool first = version == pair.first();
    if (known_in(row.context, first ? pair.second() : pair.first(), *names.entities[i])) continue;
    strangers.slot[i] = true;
    (first ? strangers.first : strangers.second).insert(names.entities[i]);
  }
  return strangers;
}

// A word for a person follows at once, which the name only describes: "the Brenn County man".
bool describes_person(const RowView& row, const Names& names, std::uint32_t i) {
  const article::Article& article = row.context.article(names.slots[i].article);
  const text::TokenRange sentence = article.sentence(names.mentions[i]->sentence).tokens;
  const text::TokenRange own = text::tokens_in(article.tokens, names.mentions[i]->span);
  const std::uint32_t next = own.end;
  if (next >= sentence.end || own.begin == sentence.begin) return false;
  const std::uint32_t before = lexicon::look_up_word(article.tokens[own.begin - 1].key).classes;
  if ((before & lexicon::kDeterminer) == 0) return false;
  const std::string& key = article.tokens[next].key;
  bool plural = false;
  const bool person = claims::source_noun(key, plural) == claims::SourceNoun::person && !plural;
  return person || claims::is_office_title(key);
}

bool is_source(const RowView& row, const Names& names, std::uint32_t i) {
  const ArticleIndex version = names.slots[i].article;
  const claims::Claims& claims = row.context.claims(version);
  const auto& said = row.context.in_sentence(version, names.mentions[i]->sentence).attributions;
  return std::any_of(said.begin(), said.end(), [&](std::uint32_t a) {
    return claims.attributions[a].source.contains(names.mentions[i]->span);
  });
}

bool is_body_or_place(NameKind kind) {
  return kind == NameKind::organisation || kind == NameKind::place || kind == NameKind::demonym;
}

// "Holt" / "the Brenn County man", "Holt said" / "the bank said": told otherwise, of one and the
// same.
bool told_otherwise(const RowView& row, const Names& names, std::uint32_t i, std::uint32_t j) {
  const NameKind a = names.entities[i]->kind, b = names.entities[j]->kind;
  const bool first = describes_person(row, names, i), second = describes_person(row, names, j);
  if (first != second)
    return (first ? b : a) == NameKind::person || (first ? b : a) == NameKind::other;
  const bool person_and_body = (a == NameKind::person && is_body_or_place(b)) ||
                               (b == NameKind::person && is_body_or_place(a));
  return person_and_body && is_source(row, names, i) && is_source(row, names, j);
}

// How surely two names stand in one place, 0 when they do not. They do when the words around them
// do; when the aligner sets them against each other near shared words; and when they are the only
// strangers of passages that share most of their words.
double same_place(const PassagePair& pair, const Names& names, const Strangers& strangers,
                  std::uint32_t i, std::uint32_t j) {
  const text::Span a = names.mentions[i]->span, b = names.mentions[j]->span;
  const double linked = pair.linked(a, b), common = pair.common();
  const bool gap = common >= 0.4 && pair.same_gap(a, b);
  const std::uint32_t near = pair.shared_near(a, b, 3), around = pair.shared_near(a, b, 5);
  if (linked > 0 && common >= 0.35 && around >= 1) return std::min(1.0, 0.5 + 0.5 * common);
  const bool alone = strangers.first.size() == 1 && strangers.second.size() == 1;
  if (alone && common >= 0.7 && near >= 2) return common;
  // "to Brenn" / "to Tarnes": one neighbour is the same.
  const bool beside = pair.same_edges(a, b) > 0;
  if (beside && ((alone && common >= 0.4) || (around >= 2 && common >= 0.5)))
    return std::min(1.0, 0.5 + 0.4 * common);
  const bool framed = gap || (linked > 0 && common >= 0.6);
  if (!framed && !kinds_meet(names.entities[i]->kind, names.entities[j]->kind)) return 0;
  if (!gap && !differ_in_one_word(*names.entities[i], *names.entities[j]) &&
      (pair.also_in_other(0, a) > 0 || pair.also_in_other(1, b) > 0))
    return 0;
  const double place = gap ? 0.45 : linked > 0 ? 0.25 : 0;
  const double sure = 0.45 * common + place + 0.1 * std::min(3u, pair.shared_near(a, b, 4));
  return (gap || linked > 0 || near >= 2) && sure >= 0.6 ? std::min(1.0, sure) : 0;
}

// The same for a name that the other version has too, only elsewhere: the words on both sides must
// be the same.
double takes_place(const PassagePair& pair, const Names& names, std::uint32_t i, std::uint32_t j) {
  const text::Span a = names.mentions[i]->span, b = names.mentions[j]->span;
  if (pair.common() < 0.5 || !pair.same_gap(a, b)) return 0;
  if (pair.shared_near(a, b, 3) < 2 && pair.same_edges(a, b) < 2) return 0;
  return std::min(1.0, 0.4 + 0.5 * pair.common());
}

void link_pair(const RowView& row, const PassagePair& pair, const Names& names,
               std::vector<SlotLink>& links) {
  const Strangers strangers = find_strangers(row, pair, names);
  for (std::uint32_t i = 0; i < names.slots.size(); ++i)
    for (std::uint32_t j = 0; j < names.slots.size(); ++j) {
      if (names.slots[i].article != pair.first() || names.slots[j].article != pair.second())
        continue;
      if (same_entity(*names.entities[i], *names.entities[j])) {
        links.push_back({i, j, true, 0.5});
        continue;
      }
      if (!strangers.slot[i] && !strangers.slot[j]) continue;
      if (may_be_one(*names.entities[i], *names.entities[j])) continue;
      if (told_otherwise(row, names, i, j)) continue;
      const double sure = strangers.slot[i] && strangers.slot[j]
                              ? same_place(pair, names, strangers, i, j)
                              : takes_place(pair, names, i, j);
      if (sure > 0) links.push_back({i, j, false, sure});
    }
}

}  // namespace

void name_in_row(const RowView& row, Findings& out) {
  const Names names = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 3 || (pair.common_words() == 2 && pair.common() >= 0.5))
      link_pair(row, pair, names, links);
  for (SlotGroup& group : group_slots(names.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(names.slots[i].cue);
    Found found =
        make_found(row.context, {Kind::name, Severity::meaning, "name.differs", "name_in_row"},
                   std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another name in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
