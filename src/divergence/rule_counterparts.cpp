// company_at_anchor: whose counterparts, rivals or allies. Around one relational noun, the
// countries and places named right before it or after "in", "of" and "from" differ. Silent when a
// version names none there.

#include <algorithm>
#include <map>
#include <set>

#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"

namespace synoptic::divergence {
namespace {

using claims::NameKind;

struct Company {
  ArticleIndex version{};
  SentenceIndex sentence{};
  text::Span span;
  std::set<std::string> keys;
  std::string names;
  std::set<std::string> stems;
};

bool leads_on(const std::string& key) {
  return key == "in" || key == "of" || key == "from" || key == "across";
}

// The noun with up to three words before it and, after a preposition, up to seven behind it.
text::Span reach_of(const article::Article& article, text::TokenRange sentence, std::uint32_t at) {
  std::uint32_t begin = at, end = at + 1;
  while (begin > sentence.begin && at - begin < 3 &&
         article.tokens[begin - 1].kind == text::TokenKind::word)
    --begin;
  if (end < sentence.end && leads_on(article.tokens[end].key))
    while (end < sentence.end && end - at < 8 && article.tokens[end].kind == text::TokenKind::word)
      ++end;
  return text::make_span(article.tokens[begin].span.begin, article.tokens[end - 1].span.end);
}

Company company_of(const Context& context, ArticleIndex version, SentenceIndex s,
                   std::uint32_t at) {
  const article::Article& article = context.article(version);
  const claims::Claims& claims = context.claims(version);
  const text::TokenRange range = article.sentence(s).tokens;
  Company company{version, s, reach_of(article, range, at), {}, {}, {}};
  for (const std::uint32_t n : context.in_sentence(version, s).names) {
    const claims::NameMention& name = claims.names[n];
    if (!company.span.contains(name.span) || name.entity >= claims.entities.size()) continue;
    const claims::Entity& entity = claims.entities[name.entity];
    if (entity.kind != NameKind::place && entity.kind != NameKind::demonym) continue;
    if (!company.keys.insert(entity.key).second) continue;
    company.names += (company.names.empty() ? "" : " and ") + readable(article, name.span, 5);
  }
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_content(article.tokens[t])) company.stems.insert(article.tokens[t].stem);
  return company;
}

bool same_topic(const Company& a, const Company& b) {
  std::size_t both = 0;
  for (const std::string& stem : a.stems) both += b.stems.count(stem);
  return both >= 3;  // the noun itself and two more
}

// For each version the mention that names most: "their counterparts in Ostmar and Calvera" says
// more than "their Calveran counterparts" above it.
std::vector<Company> fullest(const std::vector<Company>& all) {
  std::map<ArticleIndex, const Company*> best;
  for (const Company& company : all) {
    const auto [place, fresh] = best.emplace(company.version, &company);
    if (!fresh && company.keys.size() > place->second->keys.size()) place->second = &company;
  }
  std::vector<Company> chosen;
  for (const auto& [version, company] : best) chosen.push_back(*company);
  return chosen;
}

void report(const Context& context, const std::vector<Company>& all, const std::string& noun,
            Findings& out) {
  std::vector<Slot> slots;
  std::vector<SlotLink> links;
  for (const Company& company : all) {
    const article::Article& article = context.article(company.version);
    slots.push_back(
        {company.version,
         clause_around(article, article.sentence(company.sentence), company.span, 8, 30),
         company.names, company.names});
  }
  for (std::uint32_t i = 0; i < all.size(); ++i)
    for (std::uint32_t j = i + 1; j < all.size(); ++j)
      if (all[i].version != all[j].version && same_topic(all[i], all[j]))
        links.push_back({i, j, all[i].keys == all[j].keys, 0.6});
  for (SlotGroup& group : group_slots(slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(slots[i].cue);
    Found found =
        make_found(context, {Kind::name, Severity::weight, "company.differs", "company_at_anchor"},
                   std::move(group.readings), group.strength, false);
    argue(found, "what", noun);
    found.divergence.reason = reason_of("other places beside \"" + noun + "\"", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace

void company_at_anchor(const Context& context, Findings& out) {
  static const WordList nouns("relational_nouns");
  std::map<std::string, std::vector<Company>> by_stem;
  std::map<std::string, std::string> noun_of;
  for (const ArticleIndex version : context.versions()) {
    const article::Article& article = context.article(version);
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
      const text::TokenRange range = article.sentences[s].tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        if (!nouns.has(article.tokens[t].key)) continue;
        Company company = company_of(context, version, SentenceIndex{s}, t);
        if (company.keys.empty()) continue;
        noun_of.emplace(article.tokens[t].stem, article.tokens[t].key);
        by_stem[article.tokens[t].stem].push_back(std::move(company));
      }
    }
  }
  for (const auto& [stem, all] : by_stem) report(context, fullest(all), noun_of[stem], out);
}

}  // namespace synoptic::divergence
