#include "divergence/clause_actors.h"

#include <algorithm>

#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using text::Token;
using text::TokenRange;

constexpr std::uint32_t kLongest = 14;         // words of a noun phrase
constexpr std::uint32_t kLongestAside = 24;    // words between two commas
constexpr std::uint32_t kSentencesBefore = 3;  // to look for whom a pronoun stands for

std::uint32_t classes_of(const Token& token) { return lexicon::look_up_word(token.key).classes; }

bool is_sign(const Token& token) {
  return token.kind == text::TokenKind::punctuation && token.key != "'";
}

bool is_person_pronoun(std::string_view key) {
  return key == "he" || key == "she" || key == "him" || key == "her";
}

bool is_pronoun(const Token& token) {
  return (classes_of(token) & lexicon::kPronoun) != 0 && token.key != "one";
}

bool is_only_adverb(const Token& token) {
  constexpr std::uint32_t kOther = lexicon::kNoun | lexicon::kPreposition | lexicon::kDeterminer |
                                   lexicon::kPronoun | lexicon::kVerb | lexicon::kRelative |
                                   lexicon::kConjunction | lexicon::kSubordinator;
  const std::uint32_t classes = classes_of(token);
  return (classes & lexicon::kAdverb) != 0 && (classes & kOther) == 0;
}

bool is_relative(const Token& token) {
  return token.key == "who" || token.key == "which" || token.key == "whom";
}

bool opens_clause(const Token& token) {
  constexpr std::uint32_t kOpens = lexicon::kSubordinator | lexicon::kRelative;
  constexpr std::uint32_t kOther = lexicon::kDeterminer | lexicon::kPreposition;
  const std::uint32_t classes = classes_of(token);
  return token.key == "that" || ((classes & kOpens) != 0 && (classes & kOther) == 0);
}

bool is_definite_word(const Token& token) {
  return token.key == "the" || token.key == "this" || token.key == "that" ||
         (classes_of(token) & lexicon::kPossessive) != 0;
}

}  // namespace

bool ClauseActors::is_passive(std::uint32_t predicate) const {
  const claims::Predicate& verb = context_.claims(version_).predicates[predicate];
  const article::Article& article = context_.article(version_);
  const TokenRange group = text::tokens_in(article.tokens, verb.span);
  for (std::uint32_t t = group.begin; t < group.end && article.tokens[t].span != verb.head; ++t)
    if ((classes_of(article.tokens[t]) & lexicon::kBe) != 0) return true;
  return false;
}

// Words before the verb back to the beginning of its clause; an aside between commas is left out,
// and a clause that begins with "who" or "and" belongs to the phrase before it.
TokenRange ClauseActors::before_verb(std::uint32_t predicate) const {
  const auto& all = context_.claims(version_).predicates;
  const claims::Predicate& verb = all[predicate];
  const article::Article& article = context_.article(version_);
  const std::uint32_t first = article.sentence(verb.sentence).tokens.begin;
  std::uint32_t end = text::tokens_in(article.tokens, verb.span).begin;
  while (end > first && is_only_adverb(article.tokens[end - 1])) --end;
  if (end > first && is_relative(article.tokens[end - 1])) --end;
  if (end > first && article.tokens[end - 1].key == ",") {
    --end;
    const bool relative = is_relative(article.tokens[end + 1]);
    for (std::uint32_t t = end; !relative && t > first && end - t < kLongestAside; --t)
      if (article.tokens[t - 1].key == ",") {
        if (!ends_name({t, end})) end = t - 1;
        break;
      }
  }
  const bool elided =
      end > first && (article.tokens[end - 1].key == "and" || article.tokens[end - 1].key == "but");
  if (elided && predicate > 0 && all[predicate - 1].sentence == verb.sentence)
    return before_verb(predicate - 1);
  std::uint32_t begin = end;
  std::uint32_t verb_before = first;
  for (std::uint32_t p = predicate; p-- > 0 && all[p].sentence == verb.sentence;)
    if (const std::uint32_t past = text::tokens_in(article.tokens, all[p].span).end; past <= end) {
      verb_before = past;
      break;
    }
  if (begin > first && article.tokens[begin - 1].key == ":") return before_colon(first, begin - 1);
  while (begin > first && end - begin < kLongest && !is_sign(article.tokens[begin - 1]) &&
         !opens_clause(article.tokens[begin - 1]) && (begin > verb_before || begin == end))
    --begin;
  return {begin, end};
}

