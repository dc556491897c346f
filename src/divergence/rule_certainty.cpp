// certainty_at_anchor: how sure each version is of what it says about the same thing, where no row
// lines the sentences up. Two sentences meet when they share the anchor and two more content words
// that not every sentence of the story has. Only explicit hedges ("may", "is likely to") against
// plain statements. Silent about names: much is said of a person that has nothing in common.

#include <algorithm>
#include <set>

#include "divergence/anchor_phrases.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"

namespace synoptic::divergence {
namespace {

using align::Anchor;
using align::AnchorMention;
using claims::Certainty;
using claims::Predicate;

struct Statement {
  ArticleIndex version{};
  SentenceIndex sentence{};
  const Predicate* verb = nullptr;
  std::set<std::string> stems;  // content words besides the anchor's
};

bool reports(const Context& context, ArticleIndex version, const Predicate& verb) {
  for (const claims::Attribution& a : context.claims(version).attributions)
    if (a.cue.overlaps(verb.head)) return true;
  return false;
}

// The predicate that the anchor is part of ("may stay closed until the autumn"), else the one right
// after it, else right before it; none when that is a reporting verb, whose certainty is about
// somebody else's words.
const Predicate* main_verb(const Context& context, const AnchorMention& mention) {
  const Predicate* best = nullptr;
  std::uint32_t nearest = 120;  // bytes: beyond that it is another clause
  for (const std::uint32_t p : context.in_sentence(mention.article, mention.sentence).predicates) {
    const Predicate& verb = context.claims(mention.article).predicates[p];
    if (mention.span.contains(verb.span)) continue;
    const std::uint32_t distance = verb.span.overlaps(mention.span) ? 0
                                   : verb.span.begin >= mention.span.end
                                       ? verb.span.begin - mention.span.end + 1
                                       : mention.span.begin - verb.span.end + 20;
    if (distance < nearest) nearest = distance, best = &verb;
  }
  return best && reports(context, mention.article, *best) ? nullptr : best;
}

Statement statement_of(const Context& context, const AnchorMention& mention) {
  Statement statement{mention.article, mention.sentence, main_verb(context, mention), {}};
  const article::Article& article = context.article(mention.article);
  const text::TokenRange range = article.sentence(mention.sentence).tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const text::Token& token = article.tokens[t];
    if (is_content(token) && !mention.span.overlaps(token.span)) statement.stems.insert(token.stem);
  }
  return statement;
}

// "Is accused of" tells what somebody holds, not how likely it is.
bool is_hearsay(const Context& context, const Statement& s) {
  static const WordList flavours("certainty_flavours");
  const article::Article& article = context.article(s.version);
  const text::TokenRange range = text::tokens_in(article.tokens, s.verb->certainty_cue);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (flavours.class_of(article.tokens[t].key) == "hearsay") return true;
  return false;
}

bool hedged(const Context& context, const Statement& s) {
  return s.verb->certainty <= Certainty::possible && !s.verb->certainty_cue.empty() &&
         !is_hearsay(context, s);
}
bool plain(const Statement& s) { return s.verb->certainty == Certainty::certain; }

// Two more words in common, and a fifth of the shorter sentence.
bool same_matter(const Statement& a, const Statement& b) {
  std::size_t count = 0;
  for (const std::string& stem : a.stems) count += b.stems.count(stem);
  return count >= 2 && count * 5 >= std::min(a.stems.size(), b.stems.size());
}

void compare(const Context& context, const Anchor& anchor, Findings& out) {
  std::vector<Statement> statements;
  std::vector<Slot> slots;
  for (const AnchorMention& mention : anchor.mentions) {
    const article::Article& article = context.article(mention.article);
    const article::Sentence& sentence = article.sentence(mention.sentence);
    if (sentence.kind == article::SentenceKind::title ||
        sentence.kind == article::SentenceKind::heading)
      continue;
    Statement statement = statement_of(context, mention);
    if (!statement.verb) continue;
    const text::Span words =
        clause_around(article, sentence, text::cover(mention.span, statement.verb->span), 8, 30);
    const text::Span cue = statement.verb->certainty_cue.empty() ? statement.verb->span
                                                                 : statement.verb->certainty_cue;
    slots.push_back(
        {mention.article, words, readable(article, words, 26), readable(article, cue, 5)});
    statements.push_back(std::move(statement));
  }
  std::vector<SlotLink> links;
  for (std::uint32_t i = 0; i < statements.size(); ++i)
    for (std::uint32_t j = i + 1; j < statements.size(); ++j) {
      const Statement &a = statements[i], &b = statements[j];
      if (a.version == b.version || !same_matter(a, b)) continue;
      if (context.row_of(a.version, a.sentence) == context.row_of(b.version, b.sentence))
        continue;  // modality_in_row
      const bool differ = (hedged(context, a) && plain(b)) || (plain(a) && hedged(context, b));
      const bool same = (hedged(context, a) && hedged(context, b)) || (plain(a) && plain(b));
      if (differ || same) links.push_back({i, j, same, 0.55});
    }
  for (SlotGroup& group : group_slots(slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(slots[i].cue);
    Found found = make_found(
        context, {Kind::modality, Severity::weight, "modality.about", "certainty_at_anchor"},
        std::move(group.readings), 0.5, false);
    argue(found, "what", anchor.name);
    found.divergence.reason = reason_of("not equally sure about \"" + anchor.name + "\"", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace

void certainty_at_anchor(const Context& context, Findings& out) {
  for (const Anchor& anchor : context.story().anchors)
    if (is_phrase(anchor) && !is_name(context, anchor) && !ends_in_name(context, anchor))
      compare(context, anchor, out);
}

}  // namespace synoptic::divergence
