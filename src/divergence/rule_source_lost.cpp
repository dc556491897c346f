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

// "Officials" and "engineers" may be anybody; "the government" and "the fire service" answer for
// it.
bool answers_for_it(const Context& context, ArticleIndex version, const Attribution& said,
                    const Voice& voice) {
  if (voice.kind == SourceKind::writer || !is_definite(context, version, said)) return false;
  const article::Article& article = context.article(version);
  const text::TokenRange cue = text::tokens_in(article.tokens, said.cue);
  // "Closed the bridge after finding cracks": nobody reports anything.
  if (cue.empty() || article.tokens[cue.begin].key.ends_with("ing")) return false;
  if (voice.kind != SourceKind::group) return true;
  const text::TokenRange source = text::tokens_in(article.tokens, voice.source);
  return source.size() >= 2 && article.tokens[source.begin].key == "the" &&
         !article.tokens[source.end - 1].key.ends_with("s");
}

// The sentence of the row in which the other version tells most of the content; none when that is
// too little.
std::optional<SentenceIndex> told_in(const RowView& row, const PassagePair& pair, bool first_speaks,
                                     text::Span content) {
  const ArticleIndex telling = first_speaks ? pair.second() : pair.first();
  std::optional<SentenceIndex> best;
  std::uint32_t most = 0;
  for (const SentenceIndex s : row.sentences(telling)) {
    const text::Span whole = row.context.article(telling).sentence(s).span;
    const std::uint32_t shared =
        first_speaks ? pair.shared_between(content, whole) : pair.shared_between(whole, content);
    if (shared > most) most = shared, best = s;
  }
  const std::uint32_t words = pair.content_words(first_speaks ? 0 : 1, content);
  return most >= kLeastShared && most >= kSameContent * words ? best : std::nullopt;
}

// Who has it from somebody, and who says it unasked; each version once.
struct Sides {
  Reading sourced, own;
};

void add(Reading& reading, ArticleIndex version, text::Span span, std::string text) {
  if (std::find(reading.articles.begin(), reading.articles.end(), version) !=
      reading.articles.end())
    return;
  if (reading.articles.empty()) reading.text = std::move(text);
  reading.articles.push_back(version);
  reading.evidence.push_back(Evidence{version, span, std::nullopt});
}

void look(const RowView& row, const PassagePair& pair, bool first_speaks, Sides& sides) {
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
      if (!answers_for_it(context, speaking, said, voice)) continue;
      // "was accused by the police": the source stands there too, in another place.
      if (pair.also_in_other(first_speaks ? 0 : 1, said.source) > 0) continue;
      const auto there = told_in(row, pair, first_speaks, said.content);
      if (!there) continue;
      const text::Span core = said.source.empty() ? said.cue : text::cover(said.source, said.cue);
      add(sides.sourced, speaking, clause_around(from, from.sentence(s), core, 8, 30), voice.name);
      const text::Span told = passage_around(to, to.sentence(*there), to.sentence(*there).span);
      add(sides.own, telling, told, readable(to, told, 20));
      return;
    }
}

}  // namespace

void source_lost(const RowView& row, Findings& out) {
  Sides sides;
  for (const PassagePair& pair : row.pairs) {
    look(row, pair, true, sides);
    look(row, pair, false, sides);
  }
  if (sides.sourced.articles.empty()) return;
  const std::string who = sides.sourced.text;
  Found found =
      make_found(row.context, {Kind::attribution, Severity::weight, "source.lost", "source_lost"},
                 {std::move(sides.sourced), std::move(sides.own)}, 0.6, false);
  found.divergence.row = row.row;
  found.divergence.reason = reason_of("a source in one version, none in another", {who});
  out.push_back(std::move(found));
}

}  // namespace synoptic::divergence