// "the director, Ann Lee, resigned": the words are a name and no more.
bool ClauseActors::ends_name(TokenRange words) const {
  if (words.empty()) return false;
  const auto& tokens = context_.article(version_).tokens;
  const text::Span span =
      text::make_span(tokens[words.begin].span.begin, tokens[words.end - 1].span.end);
  const claims::Claims& all = context_.claims(version_);
  const SentenceClaims& here = context_.in_sentence(version_, context_.sentence_at(version_, span));
  return std::any_of(here.names.begin(), here.names.end(), [&](std::uint32_t n) {
    return span.contains(all.names[n].span) && all.names[n].span.end == span.end &&
           all.names[n].span.begin <= span.begin + 12;
  });
}

// "Lee (opposition): will vote against it".
TokenRange ClauseActors::before_colon(std::uint32_t begin, std::uint32_t colon) const {
  const auto& tokens = context_.article(version_).tokens;
  while (begin < colon && is_sign(tokens[begin])) ++begin;
  std::uint32_t end = begin;
  while (end < colon && end - begin < kLongest && !is_sign(tokens[end])) ++end;
  return {begin, end};
}

TokenRange ClauseActors::phrase_behind(std::uint32_t from, std::uint32_t end) const {
  constexpr std::uint32_t kStops = lexicon::kPreposition | lexicon::kTo | lexicon::kModal |
                                   lexicon::kAuxiliary | lexicon::kConjunction;
  const article::Article& article = context_.article(version_);
  std::uint32_t last = from;
  while (last < end && last - from < kLongest) {
    const Token& token = article.tokens[last];
    if (is_sign(token) || opens_clause(token)) break;
    const std::uint32_t classes = classes_of(token);
    if (token.key != "of" && (classes & kStops) != 0 && (classes & lexicon::kPossessive) == 0)
      break;
    ++last;
  }
  return {from, last};
}

// Names that the phrase is about: not those that only own it ("Lee's lawyer") or stand behind a
// preposition.
Actor ClauseActors::read(TokenRange words) const {
  const article::Article& article = context_.article(version_);
  Actor actor;
  actor.words = words;
  bool capitalised = false;
  std::uint32_t last = words.begin;
  for (; last < words.end; ++last) {
    const Token& token = article.tokens[last];
    const bool leads = last > words.begin && !token.capitalised &&
                       (classes_of(token) & lexicon::kPreposition) != 0;
    if (leads) break;
    if (last <= words.begin + 1 && is_definite_word(token)) actor.definite = true;
    if (is_content(token)) actor.head = token.stem, capitalised = token.capitalised;
    if (token.key == "'s" || token.key == "'") actor.head.clear();
  }
  if (last == words.begin) return actor;
  const claims::Claims& all = context_.claims(version_);
  const text::Span span =
      text::make_span(article.tokens[words.begin].span.begin, article.tokens[last - 1].span.end);
  const SentenceIndex s = context_.sentence_at(version_, span);
  for (const std::uint32_t n : context_.in_sentence(version_, s).names) {
    const claims::NameMention& name = all.names[n];
    if (!span.contains(name.span)) continue;
    const std::uint32_t behind = text::tokens_in(article.tokens, name.span).end;
    const bool owns = behind < article.tokens.size() &&
                      (article.tokens[behind].key == "'s" || article.tokens[behind].key == "'");
    if (!owns && name.span.end == span.end) actor.names.push_back(name.entity);
  }
  const bool lone = capitalised && words.size() == 1;  // "Holroyd"
  actor.definite = actor.definite || lone || !actor.names.empty();
  return actor;
}

Actor ClauseActors::actor_in(TokenRange words) const {
  const article::Article& article = context_.article(version_);
  if (words.size() == 1 && is_pronoun(article.tokens[words.begin])) return antecedent(words.begin);
  return read(words);
}

