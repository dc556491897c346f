// only_here: what one version alone carries. One finding a passage, ordered by how much there is to
// check in it; where the passage itself is shared, only the detail. Silent on passages without
// anything to check, on headings, and on what stands elsewhere in other words.

#include <algorithm>
#include <map>

#include "divergence/checkworthy.h"
#include "divergence/evidence.h"
#include "divergence/passage_index.h"
#include "divergence/presence.h"
#include "divergence/rules.h"
#include "divergence/voice.h"

namespace synoptic::divergence {
namespace {

using article::SentenceKind;

constexpr double kWorthTelling = 0.3;
constexpr std::uint32_t kLeastWords = 5;    // "2026-03" alone tells nothing
constexpr std::uint32_t kSpokenWords = 34;  // of a passage in the sentence about it
constexpr std::size_t kMostAlone = 8;       // findings of one version's own that weigh

// A passage that stands alone in its row, names something, and whose words no other version has
// half of.
bool tells_alone(const Context& context, ArticleIndex version, SentenceIndex s) {
  const auto& rows = context.story().synopsis.rows;
  const std::uint32_t row = context.row_of(version, s);
  if (row >= rows.size() || filled(rows[row]) > 1 || checkable(context, version, s).empty())
    return false;
  const article::Article& article = context.article(version);
  const text::TokenRange range = article.sentence(s).tokens;
  for (const ArticleIndex other : context.versions()) {
    std::uint32_t content = 0, met = 0;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (!is_content(article.tokens[t])) continue;
      ++content;
      met += context.uses(other, article.tokens[t].stem) ? 1 : 0;
    }
    if (other != version && (content < 6 || met * 2 > content)) return false;
  }
  return true;
}

// The longest quotation that begins in the sentence, with somebody who says it.
const claims::Quotation* quotation_in(const Context& context, ArticleIndex version, SentenceIndex s,
                                      const std::vector<Checkable>& things) {
  const claims::Quotation* longest = nullptr;
  for (const std::uint32_t q : context.in_sentence(version, s).quotations) {
    const claims::Quotation& quotation = context.claims(version).quotations[q];
    const bool counts = std::any_of(things.begin(), things.end(), [&](const Checkable& thing) {
      return thing.span == quotation.span;
    });
    if (counts && (!longest || quotation.words.size() > longest->words.size()))
      longest = &quotation;
  }
  return longest;
}

// "Only A quotes Ann Lee: ..." when somebody says it, else "Only A has these words in quotation
// marks: ...".
void tell_quotation(const Context& context, ArticleIndex version,
                    const claims::Quotation& quotation, Found& found) {
  const article::Article& article = context.article(version);
  found.divergence.readings.front().text = readable(article, quotation.words, kSpokenWords);
  const auto& attributions = context.claims(version).attributions;
  found.divergence.summary.key = "only_one.words";
  if (!quotation.attribution || *quotation.attribution >= attributions.size()) return;
  if (!is_definite(context, version, attributions[*quotation.attribution])) return;
  const Voice voice = voice_of(context, version, attributions[*quotation.attribution]);
  if (voice.kind == claims::SourceKind::writer) return;
  found.divergence.summary.key = "only_one.quotation";
  argue(found, "who", voice.name);
}

std::uint32_t shared_bytes(text::Span a, text::Span b) {
  return a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
}

// What a two-sided finding already sets against another version is not "only here": a fact wherever
// its words stand in the evidence, anything else when half of it does.
void drop_told(ArticleIndex version, const Findings& findings, std::vector<Checkable>& things) {
  std::erase_if(things, [&](const Checkable& thing) {
    for (const Found& found : findings) {
      if (found.divergence.readings.size() < 2 ||
          family_of(found.divergence.kind) == Family::presence)
        continue;
      const Kind kind = found.divergence.kind;
      const bool fact = kind == Kind::number || kind == Kind::date || kind == Kind::name ||
                        kind == Kind::quantifier;
      for (const Reading& reading : found.divergence.readings)
        for (const Evidence& evidence : reading.evidence) {
          if (evidence.article != version || evidence.furniture) continue;
          const std::uint32_t shared = shared_bytes(evidence.span, thing.span);
          if (fact ? shared > 0 : shared * 2 > thing.span.size()) return true;
        }
    }
    return false;
  });
}

// The row tells the same in other versions: what is left is a detail of it, and a statement is
// none.
bool is_shared(const Context& context, ArticleIndex version, SentenceIndex s) {
  const auto& rows = context.story().synopsis.rows;
  const std::uint32_t row = context.row_of(version, s);
  return row < rows.size() && filled(rows[row]) > 1;
}

// A third of the span's content words stand in the row's passages of another version.
bool told_in_row(const Context& context, ArticleIndex version, SentenceIndex s, text::Span span) {
  const article::Article& article = context.article(version);
  const align::Row& row = context.story().synopsis.rows[context.row_of(version, s)];
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  const auto stands_in = [&](const text::Token& token, ArticleIndex other) {
    const article::Article& there = context.article(other);
    for (const SentenceIndex o : row.cells[article::at(other)].sentences) {
      const text::TokenRange words = there.sentence(o).tokens;
      for (std::uint32_t t = words.begin; t < words.end; ++t)
        if (there.tokens[t].stem == token.stem) return true;
    }
    return false;
  };
  for (const ArticleIndex other : context.versions()) {
    if (other == version) continue;
    std::uint32_t content = 0, met = 0;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (!is_content(article.tokens[t])) continue;
      ++content;
      met += stands_in(article.tokens[t], other) ? 1 : 0;
    }
    if (met * 3 >= content) return true;
  }
  return false;
}

