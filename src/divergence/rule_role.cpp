// role_at_anchor: an organisation or a work whose papers are a source in one version, and which
// another one only mentions ("reports from the academy" / "a conference at the academy"). Silent
// for people and for bodies that speak (a pronoun or a role may stand for them elsewhere), for
// places, and where the other version carries the same statement without naming its source here.

#include <algorithm>
#include <map>

#include "claims/reporting.h"
#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::Attribution;
using claims::Entity;
using claims::NameKind;

bool can_speak(NameKind kind) { return kind == NameKind::organisation || kind == NameKind::work; }

// Nothing of the source stands behind the name but a clause of its own: "reports of the academy,
// which ...".
bool ends_phrase(const article::Article& article, text::Span source, text::Span name) {
  if (source.end == name.end) return true;
  const text::TokenRange behind = text::tokens_in(article.tokens, {name.end, source.end});
  return !behind.empty() && article.tokens[behind.begin].key == ",";
}

// "Reports from the academy": a paper of theirs. People of theirs speak for themselves.
bool is_paper_of(const article::Article& article, const Attribution& a, text::Span name) {
  if (a.source.empty() || !a.source.contains(name)) return false;
  if (a.source_kind == claims::SourceKind::paper && ends_phrase(article, a.source, name))
    return true;
  // The source itself may be read as the body alone: what stands before it?
  const text::TokenRange before =
      text::tokens_in(article.tokens, {article.sentence(a.sentence).span.begin, a.source.begin});
  if (before.size() < 2) return false;
  const std::string& link = article.tokens[before.end - 1].key;
  bool plural = false;
  return (link == "from" || link == "of" || link == "by") &&
         claims::source_noun(article.tokens[before.end - 2].key, plural) ==
             claims::SourceNoun::paper;
}

// The attribution for which the entity is, or belongs to, the source.
const Attribution* as_source(const Context& context, ArticleIndex version, std::uint32_t entity) {
  const claims::Claims& claims = context.claims(version);
  for (const Attribution& a : claims.attributions) {
    if (a.content.empty()) continue;
    for (const std::uint32_t m : claims.entities[entity].mentions)
      if (m < claims.names.size() && claims.names[m].sentence == a.sentence &&
          is_paper_of(context.article(version), a, claims.names[m].span))
        return &a;
  }
  return nullptr;
}

struct Part {
  ArticleIndex version{};
  std::uint32_t entity = 0;
  const Attribution* said = nullptr;
};

// One name may be short for the other, but "Dravik" is not the Dravik Institute.
bool same_body(const Entity& a, const Entity& b) {
  const auto is_word = [](const Entity& e) { return e.key.find(' ') == std::string::npos; };
  const auto begins = [](const Entity& longer, const Entity& shorter) {
    return longer.key.compare(0, shorter.key.size() + 1, shorter.key + ' ') == 0;
  };
  if ((is_word(a) && begins(b, a)) || (is_word(b) && begins(a, b))) return false;
  return same_entity(a, b);
}

std::vector<Part> parts_of(const Context& context, ArticleIndex lead, std::uint32_t entity) {
  std::vector<Part> parts;
  for (const ArticleIndex version : context.versions()) {
    if (!context.knows(version, lead, entity)) continue;
    const auto& entities = context.claims(version).entities;
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      if (entities[e].mentions.empty() ||
          !same_body(entities[e], context.claims(lead).entities[entity]))
        continue;
      parts.push_back({version, e, as_source(context, version, e)});
      break;
    }
  }
  return parts;
}

void add(const Context& context, const Part& part, Reading& reading) {
  const article::Article& article = context.article(part.version);
  const claims::Claims& claims = context.claims(part.version);
  const claims::NameMention& name = claims.names[claims.entities[part.entity].mentions.front()];
  const SentenceIndex s = part.said ? part.said->sentence : name.sentence;
  const text::Span core =
      part.said ? (part.said->source.empty() ? part.said->cue : part.said->source) : name.span;
  const text::Span clause = clause_around(article, article.sentence(s), core, 8, 30);
  if (reading.articles.empty()) reading.text = readable(article, clause, 18);
  reading.articles.push_back(part.version);
  reading.evidence.push_back(Evidence{part.version, clause, std::nullopt});
}

// "Hugh Pemble of the association warned": somebody of theirs is the source.
bool speaks_through_others(const Context& context, const Part& part) {
  const claims::Claims& claims = context.claims(part.version);
  for (const Attribution& a : claims.attributions)
    if (a.speaker == part.entity) return true;
  for (const std::uint32_t m : claims.entities[part.entity].mentions) {
    if (m >= claims.names.size()) continue;
    for (const std::uint32_t a :
         context.in_sentence(part.version, claims.names[m].sentence).attributions)
      if (!claims.attributions[a].source.empty() &&
          claims.names[m].span.begin < claims.attributions[a].cue.end)
        return true;
  }
  return false;
}

}  // namespace

void role_at_anchor(const Context& context, Findings& out) {
  std::vector<std::pair<ArticleIndex, std::uint32_t>> done;
  for (const ArticleIndex version : context.versions())
    for (std::uint32_t e = 0; e < context.claims(version).entities.size(); ++e) {
      const Entity& entity = context.claims(version).entities[e];
      if (!can_speak(entity.kind) ||
          std::find(done.begin(), done.end(), std::pair{version, e}) != done.end())
        continue;
      const std::vector<Part> parts = parts_of(context, version, e);
      Reading source, mentioned;
      for (const Part& part : parts) {
        done.emplace_back(part.version, part.entity);
        if (!part.said && speaks_through_others(context, part)) continue;
        add(context, part, part.said ? source : mentioned);
      }
      if (source.articles.empty() || mentioned.articles.empty()) continue;
      Found found = make_found(
          context, {Kind::attribution, Severity::weight, "role.differs", "role_at_anchor"},
          {source, mentioned}, 0.6, false);
      argue(found, "what", entity.name);
      found.divergence.reason =
          reason_of("a source in one version, only mentioned in another", {entity.name});
      out.push_back(std::move(found));
    }
}

}  // namespace synoptic::divergence
