// name_variants: one person, two spellings: the names share a part and are alike in the other.
// Silent when a version has both, for then they are two people.

#include <algorithm>
#include <map>

#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::Entity;
using claims::NameKind;

bool may_be_person(const Entity& entity) {
  return (entity.kind == NameKind::person || entity.kind == NameKind::other) &&
         !entity.mentions.empty();
}

const Entity* find_key(const Context& context, ArticleIndex version, const std::string& key) {
  for (const Entity& entity : context.claims(version).entities)
    if (entity.key == key && may_be_person(entity)) return &entity;
  return nullptr;
}

Reading reading_for(const Context& context, const std::string& key) {
  Reading reading;
  for (const ArticleIndex version : context.versions()) {
    const Entity* entity = find_key(context, version, key);
    if (!entity) continue;
    const article::Article& article = context.article(version);
    const claims::NameMention& name = context.claims(version).names[entity->mentions.front()];
    if (reading.articles.empty()) reading.text = entity->name;
    reading.articles.push_back(version);
    reading.evidence.push_back(
        Evidence{version, clause_around(article, article.sentence(name.sentence), name.span, 4, 16),
                 std::nullopt});
  }
  return reading;
}

}  // namespace

void name_variants(const Context& context, Findings& out) {
  std::map<std::string, const Entity*> people;
  for (const ArticleIndex version : context.versions())
    for (const Entity& entity : context.claims(version).entities)
      if (may_be_person(entity) && entity.key.find(' ') != std::string::npos)
        people.emplace(entity.key, &entity);
  for (auto a = people.begin(); a != people.end(); ++a)
    for (auto b = std::next(a); b != people.end(); ++b) {
      if (!is_variant(*a->second, *b->second)) continue;
      const bool both = std::any_of(
          context.versions().begin(), context.versions().end(), [&](ArticleIndex version) {
            return find_key(context, version, a->first) && find_key(context, version, b->first);
          });
      if (both) continue;
      std::vector<Reading> readings{reading_for(context, a->first), reading_for(context, b->first)};
      if (readings[0].articles.size() < readings[1].articles.size())
        std::swap(readings[0], readings[1]);
      Found found =
          make_found(context, {Kind::name, Severity::meaning, "name.variant", "name_variants"},
                     std::move(readings), 0.8, false);
      found.divergence.reason =
          reason_of("names that are nearly the same", {a->second->name, b->second->name});
      out.push_back(std::move(found));
    }
}

}  // namespace synoptic::divergence