// Three words of content besides the things themselves.
bool says_more(const article::Article& article, text::Span clause,
               const std::vector<Checkable>& things) {
  const text::TokenRange range = text::tokens_in(article.tokens, clause);
  int content = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const text::Token& token = article.tokens[t];
    const bool named = std::any_of(things.begin(), things.end(), [&](const Checkable& thing) {
      return thing.span.overlaps(token.span);
    });
    content += is_content(token) && !named ? 1 : 0;
  }
  return content >= 3;
}

// The words that hold the details, with what belongs to them.
text::Span detail_part(const article::Article& article, const article::Sentence& sentence,
                       const std::vector<Checkable>& things) {
  constexpr std::uint32_t kDetailWords = 16, kClauseWords = 24;
  text::Span core = things.front().span;
  for (const Checkable& thing : things) {
    const text::Span wider = text::cover(core, thing.span);
    if (count_words(article, wider) <= kDetailWords) core = wider;
  }
  const text::Span clause = clause_around(article, sentence, core, 5, kClauseWords);
  // "said union leader Ann Lee" is no detail by itself.
  return says_more(article, clause, things) ? clause : telling_part(article, sentence, things);
}

// "Oct. 9, 2025 | Updated 11:40 a.m.": a date and little else.
bool is_date_line(const Context& context, ArticleIndex version, SentenceIndex s) {
  const SentenceClaims& here = context.in_sentence(version, s);
  if (here.dates.empty() || here.predicates.size() > 1) return false;
  const article::Article& article = context.article(version);
  const text::TokenRange range = article.sentence(s).tokens;
  std::uint32_t words = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const text::Span span = article.tokens[t].span;
    const bool dated = std::any_of(here.dates.begin(), here.dates.end(), [&](std::uint32_t d) {
      return context.claims(version).dates[d].span.overlaps(span);
    });
    words += !dated && article.tokens[t].kind == text::TokenKind::word ? 1 : 0;
  }
  return words <= 3;
}

// "the airport operator said": who says it is no claim.
bool only_says_who(const Context& context, ArticleIndex version, SentenceIndex s,
                   text::Span clause) {
  const auto& here = context.in_sentence(version, s).attributions;
  return std::any_of(here.begin(), here.end(), [&](std::uint32_t a) {
    const claims::Attribution& said = context.claims(version).attributions[a];
    return text::cover(said.source, said.cue).contains(clause);
  });
}

// What a sentence claims in a clause of its own that no sentence of another version tells a third
// of: "and accelerated the collapse of the empire". Empty when there is none, or when that is all
// it says.
text::Span untold_clause(const PassageIndex& index, const Context& context, ArticleIndex version,
                         SentenceIndex s) {
  constexpr std::uint32_t kLeastContent = 3, kMostClause = 24;
  constexpr double kHardlyTold = 0.34;
  const article::Article& article = context.article(version);
  const article::Sentence& sentence = article.sentence(s);
  for (const std::uint32_t p : context.in_sentence(version, s).predicates) {
    const claims::Predicate& verb = context.claims(version).predicates[p];
    const text::Span clause = clause_around(article, sentence, verb.span, 4, kMostClause);
    const text::TokenRange range = text::tokens_in(article.tokens, clause);
    const auto content = std::count_if(article.tokens.begin() + range.begin,
                                       article.tokens.begin() + range.end, is_content);
    if (only_says_who(context, version, s, clause)) continue;
    if (content < kLeastContent || index.told_elsewhere(version, clause) >= kHardlyTold) continue;
    const text::Span rest{clause.begin, sentence.span.end};
    const bool whole = count_words(article, rest) <= kMostClause &&
                       index.told_elsewhere(version, rest) < kHardlyTold;
    return whole ? rest : clause;
  }
  return {};
}

