// stance_lost: what one version has somebody claim, deny, joke or (of what has been) predict,
// another tells without such a word, in its own voice or in quotation marks that nobody introduces.
// Silent where the other version has it from anybody (stance_in_row compares the verbs), is itself
// not sure of it, asks, or stands in a headline, and where a denial there makes up for "denied".

#include <algorithm>

#include "claims/reporting.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/stances.h"
#include "divergence/voice.h"

namespace synoptic::divergence {
namespace {

using article::SentenceKind;
using claims::Attribution;
using claims::Certainty;
using claims::SourceKind;
using claims::Stance;

constexpr std::uint32_t kLeastShared = 3;
constexpr double kSameContent = 0.6;
constexpr std::uint32_t kBreath = 3;  // sentences back to whoever a quotation goes on from

// One passage that speaks and one that tells.
struct View {
  const RowView& row;
  const PassagePair& pair;
  bool first_speaks;
  ArticleIndex speaking, telling;
};

// What is said in one breath.
std::vector<text::Span> said_by(const Attribution& said) {
  std::vector<text::Span> parts{said.content};
  parts.insert(parts.end(), said.more_content.begin(), said.more_content.end());
  return parts;
}

// Content words of `said` that the words at `there` share.
std::uint32_t shared_with(const View& view, const Attribution& said, text::Span there) {
  std::uint32_t shared = 0;
  for (const text::Span part : said_by(said))
    shared += view.first_speaks ? view.pair.shared_between(part, there)
                                : view.pair.shared_between(there, part);
  return shared;
}

// The sentence that tells most of what is said, when that is enough.
std::optional<SentenceIndex> told_in(const View& view, const Attribution& said) {
  std::optional<SentenceIndex> best;
  std::uint32_t most = 0, words = 0;
  for (const text::Span part : said_by(said))
    words += view.pair.content_words(view.first_speaks ? 0 : 1, part);
  for (const SentenceIndex s : view.row.sentences(view.telling)) {
    const std::uint32_t shared =
        shared_with(view, said, view.row.context.article(view.telling).sentence(s).span);
    if (shared > most) most = shared, best = s;
  }
  return most >= kLeastShared && most >= kSameContent * words ? best : std::nullopt;
}

// Somebody says words of the sentence, there or in the breath before. What the words themselves
// report ("the analysts think") stands in what is said as well.
bool is_said(const View& view, const Attribution& here, SentenceIndex s) {
  const Context& context = view.row.context;
  const text::Span whole = context.article(view.telling).sentence(s).span;
  const std::uint32_t at = static_cast<std::uint32_t>(s);
  for (std::uint32_t back = 0; back <= std::min(kBreath, at); ++back)
    for (const std::uint32_t a :
         context.in_sentence(view.telling, SentenceIndex{at - back}).attributions) {
      const Attribution& said = context.claims(view.telling).attributions[a];
      if (back == 0 && shared_with(view, here, said.cue) > 0) continue;
      if (back == 0) return true;
      for (const text::Span part : said_by(said))
        if (part.overlaps(whole)) return true;
    }
  return false;
}

std::size_t unsure_in(const Context& context, ArticleIndex version, SentenceIndex s,
                      text::Span words) {
  const auto& predicates = context.in_sentence(version, s).predicates;
  return static_cast<std::size_t>(
      std::count_if(predicates.begin(), predicates.end(), [&](std::uint32_t p) {
        const claims::Predicate& verb = context.claims(version).predicates[p];
        return verb.certainty != Certainty::certain && words.overlaps(verb.span);
      }));
}

// "The claim", "their speculation": the noun says what the verb says.
bool has_noun_of(const Context& context, ArticleIndex version, SentenceIndex s, Stance stance) {
  const article::Article& article = context.article(version);
  const text::TokenRange range = article.sentence(s).tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (claims::reporting_noun(article.tokens[t].key) == stance) return true;
  return false;
}

bool tells_plainly(const View& view, const Attribution& said, SentenceIndex s) {
  const Context& context = view.row.context;
  const article::Article& article = context.article(view.telling);
  const article::Sentence& sentence = article.sentence(s);
  if (sentence.kind == SentenceKind::title || sentence.kind == SentenceKind::heading) return false;
  if (article.words(sentence.span).find('?') != std::string_view::npos) return false;
  std::size_t unsure = 0;  // "may have", "allegedly": not told as it is
  for (const text::Span part : said_by(said))
    unsure += unsure_in(context, view.speaking, said.sentence, part);
  return unsure_in(context, view.telling, s, sentence.span) <= unsure &&
         !has_noun_of(context, view.telling, s, said.stance) && !is_said(view, said, s);
}

void report(const View& view, const Attribution& said, Stance stance, SentenceIndex there,
            Findings& out) {
  const Context& context = view.row.context;
  const article::Article &from = context.article(view.speaking),
                         &to = context.article(view.telling);
  const text::Span core = said.source.empty() ? said.cue : text::cover(said.source, said.cue);
  const text::Span told = passage_around(to, to.sentence(there), to.sentence(there).span);
  const Severity severity = stance == Stance::deny ? Severity::meaning : Severity::weight;
  Found found = make_found(
      context, {Kind::attribution, severity, "stance.lost", "stance_lost"},
      {reading_of(view.speaking, clause_around(from, from.sentence(said.sentence), core, 8, 30),
                  readable(from, core, 10)),
       reading_of(view.telling, told, readable(to, told, 20))},
      0.6, false);
  found.divergence.row = view.row.row;
  found.divergence.reason = reason_of("a verb that weighs in one version, none in another",
                                      {readable(from, said.cue, 6)});
  out.push_back(std::move(found));
}

void look(const View& view, Findings& out) {
  const Context& context = view.row.context;
  for (const SentenceIndex s : view.row.sentences(view.speaking))
    for (const std::uint32_t a : context.in_sentence(view.speaking, s).attributions) {
      const Attribution& said = context.claims(view.speaking).attributions[a];
      const Stance stance = weighty(said, looks_ahead(context, view.speaking, said));
      if (stance == Stance::neutral || stance == Stance::admit) continue;
      if (said.source_kind == SourceKind::writer || said.content.empty() ||
          view.pair.also_in_other(view.first_speaks ? 0 : 1, said.cue) > 0 ||
          !is_plain_report(context, view.speaking, said) ||
          is_denied_report(context, view.speaking, said))
        continue;
      const auto there = told_in(view, said);
      if (!there || !tells_plainly(view, said, *there)) continue;
      const text::Span whole = context.article(view.telling).sentence(*there).span;
      if (stance == Stance::deny && denials_in(context, view.speaking, said.content) !=
                                        denials_in(context, view.telling, whole))
        continue;
      report(view, said, stance, *there, out);
      return;
    }
}

}  // namespace

void stance_lost(const RowView& row, Findings& out) {
  for (const PassagePair& pair : row.pairs) {
    look({row, pair, true, pair.first(), pair.second()}, out);
    look({row, pair, false, pair.second(), pair.first()}, out);
  }
}

}  // namespace synoptic::divergence
