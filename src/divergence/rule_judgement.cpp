// judgement_at_anchor: the same thing called the problem in one version and denied to be one in
// another ("the race itself is not the problem" / "a race toward disaster"). A judgement is a noun
// of judgement_nouns.tsv in one clause with the noun it judges: joined by "is" or "as", or by
// "toward" and its like when it affirms. Silent where both versions deny or both affirm, where a
// version does both, and in questions. No row is needed. Linear in the tokens; joined through an
// index of judged stems.

#include <algorithm>
#include <map>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"

namespace synoptic::divergence {
namespace {

constexpr std::uint32_t kReach = 6;  // tokens between a noun and the noun that judges it

struct Judgement {
  ArticleIndex version{};
  SentenceIndex sentence{};
  text::Span noun;  // what is judged
  text::Span span;  // from there to its judgement
  std::string_view sort;
  bool denied = false;
};

const WordList& nouns() {
  static const WordList words("judgement_nouns");
  return words;
}

bool ends_clause(const text::Token& token) {
  return token.kind == text::TokenKind::punctuation && token.key != "\"" && token.key != "'" &&
         token.key != "-";
}

bool is_copula(std::string_view key) {
  return key == "is" || key == "was" || key == "are" || key == "were" || key == "isn't";
}

bool is_denial(std::string_view key) {
  return key == "not" || key == "never" || key == "n't" || key == "isn't" || key == "no";
}

// How the tokens between two nouns join them.
enum class Join { none, affirms, denies };

Join join_of(const std::vector<text::Token>& tokens, std::uint32_t from, std::uint32_t to) {
  bool copula = false, toward = false, denied = false, limited = false;
  for (std::uint32_t t = from; t < to; ++t) {
    const text::Token& token = tokens[t];
    if (ends_clause(token)) return Join::none;
    copula = copula || is_copula(token.key);
    denied = denied || is_denial(token.key);
    limited = limited || token.key == "just" || token.key == "only" || token.key == "without";
    toward = toward || token.key == "as" || token.key == "toward" || token.key == "towards";
    if (is_content(token) && !copula && !toward) return Join::none;
  }
  if (limited || (!copula && !toward)) return Join::none;
  if (!copula && denied) return Join::none;
  return denied ? Join::denies : Join::affirms;
}

bool is_noun_like(const text::Token& token) {
  return token.kind == text::TokenKind::word && token.key.size() > 2 && is_content(token) &&
         !nouns().has(token.key);
}

using Judgements = std::map<std::string, std::vector<Judgement>>;  // by stem of what is judged

bool is_question(const std::vector<text::Token>& tokens, text::TokenRange range) {
  return !range.empty() && tokens[range.end - 1].key == "?";
}

void judge(const Context& context, ArticleIndex version, SentenceIndex s, std::uint32_t at,
           Judgements& out) {
  const article::Article& article = context.article(version);
  const auto& tokens = article.tokens;
  const text::TokenRange range = article.sentence(s).tokens;
  const std::uint32_t first = at > range.begin + kReach ? at - kReach : range.begin;
  const std::uint32_t last = std::min(range.end, at + kReach + 1);
  for (std::uint32_t t = first; t < last; ++t) {
    if (t == at || !is_noun_like(tokens[t])) continue;
    const bool before = t < at;
    const Join join = before ? join_of(tokens, t + 1, at) : join_of(tokens, at + 1, t);
    if (join == Join::none) continue;
    out[tokens[t].stem].push_back({version, s, tokens[t].span,
                                   text::cover(tokens[t].span, tokens[at].span),
                                   nouns().class_of(tokens[at].key), join == Join::denies});
  }
}

Judgements gather(const Context& context) {
  Judgements all;
  for (const ArticleIndex version : context.versions()) {
    const article::Article& article = context.article(version);
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
      const text::TokenRange range = article.sentences[s].tokens;
      if (is_question(article.tokens, range)) continue;
      for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (nouns().has(article.tokens[t].key)) judge(context, version, SentenceIndex{s}, t, all);
    }
  }
  return all;
}

// The version judges both ways: it argues with itself, or quotes both sides.
bool wavers(const std::vector<Judgement>& all, const Judgement& one) {
  return std::any_of(all.begin(), all.end(), [&](const Judgement& other) {
    return other.version == one.version && other.sort == one.sort && other.denied != one.denied;
  });
}

void report(const Context& context, const std::vector<Judgement>& all, Findings& out) {
  std::vector<Slot> slots;
  for (const Judgement& one : all) {
    const article::Article& article = context.article(one.version);
    const text::Span clause =
        clause_around(article, article.sentence(one.sentence), one.span, 6, 24);
    slots.push_back(
        {one.version, clause, readable(article, clause, 20), readable(article, one.span, 8)});
  }
  std::vector<SlotLink> links;
  for (std::uint32_t i = 0; i < all.size(); ++i)
    for (std::uint32_t j = i + 1; j < all.size(); ++j)
      if (all[i].version != all[j].version && all[i].sort == all[j].sort && !wavers(all, all[i]) &&
          !wavers(all, all[j]))
        links.push_back({i, j, all[i].denied == all[j].denied, 0.7});
  for (SlotGroup& group : group_slots(slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(slots[i].cue);
    Found found = make_found(
        context, {Kind::negation, Severity::meaning, "judgement.differs", "judgement_at_anchor"},
        std::move(group.readings), group.strength, false);
    argue(found, "what", readable(context.article(all.front().version), all.front().noun));
    found.divergence.reason = reason_of("judged one way here, the other way there", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace

void judgement_at_anchor(const Context& context, Findings& out) {
  for (const auto& [stem, all] : gather(context))
    if (all.size() > 1 && all.size() <= 50) report(context, all, out);
}

}  // namespace synoptic::divergence