Actor ClauseActors::subject_of(std::uint32_t predicate) const {
  const TokenRange words = before_verb(predicate);
  Actor actor = actor_in(words);
  const auto& tokens = context_.article(version_).tokens;
  if (actor.names.empty() && words.end < tokens.size() && is_relative(tokens[words.end]))
    add_name_behind(predicate, actor);
  return actor;
}

// "An expert who was not involved, Ann Lee, said".
void ClauseActors::add_name_behind(std::uint32_t predicate, Actor& actor) const {
  constexpr std::uint32_t kReach = 10;
  const claims::Claims& all = context_.claims(version_);
  const claims::Predicate& verb = all.predicates[predicate];
  const auto& tokens = context_.article(version_).tokens;
  std::uint32_t t = text::tokens_in(tokens, verb.span).end;
  const std::uint32_t end =
      std::min(t + kReach, context_.article(version_).sentence(verb.sentence).tokens.end);
  while (t < end && tokens[t].key != ",") ++t;
  if (t + 1 >= end) return;
  for (const std::uint32_t n : context_.in_sentence(version_, verb.sentence).names) {
    const text::Span name = all.names[n].span;
    const bool next = name.begin >= tokens[t].span.end && name.begin <= tokens[t].span.end + 14;
    if (next && tokens[t + 1].capitalised) actor.names.push_back(all.names[n].entity);
    if (next) return;
  }
}

// The subject of the nearest verb before that is no pronoun itself.
Actor ClauseActors::antecedent(std::uint32_t pronoun) const {
  const article::Article& article = context_.article(version_);
  const auto& all = context_.claims(version_).predicates;
  const text::Span here = article.tokens[pronoun].span;
  const bool person = is_person_pronoun(article.tokens[pronoun].key);
  const std::size_t sentence = article::at(context_.sentence_at(version_, here));
  auto p =
      static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), here.begin,
                                                  [](const claims::Predicate& x, std::uint32_t at) {
                                                    return x.span.begin < at;
                                                  }) -
                                 all.begin());
  while (p-- > 0 && article::at(all[p].sentence) + kSentencesBefore >= sentence) {
    const TokenRange words = before_verb(p);
    if (words.empty() || (words.size() == 1 && is_pronoun(article.tokens[words.begin]))) continue;
    Actor actor = read(words);
    if (actor.empty() || !actor.definite) continue;
    if (!person) return actor;
    const Token& last = article.tokens[words.end - 1];
    if (actor.names.empty() && !last.key.empty() && last.key.back() == 's') continue;
    const SentenceIndex there = all[p].sentence;
    add_people(there, here.begin, actor);
    const bool alone = actor.names.empty() || article::at(there) == sentence;
    if (alone && article::at(there) > 0)
      add_people(SentenceIndex{static_cast<std::uint32_t>(article::at(there) - 1)}, here.begin,
                 actor);
    return actor;
  }
  return {};
}

// People named in a sentence before a place: "he" may be any of them.
void ClauseActors::add_people(SentenceIndex sentence, std::uint32_t before, Actor& actor) const {
  const claims::Claims& all = context_.claims(version_);
  for (const std::uint32_t n : context_.in_sentence(version_, sentence).names) {
    const claims::NameMention& name = all.names[n];
    if (name.span.begin >= before) return;
    if (all.entities[name.entity].kind != claims::NameKind::person) continue;
    actor.names.push_back(name.entity);
    actor.guessed = true;
  }
}

namespace {

bool is_alias(const claims::Entity& a, const claims::Entity& b) {
  return a.key == b.key ||
         std::find(a.aliases.begin(), a.aliases.end(), b.key) != a.aliases.end() ||
         std::find(b.aliases.begin(), b.aliases.end(), a.key) != b.aliases.end();
}

}  // namespace

bool may_be_same(const Context& context, ArticleIndex a, const Actor& first, ArticleIndex b,
                 const Actor& second) {
  for (const std::uint32_t x : first.names)
    for (const std::uint32_t y : second.names)
      if (is_alias(context.claims(a).entities[x], context.claims(b).entities[y])) return true;
  const bool named = !first.names.empty() && !second.names.empty();
  if (named && !first.guessed && !second.guessed) return false;
  return !first.head.empty() && first.head == second.head && first.definite && second.definite;
}

}  // namespace synoptic::divergence
