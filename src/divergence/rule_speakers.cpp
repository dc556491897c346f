// speakers: whom the versions quote, when they do not quote the same people: named ones here,
// unnamed ones there. One finding a story; versions that quote nobody are absent from it.

#include <algorithm>
#include <set>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/voice.h"

namespace synoptic::divergence {
namespace {

using claims::QuotationKind;
using claims::SourceKind;

struct Quoting {
  std::vector<std::string> names;
  std::vector<text::Span> places;
  bool named = false;
  bool anybody = false;  // "the director": perhaps somebody another version names
};

bool may_be_anybody(const Context& context, ArticleIndex version, const Voice& voice) {
  if (voice.speaker) return false;
  const text::TokenRange range = text::tokens_in(context.article(version).tokens, voice.source);
  if (range.empty()) return true;
  const std::string& first = context.article(version).tokens[range.begin].key;
  return first == "the" || first == "its" || first == "his" || first == "her" || first == "their";
}

Quoting quoting_of(const Context& context, ArticleIndex version) {
  const claims::Claims& claims = context.claims(version);
  const article::Article& article = context.article(version);
  Quoting quoting;
  for (const claims::Quotation& quotation : claims.quotations) {
    if (quotation.kind != QuotationKind::direct || !quotation.attribution) continue;
    if (*quotation.attribution >= claims.attributions.size()) continue;
    const Voice voice = voice_of(context, version, claims.attributions[*quotation.attribution]);
    if (voice.kind == SourceKind::writer || voice.source.empty()) continue;
    quoting.anybody = quoting.anybody || may_be_anybody(context, version, voice);
    if (!is_definite(context, version, claims.attributions[*quotation.attribution])) continue;
    if (std::find(quoting.names.begin(), quoting.names.end(), voice.name) != quoting.names.end())
      continue;
    quoting.named = quoting.named || voice.kind == SourceKind::named;
    quoting.names.push_back(voice.name);
    const article::Sentence& sentence =
        article.sentence(context.sentence_at(version, voice.source));
    quoting.places.push_back(
        clause_around(article, sentence, text::cover(voice.source, voice.cue), 4, 20));
  }
  return quoting;
}

std::string list(const std::vector<std::string>& names) {
  constexpr std::size_t kSpoken = 3;
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < kSpoken; ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  if (names.size() > kSpoken) out += " and " + std::to_string(names.size() - kSpoken) + " more";
  return out;
}

}  // namespace

void speakers(const Context& context, Findings& out) {
  std::vector<Reading> readings;
  bool any_named = false, any_unnamed = false;
  std::vector<std::string> cues;
  std::set<std::string> heard;
  for (const ArticleIndex version : context.versions()) {
    const Quoting quoting = quoting_of(context, version);
    if (quoting.names.empty()) continue;
    if (quoting.anybody) return;
    for (const std::string& name : quoting.names)
      if (!heard.insert(name.substr(name.rfind(' ') + 1)).second)
        return;  // they do quote the same people
    (quoting.named ? any_named : any_unnamed) = true;
    Reading reading = reading_of(version, quoting.places.front(), list(quoting.names));
    for (std::size_t i = 1; i < quoting.places.size() && i < 4; ++i)
      reading.evidence.push_back(Evidence{version, quoting.places[i], std::nullopt});
    cues.push_back(reading.text);
    readings.push_back(std::move(reading));
  }
  if (readings.size() < 2 || !any_named || !any_unnamed) return;
  Found found =
      make_found(context, {Kind::attribution, Severity::meaning, "speakers.differ", "speakers"},
                 std::move(readings), 0.7, true);
  found.divergence.reason =
      reason_of("quoted by name in one version, without a name in another", cues);
  out.push_back(std::move(found));
}

}  // namespace synoptic::divergence
