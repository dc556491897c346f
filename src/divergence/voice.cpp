#include "divergence/voice.h"

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/name_likeness.h"
#include "divergence/source_sphere.h"
#include "divergence/telling.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {

using claims::SourceKind;

namespace {

// The person named in the source or right after it: "said the mate, Ann Lee".
std::optional<std::uint32_t> person_at(const Context& context, ArticleIndex version,
                                       const claims::Attribution& attribution) {
  const claims::Claims& claims = context.claims(version);
  const text::Span source = attribution.source;
  if (source.empty()) return std::nullopt;
  for (const std::uint32_t n :
       context.in_sentence(version, context.sentence_at(version, source)).names) {
    const claims::NameMention& name = claims.names[n];
    if (name.entity >= claims.entities.size()) continue;
    const claims::NameKind kind = claims.entities[name.entity].kind;
    if (kind != claims::NameKind::person && kind != claims::NameKind::other) continue;
    const bool after = name.span.begin >= source.end && name.span.begin <= source.end + 2 &&
                       name.span.begin > source.end;
    const bool inside = kind == claims::NameKind::person && source.contains(name.span) &&
                        name.span.end == source.end;
    if (after || inside) return name.entity;
  }
  return std::nullopt;
}

// The source as it can stand inside a sentence: "Holroyd, who" is "Holroyd", "A manager" is "a
// manager".
std::string name_of_source(const article::Article& article, text::Span source) {
  text::TokenRange range = text::tokens_in(article.tokens, source);
  const auto hangs = [&](const text::Token& token) {
    return token.kind == text::TokenKind::punctuation ? token.key == "," || token.key == ":"
                                                      : token.key == "who" || token.key == "which";
  };
  while (range.size() > 1 && hangs(article.tokens[range.end - 1])) --range.end;
  if (range.empty()) return readable(article, source, 10);
  return spoken(article,
                text::cover(article.tokens[range.begin].span, article.tokens[range.end - 1].span),
                10);
}

}  // namespace

Voice voice_of(const Context& context, ArticleIndex version,
               const claims::Attribution& attribution) {
  const claims::Claims& claims = context.claims(version);
  Voice voice;
  voice.kind = attribution.source_kind;
  voice.source = attribution.source;
  voice.cue = attribution.cue;
  if (attribution.speaker && *attribution.speaker < claims.entities.size() &&
      voice.kind == SourceKind::named) {
    voice.speaker = attribution.speaker;
    voice.name = claims.entities[*attribution.speaker].name;
  } else if (!attribution.source.empty()) {
    voice.name = name_of_source(context.article(version), attribution.source);
  }
  if (const auto person = person_at(context, version, attribution); !voice.speaker && person) {
    voice.kind = SourceKind::named;
    voice.speaker = person;
    voice.name = claims.entities[*person].name;
  }
  if (voice.name.empty() || voice.kind == SourceKind::writer) voice.name = "the writer";
  return voice;
}

namespace {

// The version names that person or body somewhere: "the baker" may well be them.
bool knows(const Context& context, ArticleIndex version, const claims::Entity& entity) {
  const auto& entities = context.claims(version).entities;
  return std::any_of(entities.begin(), entities.end(),
                     [&](const claims::Entity& other) { return same_entity(entity, other); });
}

// One of them is a surname alone and both are spelled nearly alike: "Sundwall", "Sean Sundwell".
bool one_surname(const claims::Entity& a, const claims::Entity& b) {
  const bool full = a.key.find(' ') != std::string::npos && b.key.find(' ') != std::string::npos;
  return !full && spelled_alike(a, b);
}

// The same, two spellings of one name, or a body and somebody the version with the body names too.
bool same_speaker(const Context& context, ArticleIndex a_version, std::uint32_t a,
                  ArticleIndex b_version, std::uint32_t b) {
  const claims::Entity& first = context.claims(a_version).entities[a];
  const claims::Entity& second = context.claims(b_version).entities[b];
  if (same_entity(first, second) || is_variant(first, second)) return true;
  if (may_be_one(first, second) || one_surname(first, second)) return true;
  const bool first_body = first.kind == claims::NameKind::organisation;
  const bool second_body = second.kind == claims::NameKind::organisation;
  if (first_body == second_body) return false;
  return first_body ? knows(context, a_version, second) : knows(context, b_version, first);
}

bool is_body(const Context& context, ArticleIndex version, std::uint32_t speaker) {
  const claims::NameKind kind = context.claims(version).entities[speaker].kind;
  return kind != claims::NameKind::person && kind != claims::NameKind::other;
}

// "a researcher", "one official": somebody new to the reader, without a name.
bool is_someone(const Context& context, ArticleIndex version, const Voice& voice) {
  if (voice.speaker || voice.kind != SourceKind::unnamed) return false;
  const article::Article& article = context.article(version);
  const text::TokenRange range = text::tokens_in(article.tokens, voice.source);
  if (range.size() < 2 || range.size() > 6) return false;  // a longer one describes somebody
  const std::string& first = article.tokens[range.begin].key;
  return first == "a" || first == "an" || first == "one" || first == "another";
}

// "A prosecutor" in one version, "prosecutor Ann Lee" in the other: a word of the source is her
// role.
bool has_role(const Context& context, ArticleIndex version, std::uint32_t speaker,
              ArticleIndex other, text::Span source) {
  const claims::Entity& entity = context.claims(version).entities[speaker];
  if (entity.role.empty()) return false;
  const auto& theirs = context.article(version).tokens;
  const auto& tokens = context.article(other).tokens;
  const text::TokenRange role = text::tokens_in(theirs, entity.role_span),
                         words = text::tokens_in(tokens, source);
  for (std::uint32_t i = role.begin; i < role.end; ++i)
    for (std::uint32_t j = words.begin; j < words.end; ++j)
      if (is_content(tokens[j]) && tokens[j].stem == theirs[i].stem) return true;
  return false;
}

// "one researcher" in "what one researcher called a ...": the words before a naming verb that
// stands at most three words before the span.
text::Span namer_of(const Context& context, ArticleIndex version, text::Span span) {
  static const WordList naming("naming_verbs");
  const article::Article& article = context.article(version);
  const text::TokenRange sentence = article.sentence(context.sentence_at(version, span)).tokens;
  std::uint32_t at = sentence.begin;
  while (at < sentence.end && article.tokens[at].span.begin < span.begin) ++at;
  for (std::uint32_t back = 1; back <= 4 && at >= sentence.begin + back; ++back) {
    const std::uint32_t verb = at - back;
    if (naming.class_of(article.tokens[verb].key) != "verb") continue;
    std::uint32_t begin = verb;
    while (begin > sentence.begin && verb - begin < 8 &&
           article.tokens[begin - 1].kind == text::TokenKind::word &&
           naming.class_of(article.tokens[begin - 1].key) != "stop")
      --begin;
    if (begin == verb) return {};
    return text::make_span(article.tokens[begin].span.begin, article.tokens[verb - 1].span.end);
  }
  return {};
}

bool has_content(const article::Article& article, text::Span span) {
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_content(article.tokens[t])) return true;
  return false;
}

