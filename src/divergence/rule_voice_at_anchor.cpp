// voice_at_anchor: who uses a coined phrase. Looks at rare phrases that at least one version puts
// in quotation marks, and gathers over all versions in whose mouth they are: a named person, an
// unnamed one, a group, or the writer. Silent when all voices are of one kind and nobody is named.

#include <algorithm>
#include <map>
#include <set>

#include "divergence/anchor_phrases.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/voice.h"

namespace synoptic::divergence {
namespace {

using align::Anchor;
using align::AnchorMention;
using claims::SourceKind;

struct Use {
  const AnchorMention* mention = nullptr;
  Voice voice;
};

int rank(const Voice& voice) {
  switch (voice.kind) {
    case SourceKind::named:
      return 4;
    case SourceKind::unnamed:
      return 3;
    case SourceKind::paper:
      return 2;
    case SourceKind::group:
      return 1;
    default:
      return 0;
  }
}

bool in_marks(const Context& context, const AnchorMention& mention) {
  const auto& quotations = context.claims(mention.article).quotations;
  return std::any_of(quotations.begin(), quotations.end(), [&](const claims::Quotation& q) {
    return q.words.contains(mention.span) &&
           count_words(context.article(mention.article), q.words) <=
               count_words(context.article(mention.article), mention.span) + 1;
  });
}

// For each version the mention in the most definite mouth, the earliest among equals.
std::map<ArticleIndex, Use> gather(const Context& context, const Anchor& anchor) {
  std::map<ArticleIndex, Use> uses;
  for (const AnchorMention& mention : anchor.mentions) {
    const Use use{&mention, voice_at(context, mention.article, mention.span)};
    const auto [place, fresh] = uses.emplace(mention.article, use);
    if (!fresh && rank(use.voice) > rank(place->second.voice)) place->second = use;
  }
  return uses;
}

// At least half of the versions that carry the phrase put it in quotation marks somewhere.
bool is_coined(const Context& context, const Anchor& anchor) {
  std::set<ArticleIndex> carriers, quoting;
  for (const AnchorMention& mention : anchor.mentions) {
    carriers.insert(mention.article);
    if (in_marks(context, mention)) quoting.insert(mention.article);
  }
  return !quoting.empty() && quoting.size() * 2 >= carriers.size();
}

// Voices are one reading when they are the same person, or of the same unnamed kind.
std::vector<Reading> read(const Context& context, const std::map<ArticleIndex, Use>& uses,
                          std::vector<std::string>& cues) {
  std::vector<Reading> readings;
  std::vector<std::pair<ArticleIndex, const Use*>> leaders;
  for (const auto& [version, use] : uses) {
    const article::Article& article = context.article(version);
    const article::Sentence& sentence = article.sentence(use.mention->sentence);
    const text::Span core = use.voice.source.empty() || !sentence.span.contains(use.voice.source)
                                ? use.mention->span
                                : text::cover(use.voice.source, use.mention->span);
    const text::Span said = count_words(article, core) <= kMostWords
                                ? clause_around(article, sentence, core, 8, 34)
                                : clause_around(article, sentence, use.mention->span, 8, 30);
    Reading reading = reading_of(version, said, use.voice.name);
    cues.push_back(use.voice.name);
    bool joined = false;
    for (std::size_t i = 0; i < leaders.size() && !joined; ++i) {
      if (!same_voice(context, leaders[i].first, leaders[i].second->voice, version, use.voice))
        continue;
      readings[i].articles.push_back(version);
      readings[i].evidence.push_back(reading.evidence.front());
      joined = true;
    }
    if (joined) continue;
    leaders.emplace_back(version, &use);
    readings.push_back(std::move(reading));
  }
  return readings;
}

}  // namespace

void voice_at_anchor(const Context& context, Findings& out) {
  for (const Anchor& anchor : context.story().anchors) {
    if (is_name(context, anchor) ||  // by itself nobody's phrase
        !is_coined(context, anchor))
      continue;
    const auto uses = gather(context, anchor);
    std::size_t definite = 0;
    for (const auto& [version, use] : uses) definite += rank(use.voice) >= 3 ? 1 : 0;
    if (uses.size() < 2 || definite == 0) continue;
    std::vector<std::string> cues;
    std::vector<Reading> readings = read(context, uses, cues);
    if (readings.size() < 2) continue;
    Found found = make_found(
        context, {Kind::attribution, Severity::meaning, "voice.differs", "voice_at_anchor"},
        std::move(readings), 0.8, true);
    argue(found, "what", anchor.name);
    found.weight +=
        anchor.key.find(' ') == std::string::npos ? 0 : 0.1;  // the phrase before its parts
    found.divergence.reason = reason_of("who uses \"" + anchor.name + "\"", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
