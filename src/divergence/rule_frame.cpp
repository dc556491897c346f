// frame_at_anchor: what each version makes one thing do. Around a phrase that several versions
// carry ("export controls"), the predicate whose subject it is, or that happened over, under or
// because of it. Told when the versions give it other effects: the controls pushed the field here,
// stalled talks there. One finding a story, about the rarest phrase; silent about names, and where
// the clauses share a third of their words or the verb.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "claims/reporting.h"
#include "divergence/anchor_phrases.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"

namespace synoptic::divergence {
namespace {

using align::Anchor;
using align::AnchorMention;
using claims::Predicate;

constexpr std::uint32_t kGap = 7;  // tokens between subject and verb

struct Effect {
  ArticleIndex version{};
  SentenceIndex sentence{};
  const Predicate* verb = nullptr;
  text::Span clause;
  std::set<std::string> stems;  // of the clause, without the phrase's own
};

const WordList& verbs_that_tell_nothing() {
  static const WordList words("plain_verbs");
  return words;
}

bool is_reported(const Context& context, ArticleIndex version, const Predicate& verb) {
  const auto& here = context.in_sentence(version, verb.sentence).attributions;
  return std::any_of(here.begin(), here.end(), [&](std::uint32_t a) {
    return context.claims(version).attributions[a].cue.overlaps(verb.head);
  });
}

bool tells_something(const Context& context, ArticleIndex version, const Predicate& verb) {
  const article::Article& article = context.article(version);
  const text::TokenRange range = text::tokens_in(article.tokens, verb.head);
  return !range.empty() && !verbs_that_tell_nothing().has(article.tokens[range.begin].key) &&
         !is_reported(context, version, verb);
}

// Only words of the same noun phrase stand between: no comma, no "that", at most two of content.
bool is_close(const article::Article& article, text::Span between) {
  const text::TokenRange range = text::tokens_in(article.tokens, between);
  if (range.size() > kGap) return false;
  int content = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const text::Token& token = article.tokens[t];
    if (token.key == "," || token.key == ";" || token.key == ":" || token.key == "." ||
        token.key == "that" || token.key == "which" || token.key == "and" || token.key == "\"")
      return false;
    content += is_content(token) ? 1 : 0;
  }
  return content <= 2;
}

// The verb that the phrase is the subject of.
const Predicate* verb_behind(const Context& context, const AnchorMention& mention) {
  for (const std::uint32_t p : context.in_sentence(mention.article, mention.sentence).predicates) {
    const Predicate& verb = context.claims(mention.article).predicates[p];
    if (verb.span.begin < mention.span.end) continue;
    const text::Span between{mention.span.end, verb.span.begin};
    return is_close(context.article(mention.article), between) ? &verb : nullptr;
  }
  return nullptr;
}

// "Broke down over the chip ban", "because of the chip ban": the verb before such a preposition.
const Predicate* verb_before(const Context& context, const AnchorMention& mention) {
  static const WordList links("cause_prepositions");
  const article::Article& article = context.article(mention.article);
  const text::TokenRange before = text::tokens_in(
      article.tokens, {article.sentence(mention.sentence).span.begin, mention.span.begin});
  std::uint32_t at = before.end;
  while (at > before.begin && before.end - at < 3 && !links.has(article.tokens[at - 1].key)) --at;
  if (at == before.begin || !links.has(article.tokens[at - 1].key)) return nullptr;
  const Predicate* last = nullptr;
  for (const std::uint32_t p : context.in_sentence(mention.article, mention.sentence).predicates) {
    const Predicate& verb = context.claims(mention.article).predicates[p];
    if (verb.span.end <= article.tokens[at - 1].span.begin) last = &verb;
  }
  if (!last) return nullptr;
  return is_close(article, {last->span.end, article.tokens[at - 1].span.begin}) ? last : nullptr;
}

// The phrase with the verb and what belongs to it; a few words before the phrase are enough.
text::Span clause_of(const article::Article& article, const article::Sentence& sentence,
                     text::Span phrase, text::Span verb) {
  constexpr std::uint32_t kBefore = 3, kWords = 20;
  const text::Span core = text::cover(phrase, verb);
  text::Span clause = clause_around(article, sentence, core, 8, kWords);
  const text::TokenRange before = text::tokens_in(article.tokens, {clause.begin, core.begin});
  if (before.size() > kBefore) clause.begin = article.tokens[before.end - kBefore].span.begin;
  return clause;
}

std::optional<Effect> effect_of(const Context& context, const AnchorMention& mention) {
  const article::Article& article = context.article(mention.article);
  const article::Sentence& sentence = article.sentence(mention.sentence);
  if (sentence.kind != article::SentenceKind::body &&
      sentence.kind != article::SentenceKind::list_item)
    return std::nullopt;
  const Predicate* verb = verb_behind(context, mention);
  if (!verb || !tells_something(context, mention.article, *verb))
    verb = verb_before(context, mention);
  if (!verb || !tells_something(context, mention.article, *verb)) return std::nullopt;
  Effect effect{mention.article, mention.sentence, verb, {}, {}};
  effect.clause = clause_of(article, sentence, mention.span, verb->span);
  const text::TokenRange range = text::tokens_in(article.tokens, effect.clause);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_content(article.tokens[t]) && !mention.span.overlaps(article.tokens[t].span))
      effect.stems.insert(article.tokens[t].stem);
  return effect;
}

