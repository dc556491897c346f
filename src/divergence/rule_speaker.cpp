// speaker_in_row and stance_in_row: the same content in an aligned passage, but said by somebody
// else, or reported with another verb ("said" here, "denied" there). Silent when a version merely
// describes the speaker otherwise (a surname, a role), or when the contents are not the same.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/stances.h"
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
        if (!is_plain_report(row.context, version, mention)) continue;
        const text::Span core =
            mention.source.empty() ? mention.cue : text::cover(mention.source, mention.cue);
        sayings.slots.push_back({version, clause_around(article, article.sentence(s), core, 8, 30),
                                 voice.name, readable(article, core, 10)});
        sayings.mentions.push_back(&mention);
        sayings.voices.push_back(voice);
      }
  return sayings;
}

// Everything somebody says in one breath: `"We lost," said Kim, "and we know it."`
std::vector<text::Span> said_by(const Attribution& said) {
  std::vector<text::Span> parts{said.content};
  parts.insert(parts.end(), said.more_content.begin(), said.more_content.end());
  return parts;
}

// How far two contents are the same: shared words as a share of the shorter and of the longer one.
struct Overlap {
  std::uint32_t shared = 0;
  double of_shorter = 0, of_longer = 0;
};

Overlap overlap_of(const PassagePair& pair, const Attribution& a, const Attribution& b) {
  Overlap overlap;
  std::uint32_t in_a = 0, in_b = 0;
  for (const text::Span x : said_by(a)) in_a += pair.content_words(0, x);
  for (const text::Span y : said_by(b)) in_b += pair.content_words(1, y);
  for (const text::Span x : said_by(a))
    for (const text::Span y : said_by(b)) overlap.shared += pair.shared_between(x, y);
  if (in_a == 0 || in_b == 0) return overlap;
  overlap.of_shorter = std::min(1.0, static_cast<double>(overlap.shared) / std::min(in_a, in_b));
  overlap.of_longer = std::min(1.0, static_cast<double>(overlap.shared) / std::max(in_a, in_b));
  return overlap;
}

// Hardly more than a predicate on either side.
bool said_shortly(const PassagePair& pair, const Attribution& a, const Attribution& b) {
  constexpr std::uint32_t kFew = 3;
  return a.more_content.empty() && b.more_content.empty() &&
         pair.content_words(0, a.content) <= kFew && pair.content_words(1, b.content) <= kFew;
}

struct SayingLink {
  std::uint32_t first, second;
  double strength;
  double fit;  // of all pairs, which belong together
};

constexpr double kSameContent = 0.5;
constexpr double kSameSpeakerContent = 0.4;  // where the same person speaks, less will do
constexpr double kSameNameContent = 0.3;     // and still less where both name the speaker

// The same person, the same pronoun, or sources that share most of their words.
bool same_source(const Context& context, const PassagePair& pair, const Sayings& sayings,
                 std::uint32_t i, std::uint32_t j) {
  const Voice &a = sayings.voices[i], &b = sayings.voices[j];
  if (a.speaker && b.speaker) return same_voice(context, pair.first(), a, pair.second(), b);
  const std::uint32_t words =
      std::min(pair.content_words(0, a.source), pair.content_words(1, b.source));
  return words == 0 ? a.kind == b.kind : pair.shared_between(a.source, b.source) * 2 >= words;
}

// Sayings that stand for each other: of one content, each the other's best fit. A report inside a
// report ("the warrant says he admitted it") has the same words twice and must not be crossed.
std::vector<SayingLink> pair_up(const RowView& row, const Sayings& sayings,
                                const PassagePair& pair) {
  std::vector<SayingLink> links;
  std::vector<double> best(sayings.slots.size(), 0.0);
  for (std::uint32_t i = 0; i < sayings.slots.size(); ++i)
    for (std::uint32_t j = 0; j < sayings.slots.size(); ++j) {
      if (sayings.slots[i].article != pair.first() || sayings.slots[j].article != pair.second())
        continue;
      const Overlap overlap = overlap_of(pair, *sayings.mentions[i], *sayings.mentions[j]);
      const double cues = pair.linked(sayings.mentions[i]->cue, sayings.mentions[j]->cue);
      const bool same = cues > 0 || same_source(row.context, pair, sayings, i, j);
      // "Is innocent", said by her and denied by her: short words, of which one is shared.
      const bool both_named = sayings.voices[i].speaker && sayings.voices[j].speaker &&
                              same_voice(row.context, pair.first(), sayings.voices[i],
                                         pair.second(), sayings.voices[j]);
      const bool one_word = both_named && overlap.shared == 1 &&
                            said_shortly(pair, *sayings.mentions[i], *sayings.mentions[j]);
      const bool enough =
          one_word || overlap.of_shorter >= 0.99 || overlap.shared >= (same ? 2u : 3u);
      if (!enough || overlap.shared == 0 ||
          overlap.of_shorter < (both_named ? kSameNameContent
                                : same     ? kSameSpeakerContent
                                           : kSameContent))
        continue;
      const double fit = overlap.of_shorter + overlap.of_longer + (same ? 0.3 : 0) + cues * 0.3;
      links.push_back({i, j, std::max(kSameContent, overlap.of_shorter), fit});
      best[i] = std::max(best[i], fit);
      best[j] = std::max(best[j], fit);
    }
  std::erase_if(links, [&](const SayingLink& link) {
    return link.fit < best[link.first] || link.fit < best[link.second];
  });
  return links;
}

// "Said he had never met her" and "denied having met her" are one statement.
bool deny_alike(const RowView& row, const PassagePair& pair, const Attribution& a,
                const Attribution& b) {
  return (a.stance == Stance::deny) != (b.stance == Stance::deny) &&
         denials_in(row.context, pair.first(), a.content) !=
             denials_in(row.context, pair.second(), b.content);
}

// Named against named, or one of them without a name: both change who answers for the words.
Severity weigh(const Sayings& sayings, const std::vector<std::uint32_t>& members) {
  std::size_t named = 0;
  for (const std::uint32_t i : members)
    named += sayings.voices[i].kind == SourceKind::named ? 1 : 0;
  return named >= 1 ? Severity::meaning : Severity::weight;
}

}  // namespace

void speaker_in_row(const RowView& row, Findings& out) {
  const Sayings sayings = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    for (const SayingLink& link : pair_up(row, sayings, pair)) {
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
    for (const SayingLink& link : pair_up(row, sayings, pair)) {
      if (is_denied_report(row.context, pair.first(), *sayings.mentions[link.first]) ||
          is_denied_report(row.context, pair.second(), *sayings.mentions[link.second]))
        continue;  // "did not prove": negation_in_row
      if (deny_alike(row, pair, *sayings.mentions[link.first], *sayings.mentions[link.second]))
        continue;
      const bool ahead = looks_ahead(row.context, pair.first(), *sayings.mentions[link.first]) ||
                         looks_ahead(row.context, pair.second(), *sayings.mentions[link.second]);
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
