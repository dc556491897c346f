// person_role: what somebody is: "Ann Lee, an analyst at Corley Bank" / "Ann Lee, an analyst at
// Penrose", "the treasurer, Ann Lee" / "the chairwoman, Ann Lee". Roles are read by
// claims/entities.h. Two of one person differ when their nouns exclude each other
// (alternatives.tsv), or the noun is the same and they name other bodies. Ranks ("deputy") are
// title_in_row's.
//
// Silent for other words for one role ("finance chief" / "CFO"), and where one role only says more.

#include <algorithm>

#include "divergence/counter_words.h"
#include "divergence/evidence.h"
#include "divergence/name_likeness.h"
#include "divergence/rules.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using claims::Entity;

struct Role {
  ArticleIndex version{};
  const Entity* person = nullptr;
  const text::Token* head = nullptr;
  std::vector<const Entity*> bodies;  // names in it, and what the version names elsewhere
  text::Span span;
};

bool read_role(const Context& context, ArticleIndex version, const Entity& person, Role& role) {
  if (person.kind != claims::NameKind::person || person.role.empty()) return false;
  const article::Article& article = context.article(version);
  const text::TokenRange range = text::tokens_in(article.tokens, person.role_span);
  role = {version, &person, nullptr, {}, person.role_span};
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const text::Token& token = article.tokens[t];
    const std::uint32_t classes = lexicon::look_up_word(token.key).classes;
    if (role.head != nullptr && (classes & lexicon::kPreposition) != 0) break;
    if (is_content(token)) role.head = &token;
  }
  const claims::Claims& all = context.claims(version);
  const SentenceIndex s = context.sentence_at(version, person.role_span);
  for (const std::uint32_t n : context.in_sentence(version, s).names)
    if (person.role_span.contains(all.names[n].span))
      role.bodies.push_back(&all.entities[all.names[n].entity]);
  return role.head != nullptr;
}

bool same_person(const Entity& a, const Entity& b) {
  return a.key == b.key && a.key.find(' ') != std::string::npos;
}

// Every body of the one is none of the other's, and the other version does not know it.
bool other_bodies(const Context& context, const Role& a, const Role& b) {
  if (a.bodies.empty() || b.bodies.empty()) return false;
  for (const Entity* x : a.bodies)
    for (const Entity* y : b.bodies)
      if (x->key == y->key || may_be_one(*x, *y)) return false;
  const auto known = [&](ArticleIndex version, const std::vector<const Entity*>& bodies) {
    const auto& entities = context.claims(version).entities;
    return std::any_of(bodies.begin(), bodies.end(), [&](const Entity* body) {
      return std::any_of(entities.begin(), entities.end(),
                         [&](const Entity& e) { return e.key == body->key; });
    });
  };
  return !known(a.version, b.bodies) && !known(b.version, a.bodies);
}

bool differ(const Context& context, const Role& a, const Role& b) {
  if (alternatives().relate(*a.head, *b.head) == Relation::apart) return true;
  return a.head->stem == b.head->stem && other_bodies(context, a, b);
}

}  // namespace

void person_role(const Context& context, Findings& out) {
  std::vector<Role> roles;
  std::vector<Slot> slots;
  for (const ArticleIndex version : context.versions())
    for (const Entity& person : context.claims(version).entities) {
      Role role;
      if (!read_role(context, version, person, role)) continue;
      const article::Article& article = context.article(version);
      slots.push_back(
          {version, role.span, readable(article, role.span, 14), readable(article, role.span, 8)});
      roles.push_back(std::move(role));
    }
  std::vector<SlotLink> links;
  for (std::uint32_t i = 0; i < roles.size(); ++i)
    for (std::uint32_t j = i + 1; j < roles.size(); ++j)
      if (roles[i].version != roles[j].version && same_person(*roles[i].person, *roles[j].person))
        links.push_back({i, j, !differ(context, roles[i], roles[j]), 0.65});
  for (SlotGroup& group : group_slots(slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(slots[i].cue);
    const std::string name = roles[group.members.front()].person->name;
    Found found =
        make_found(context, {Kind::definition, Severity::weight, "identity.differs", "person_role"},
                   std::move(group.readings), group.strength, false);
    argue(found, "what", name);
    found.divergence.reason = reason_of("another role of one person", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