bool alike(const Effect& a, const Effect& b) {
  if (a.verb->stem == b.verb->stem) return true;
  std::size_t both = 0;
  for (const std::string& stem : a.stems) both += b.stems.count(stem);
  return both * 3 >= std::min(a.stems.size(), b.stems.size());
}

// An office or a witness: what they do is another matter than what comes of a thing.
bool is_actor(const Context& context, const Anchor& anchor) {
  const AnchorMention& mention = anchor.mentions.front();
  const article::Article& article = context.article(mention.article);
  const text::TokenRange range = text::tokens_in(article.tokens, mention.span);
  bool plural = false;
  return !range.empty() &&
         claims::source_noun(article.tokens[range.end - 1].key, plural) != claims::SourceNoun::none;
}

// The first effect each version gives the phrase.
std::vector<Effect> gather(const Context& context, const Anchor& anchor) {
  std::map<ArticleIndex, Effect> first;
  for (const AnchorMention& mention : anchor.mentions)
    if (const auto effect = effect_of(context, mention)) first.emplace(mention.article, *effect);
  std::vector<Effect> effects;
  for (const auto& [version, effect] : first) effects.push_back(effect);
  return effects;
}

std::vector<Reading> read(const Context& context, const std::vector<Effect>& effects) {
  std::vector<Reading> readings;
  std::vector<const Effect*> leaders;
  for (const Effect& effect : effects) {
    Reading reading = reading_of(effect.version, effect.clause,
                                 readable(context.article(effect.version), effect.clause, 20));
    const auto same = std::find_if(leaders.begin(), leaders.end(),
                                   [&](const Effect* leader) { return alike(*leader, effect); });
    if (same == leaders.end()) {
      leaders.push_back(&effect);
      readings.push_back(std::move(reading));
      continue;
    }
    Reading& all = readings[static_cast<std::size_t>(same - leaders.begin())];
    all.articles.push_back(effect.version);
    all.evidence.push_back(reading.evidence.front());
  }
  return readings;
}

}  // namespace

void frame_at_anchor(const Context& context, Findings& out) {
  const std::size_t least = context.versions().size() > 3 ? 3 : 2;
  for (const Anchor& anchor : context.story().anchors) {  // rarest first
    if (!is_phrase(anchor) || is_name(context, anchor) || ends_in_name(context, anchor) ||
        is_actor(context, anchor))
      continue;
    const std::vector<Effect> effects = gather(context, anchor);
    if (effects.size() < least) continue;
    std::vector<Reading> readings = read(context, effects);
    if (readings.size() < least) continue;
    std::vector<std::string> cues;
    for (const Effect& effect : effects)
      cues.push_back(readable(context.article(effect.version), effect.verb->span, 4));
    Found found =
        make_found(context, {Kind::focus, Severity::weight, "frame.differs", "frame_at_anchor"},
                   std::move(readings), 0.5, true);
    argue(found, "what", anchor.name);
    found.divergence.reason = reason_of("other effects of \"" + anchor.name + "\"", cues);
    out.push_back(std::move(found));
    return;
  }
}

}  // namespace synoptic::divergence
