// source_lost: one version has it from somebody, another says it in its own voice. Silent when the
// other version attributes anything in the passage or right before it (indirect speech goes on
// without a new "said"), and when the speaker speaks elsewhere in it.

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/voice.h"

namespace synoptic::divergence {
namespace {

using claims::Attribution;
using claims::SourceKind;

constexpr std::uint32_t kLeastShared = 4;
constexpr double kSameContent = 0.6;

bool attributes(const Context& context, ArticleIndex version, SentenceIndex s) {
  if (!context.in_sentence(version, s).attributions.empty() ||
      !context.in_sentence(version, s).quotations.empty())
    return true;
  const std::uint32_t before = static_cast<std::uint32_t>(s);
  return before > 0 &&
         !context.in_sentence(version, SentenceIndex{before - 1}).attributions.empty();
}

bool in_own_voice(const RowView& row, ArticleIndex version) {
  const auto& sentences = row.sentences(version);
  const auto kind = row.context.article(version).sentence(sentences.front()).kind;
  if (kind == article::SentenceKind::title || kind == article::SentenceKind::heading) return false;
  return std::none_of(sentences.begin(), sentences.end(),
                      [&](SentenceIndex s) { return attributes(row.context, version, s); });
}

void look(const RowView& row, const PassagePair& pair, bool first_speaks, Findings& out) {
  const ArticleIndex speaking = first_speaks ? pair.first() : pair.second();
  const ArticleIndex telling = first_speaks ? pair.second() : pair.first();
  if (!in_own_voice(row, telling)) return;
  const Context& context = row.context;
  const article::Article& from = context.article(speaking);
  const article::Article& to = context.article(telling);
  for (const SentenceIndex s : row.sentences(speaking))
    for (const std::uint32_t a : context.in_sentence(speaking, s).attributions) {
      const Attribution& said = context.claims(speaking).attributions[a];
      const Voice voice = voice_of(context, speaking, said);
      if (voice.kind == SourceKind::writer || voice.kind == SourceKind::group) continue;
      if (!is_definite(context, speaking, said)) continue;
      const text::Span whole = to.sentence(row.sentences(telling).front()).span;
      const std::uint32_t shared = first_speaks ? pair.shared_between(said.content, whole)
                                                : pair.shared_between(whole, said.content);
      const std::uint32_t words = pair.content_words(first_speaks ? 0 : 1, said.content);
      if (shared < kLeastShared || shared < kSameContent * words) continue;
      const text::Span core = said.source.empty() ? said.cue : text::cover(said.source, said.cue);
      const text::Span told =
          passage_around(to, to.sentence(row.sentences(telling).front()), whole);
      Found found = make_found(
          context, {Kind::attribution, Severity::weight, "source.lost", "source_lost"},
          {reading_of(speaking, clause_around(from, from.sentence(s), core, 8, 30), voice.name),
           reading_of(telling, told, readable(to, told, 20))},
          0.6, false);
      found.divergence.row = row.row;
      found.divergence.reason = reason_of("a source in one version, none in another", {voice.name});
      out.push_back(std::move(found));
      return;
    }
}

}  // namespace

void source_lost(const RowView& row, Findings& out) {
  for (const PassagePair& pair : row.pairs) {
    look(row, pair, true, out);
    look(row, pair, false, out);
  }
}

}  // namespace synoptic::divergence
