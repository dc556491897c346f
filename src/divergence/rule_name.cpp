// name_in_row: another name in the same place. Both names must be missing from the other passage
// and from the other version as a whole (else it is a matter of order or of what the sentence
// mentions), be of the same kind, and stand between the same words.

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/name_likeness.h"
#include "divergence/rules.h"
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

void link_pair(const RowView& row, const PassagePair& pair, const Names& names,
               std::vector<SlotLink>& links) {
  for (std::uint32_t i = 0; i < names.slots.size(); ++i)
    for (std::uint32_t j = 0; j < names.slots.size(); ++j) {
      if (names.slots[i].article != pair.first() || names.slots[j].article != pair.second())
        continue;
      const text::Span a = names.mentions[i]->span, b = names.mentions[j]->span;
      if (same_entity(*names.entities[i], *names.entities[j])) {
        links.push_back({i, j, true, 0.5});
        continue;
      }
      const double linked = pair.linked(a, b);
      if (may_be_one(*names.entities[i], *names.entities[j])) continue;
      const bool gap = pair.common() >= 0.4 && pair.same_gap(a, b);
      const bool framed = gap || (linked > 0 && pair.common() >= 0.6);
      if (!framed && !kinds_meet(names.entities[i]->kind, names.entities[j]->kind)) continue;
      if (!gap && !differ_in_one_word(*names.entities[i], *names.entities[j]) &&
          (pair.also_in_other(0, a) > 0 || pair.also_in_other(1, b) > 0))
        continue;
      if (known_in(row.context, pair.second(), *names.entities[i]) ||
          known_in(row.context, pair.first(), *names.entities[j]))
        continue;
      const bool placed = gap || linked > 0 || pair.shared_near(a, b, 3) >= 2;
      const double sure = 0.45 * pair.common() +
                          (gap          ? 0.45
                           : linked > 0 ? 0.25
                                        : 0) +
                          0.1 * std::min(3u, pair.shared_near(a, b, 4));
      if (placed && sure >= 0.6) links.push_back({i, j, false, std::min(1.0, sure)});
    }
}

}  // namespace

void name_in_row(const RowView& row, Findings& out) {
  const Names names = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 3) link_pair(row, pair, names, links);
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
