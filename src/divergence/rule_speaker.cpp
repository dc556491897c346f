// speaker_in_row and stance_in_row: the same content in an aligned passage, but said by somebody
// else, or reported with another verb ("said" here, "denied" there). Silent when a version merely
// describes the speaker otherwise (a surname, a role), or when the contents are not the same.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/voice.h"

namespace synoptic::divergence {
namespace {

using claims::Attribution;
using claims::SourceKind;
using claims::Stance;

struct Sayings {
  std::vector<Slot> slots;
  std::vector<const Attribution*> mentions;
  std::vector<Voice> voices;
};

Sayings gather(const RowView& row) {
  Sayings sayings;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t a : row.context.in_sentence(version, s).attributions) {
        const article::Article& article = row.context.article(version);
        const Attribution& mention = row.context.claims(version).attributions[a];
        const Voice voice = voice_of(row.context, version, mention);
        if (voice.kind == SourceKind::writer || mention.content.empty()) continue;
        const text::Span core =
            mention.source.empty() ? mention.cue : text::cover(mention.source, mention.cue);
        sayings.slots.push_back({version, clause_around(article, article.sentence(s), core, 8, 30),
                                 voice.name, readable(article, core, 10)});
        sayings.mentions.push_back(&mention);
        sayings.voices.push_back(voice);
      }
  return sayings;
}

// Share of the shorter content's words that stand in the other; 0 when that is too little to tell.
double same_content(const PassagePair& pair, const Attribution& a, const Attribution& b) {
  const std::uint32_t shared = pair.shared_between(a.content, b.content);
  const std::uint32_t shorter =
      std::min(pair.content_words(0, a.content), pair.content_words(1, b.content));
  if (shorter == 0 || shared < std::min(3u, shorter)) return 0;
  return std::min(1.0, static_cast<double>(shared) / shorter);
}

struct SayingLink {
  std::uint32_t first, second;
  double strength;
};

std::vector<SayingLink> pair_up(const Sayings& sayings, const PassagePair& pair) {
  std::vector<SayingLink> links;
  for (std::uint32_t i = 0; i < sayings.slots.size(); ++i)
    for (std::uint32_t j = 0; j < sayings.slots.size(); ++j)
      if (sayings.slots[i].article == pair.first() && sayings.slots[j].article == pair.second())
        if (const double sure = same_content(pair, *sayings.mentions[i], *sayings.mentions[j]);
            sure >= 0.5)
          links.push_back({i, j, sure});
  return links;
}

// "not", "no", "without" in the words, an odd number of them.
bool denials_in(const Context& context, ArticleIndex version, text::Span content) {
  const article::Article& article = context.article(version);
  const text::TokenRange range = text::tokens_in(article.tokens, content);
  bool odd = false;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const std::string& key = article.tokens[t].key;
    if (key == "not" || key == "no" || key == "without" || key == "never") odd = !odd;
  }
  return odd;
}

// Named against named, or one of them without a name: both change who answers for the words.
Severity weigh(const Sayings& sayings, const std::vector<std::uint32_t>& members) {
  std::size_t named = 0;
  for (const std::uint32_t i : members)
    named += sayings.voices[i].kind == SourceKind::named ? 1 : 0;
  return named >= 1 ? Severity::meaning : Severity::weight;
}

bool is_negated(const Context& context, const Slot& slot, const Attribution& said) {
  for (const std::uint32_t p : context.in_sentence(slot.article, said.sentence).predicates) {
    const claims::Predicate& verb = context.claims(slot.article).predicates[p];
    if (verb.negated && verb.span.overlaps(said.cue)) return true;
  }
  return false;
}

// What is to come, or may come, or no clause at all ("sales of 3 bn"): to predict it is only to say
// it.
bool looks_ahead(const Context& context, const Slot& slot, const Attribution& said) {
  bool clause = false;
  for (const std::uint32_t p : context.in_sentence(slot.article, said.sentence).predicates) {
    const claims::Predicate& verb = context.claims(slot.article).predicates[p];
    if (!said.content.overlaps(verb.span)) continue;
    if (verb.future || !verb.certainty_cue.empty()) return true;
    clause = true;
  }
  return !clause && !said.quotation;
}

// The stance that changes how the words are to be taken. "Confirmed" and "warned" are ways to say a
// thing; so is "predicted" of what lies ahead.
Stance weighty(const Attribution& said, bool ahead) {
  if (said.stance == Stance::predict && ahead) return Stance::neutral;
  if (said.stance == Stance::confirm || said.stance == Stance::warn) return Stance::neutral;
  return said.stance;
}

}  // namespace

void speaker_in_row(const RowView& row, Findings& out) {
  const Sayings sayings = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    for (const SayingLink& link : pair_up(sayings, pair)) {
      // A bare "he" may be anybody.
      if (!is_definite(row.context, pair.first(), *sayings.mentions[link.first]) ||
          !is_definite(row.context, pair.second(), *sayings.mentions[link.second]))
        continue;
      if (denials_in(row.context, pair.first(), sayings.mentions[link.first]->content) !=
          denials_in(row.context, pair.second(), sayings.mentions[link.second]->content))
        continue;  // they do not say the same
      links.push_back({link.first, link.second,
                       !is_other_voice(row.context, pair.first(), sayings.voices[link.first],
                                       pair.second(), sayings.voices[link.second]),
                       link.strength});
    }
  for (SlotGroup& group : group_slots(sayings.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(sayings.slots[i].cue);
    const Severity severity = weigh(sayings, group.members);
    Found found = make_found(row.context,
                             {Kind::attribution, severity, "attribution.differs", "speaker_in_row"},
                             std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another source for the same words", cues);
    out.push_back(std::move(found));
  }
}

void stance_in_row(const RowView& row, Findings& out) {
  Sayings sayings = gather(row);
  std::vector<SlotLink> links;
  bool denied = false;
  for (std::size_t i = 0; i < sayings.slots.size(); ++i)
    sayings.slots[i].text =
        readable(row.context.article(sayings.slots[i].article), sayings.mentions[i]->cue, 6);
  for (const PassagePair& pair : row.pairs)
    for (const SayingLink& link : pair_up(sayings, pair)) {
      if (is_negated(row.context, sayings.slots[link.first], *sayings.mentions[link.first]) ||
          is_negated(row.context, sayings.slots[link.second], *sayings.mentions[link.second]))
        continue;  // "did not prove": negation_in_row
      const bool ahead =
          looks_ahead(row.context, sayings.slots[link.first], *sayings.mentions[link.first]) ||
          looks_ahead(row.context, sayings.slots[link.second], *sayings.mentions[link.second]);
      const Stance a = weighty(*sayings.mentions[link.first], ahead),
                   b = weighty(*sayings.mentions[link.second], ahead);
      denied = denied || ((a == Stance::deny) != (b == Stance::deny));
      links.push_back({link.first, link.second, a == b, link.strength});
    }
  for (SlotGroup& group : group_slots(sayings.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(sayings.slots[i].text);
    Found found = make_found(row.context,
                             {Kind::attribution, denied ? Severity::meaning : Severity::weight,
                              "stance.differs", "stance_in_row"},
                             std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another reporting verb for the same words", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