void report_clause(const PassageIndex& index, const Context& context, ArticleIndex version,
                   SentenceIndex s, Findings& out) {
  const text::Span clause = untold_clause(index, context, version, s);
  if (clause.empty()) return;
  const article::Article& article = context.article(version);
  Found found =
      make_found(context, {Kind::only_one, Severity::wording, "only_one.detail", "only_here"},
                 {reading_of(version, clause, readable(article, clause, 24))}, 0.4, true);
  found.weight = 0.05;
  found.divergence.row = context.row_of(version, s);
  found.divergence.reason = reason_of("a clause that no other version tells", {});
  out.push_back(std::move(found));
}

void report_only(const PassageIndex& index, const Context& context, ArticleIndex version,
                 SentenceIndex s, Findings& out) {
  const article::Article& article = context.article(version);
  const article::Sentence& sentence = article.sentence(s);
  if (sentence.kind != SentenceKind::body && sentence.kind != SentenceKind::list_item) return;
  if (count_words(article, sentence.span) < kLeastWords || is_date_line(context, version, s))
    return;
  std::vector<Checkable> things = unmatched(context, version, s);
  const std::size_t before = things.size();
  drop_told(version, out, things);
  const bool shared = is_shared(context, version, s);
  if (shared)
    std::erase_if(things, [&](const Checkable& thing) {
      return thing.what == "statement" && told_in_row(context, version, s, thing.span);
    });
  if (before == 0 && tells_alone(context, version, s))
    things.push_back({"passage", sentence.span, kWorthTelling});
  const double worth = total(things);
  if (worth < kWorthTelling) {
    if (before == 0 && shared) report_clause(index, context, version, s, out);
    return;
  }
  const text::Span told =
      shared ? detail_part(article, sentence, things) : telling_part(article, sentence, things);
  const Shape shape{Kind::only_one,
                    shared ? detail_severity(context, version, things)
                           : alone_severity(context, version, s, things),
                    shared ? "only_one.detail" : "only_one.passage", "only_here"};
  Found found =
      make_found(context, shape, {reading_of(version, told, readable(article, told, kSpokenWords))},
                 std::min(1.0, 0.4 + 0.2 * worth), true);
  if (const claims::Quotation* quotation = quotation_in(context, version, s, things))
    tell_quotation(context, version, *quotation, found);
  found.weight = std::min(1.0, 0.2 * worth);
  const std::uint32_t row = context.row_of(version, s);
  if (row < context.story().synopsis.rows.size()) found.divergence.row = row;
  found.divergence.reason = reason_of("in no other version", cues_of(article, things));
  out.push_back(std::move(found));
}

// Of one speaker's quotations in one version the weightiest is enough.
void one_a_speaker(Findings& out, std::size_t first) {
  std::map<std::pair<ArticleIndex, std::string>, std::size_t> best;
  for (std::size_t i = first; i < out.size(); ++i) {
    Divergence& found = out[i].divergence;
    const auto& arguments = found.summary.arguments;
    const auto who = std::find_if(arguments.begin(), arguments.end(),
                                  [](const auto& argument) { return argument.first == "who"; });
    if (who == arguments.end() || found.severity == Severity::wording) continue;
    const std::string* name = std::get_if<std::string>(&who->second);
    if (!name) continue;
    const auto [place, fresh] =
        best.emplace(std::pair{found.readings.front().articles.front(), *name}, i);
    if (fresh) continue;
    const bool better = out[i].weight > out[place->second].weight;
    out[better ? place->second : i].divergence.severity = Severity::wording;
    if (better) place->second = i;
  }
}

}  // namespace

void only_here(const Context& context, Findings& out) {
  const std::size_t first = out.size();
  const PassageIndex index(context);
  for (const ArticleIndex version : context.versions())
    for (std::uint32_t s = 0; s < context.article(version).sentences.size(); ++s)
      report_only(index, context, version, SentenceIndex{s}, out);
  one_a_speaker(out, first);
  keep_weightiest(out, first, kMostAlone,
                  [](const Divergence& d) { return d.readings.front().articles; });
}

}  // namespace synoptic::divergence