Voice named_by(const Context& context, ArticleIndex version, text::Span source) {
  Voice voice;
  voice.kind = SourceKind::unnamed;
  voice.source = source;
  voice.name = name_of_source(context.article(version), source);
  const claims::Claims& claims = context.claims(version);
  for (const claims::NameMention& name : claims.names)
    if (source.contains(name.span) && name.entity < claims.entities.size() &&
        claims.entities[name.entity].kind == claims::NameKind::person) {
      voice.kind = SourceKind::named;
      voice.speaker = name.entity;
      voice.name = claims.entities[name.entity].name;
    }
  return voice;
}

}  // namespace

bool is_definite(const Context& context, ArticleIndex version,
                 const claims::Attribution& attribution) {
  return attribution.speaker || has_content(context.article(version), attribution.source);
}

Voice voice_at(const Context& context, ArticleIndex version, text::Span span) {
  if (const text::Span namer = namer_of(context, version, span);
      has_content(context.article(version), namer))
    return named_by(context, version, namer);
  const claims::Attribution* inner = nullptr;
  for (const claims::Attribution& attribution : context.claims(version).attributions)
    if (attribution.content.overlaps(span) && is_definite(context, version, attribution) &&
        (!inner || attribution.content.size() < inner->content.size()))
      inner = &attribution;
  if (inner) return voice_of(context, version, *inner);
  Voice writer;
  writer.name = "the writer";
  return writer;
}

bool is_other_voice(const Context& context, ArticleIndex a_version, const Voice& a,
                    ArticleIndex b_version, const Voice& b) {
  if (a.speaker && b.speaker) {
    const bool body = is_body(context, a_version, *a.speaker);
    return body == is_body(context, b_version, *b.speaker) &&
           !same_speaker(context, a_version, *a.speaker, b_version, *b.speaker);
  }
  if (a.speaker && is_someone(context, b_version, b))
    return !is_body(context, a_version, *a.speaker) &&
           !has_role(context, a_version, *a.speaker, b_version, b.source) &&
           !knows(context, b_version, context.claims(a_version).entities[*a.speaker]);
  if (b.speaker && is_someone(context, a_version, a))
    return is_other_voice(context, b_version, b, a_version, a);
  if (a.speaker || b.speaker) return false;
  const std::string_view first = sphere_of(context.article(a_version), a.source);
  const std::string_view second = sphere_of(context.article(b_version), b.source);
  return !first.empty() && !second.empty() && first != second;
}

bool same_voice(const Context& context, ArticleIndex a_version, const Voice& a,
                ArticleIndex b_version, const Voice& b) {
  if (a.speaker && b.speaker)
    return same_speaker(context, a_version, *a.speaker, b_version, *b.speaker);
  if (a.speaker && !b.speaker)
    return knows(context, b_version, context.claims(a_version).entities[*a.speaker]);
  if (b.speaker && !a.speaker)
    return knows(context, a_version, context.claims(b_version).entities[*b.speaker]);
  return a.kind == b.kind;
}

}  // namespace synoptic::divergence
