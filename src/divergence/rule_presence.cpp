// only_here and left_out: what one version alone carries, and what all but one carry. One finding a
// passage, ordered by how much there is to check in it. Silent on passages without anything to
// check, on headings, and on what stands elsewhere in other words.

#include <algorithm>
#include <map>

#include "divergence/checkworthy.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/voice.h"
#include "divergence/word_list.h"
#include "lexicon/word_forms.h"

namespace synoptic::divergence {
namespace {

using article::SentenceKind;

constexpr double kWorthTelling = 0.3;
constexpr double kWeighty = 0.7;
constexpr std::uint32_t kLeastWords = 5;  // "2026-03" alone tells nothing

double total(const std::vector<Checkable>& things) {
  double sum = 0;
  for (const Checkable& thing : things) sum += thing.worth;
  return sum;
}

// Who says it has a part in the story: a minister, a coach, a witness; passers-by give colour.
bool has_part(const Context& context, ArticleIndex version, const claims::Attribution& said) {
  const claims::Claims& claims = context.claims(version);
  if (!said.speaker || *said.speaker >= claims.entities.size())
    return said.source_kind == claims::SourceKind::unnamed ||
           said.source_kind == claims::SourceKind::paper;
  const claims::Entity& who = claims.entities[*said.speaker];
  return !who.role.empty() || who.kind == claims::NameKind::organisation || who.mentions.size() > 2;
}

const claims::Attribution* attribution_of(const Context& context, ArticleIndex version,
                                          SentenceIndex s, text::Span words) {
  const claims::Claims& claims = context.claims(version);
  for (const std::uint32_t q : context.in_sentence(version, s).quotations) {
    const claims::Quotation& quotation = claims.quotations[q];
    if (quotation.span == words && quotation.attribution &&
        *quotation.attribution < claims.attributions.size())
      return &claims.attributions[*quotation.attribution];
  }
  for (const std::uint32_t a : context.in_sentence(version, s).attributions)
    if (claims.attributions[a].content == words) return &claims.attributions[a];
  return nullptr;
}

// A correction, an event, or the word of somebody who has a part in the story: a reader wants to
// know that nobody else has it.
bool is_weighty(const Context& context, ArticleIndex version, SentenceIndex s,
                const Checkable& thing) {
  if (thing.what == "correction" || thing.what == "event") return true;
  if (thing.worth < 0.6 || (thing.what != "quotation" && thing.what != "statement")) return false;
  const claims::Attribution* said = attribution_of(context, version, s, thing.span);
  return said && has_part(context, version, *said);
}

// The sentence tells of an act that has consequences: "failed", "admitted", "was arrested".
bool tells_consequence(const Context& context, ArticleIndex version, SentenceIndex s) {
  static const WordList verbs("consequence_verbs");
  const article::Article& article = context.article(version);
  for (const std::uint32_t p : context.in_sentence(version, s).predicates) {
    const text::TokenRange head =
        text::tokens_in(article.tokens, context.claims(version).predicates[p].head);
    if (!head.empty() && verbs.has(lexicon::look_up_word(article.tokens[head.begin].key).lemma))
      return true;
  }
  return false;
}

// A figure, date or name alone is colour where an event is told in quite other words; it is news in
// a near copy, and with an act of consequence. Nothing that one version alone carries changes what
// happened.
Severity severity_of(const Context& context, ArticleIndex version, SentenceIndex s,
                     const std::vector<Checkable>& things) {
  if (total(things) < kWeighty) return Severity::wording;
  const bool weighty = std::any_of(things.begin(), things.end(), [&](const Checkable& thing) {
    return is_weighty(context, version, s, thing);
  });
  if (weighty || context.is_near_copy(version)) return Severity::weight;
  const bool acts = !context.has_kin(version, s) && tells_consequence(context, version, s);
  return acts ? Severity::weight : Severity::wording;
}

// The words that hold all that is to be checked, as far as 40 words reach.
text::Span telling_part(const article::Article& article, const article::Sentence& sentence,
                        const std::vector<Checkable>& things) {
  if (count_words(article, sentence.span) <= kMostWords) return sentence.span;
  text::Span core = things.front().span;
  for (const Checkable& thing : things) {
    const text::Span wider = text::cover(core, thing.span);
    if (count_words(article, wider) <= kMostWords) core = wider;
  }
  return clause_around(article, sentence, core, 12, kMostWords);
}

std::vector<std::string> cues_of(const article::Article& article,
                                 const std::vector<Checkable>& things) {
  std::vector<std::string> cues;
  for (const Checkable& thing : things)
    cues.push_back(thing.what + " \"" + readable(article, thing.span, 6) + "\"");
  return cues;
}

std::size_t filled(const align::Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(),
                    [](const align::Cell& cell) { return !cell.sentences.empty(); }));
}

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
  found.divergence.readings.front().text = readable(article, quotation.words, 24);
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

// The words that hold the details, with what belongs to them.
text::Span detail_part(const article::Article& article, const article::Sentence& sentence,
                       const std::vector<Checkable>& things) {
  constexpr std::uint32_t kDetailWords = 16, kClauseWords = 24;
  text::Span core = things.front().span;
  for (const Checkable& thing : things) {
    const text::Span wider = text::cover(core, thing.span);
    if (count_words(article, wider) <= kDetailWords) core = wider;
  }
  return clause_around(article, sentence, core, 5, kClauseWords);
}

// In near copies an added figure is news; where a passage is told in quite other words it is
// colour.
Severity detail_severity(const Context& context, ArticleIndex version,
                         const std::vector<Checkable>& things) {
  const bool copied = context.is_near_copy(version);
  const bool weighty = std::any_of(things.begin(), things.end(), [&](const Checkable& thing) {
    return thing.worth >= 1 && (thing.what != "figure" || copied);
  });
  return weighty ? Severity::weight : Severity::wording;
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

void report_only(const Context& context, ArticleIndex version, SentenceIndex s, Findings& out) {
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
  if (worth < kWorthTelling) return;
  const text::Span told =
      shared ? detail_part(article, sentence, things) : telling_part(article, sentence, things);
  const Shape shape{
      Kind::only_one,
      shared ? detail_severity(context, version, things) : severity_of(context, version, s, things),
      shared ? "only_one.detail" : "only_one.passage", "only_here"};
  Found found = make_found(context, shape, {reading_of(version, told, readable(article, told, 24))},
                           std::min(1.0, 0.4 + 0.2 * worth), true);
  if (const claims::Quotation* quotation = quotation_in(context, version, s, things))
    tell_quotation(context, version, *quotation, found);
  found.weight = std::min(1.0, 0.2 * worth);
  const std::uint32_t row = context.row_of(version, s);
  if (row < context.story().synopsis.rows.size()) found.divergence.row = row;
  found.divergence.reason = reason_of("in no other version", cues_of(article, things));
  out.push_back(std::move(found));
}

// The versions that carry the row say opposite things in it.
bool is_denied(std::uint32_t row, const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const Found& found) {
    return found.divergence.kind == Kind::negation && found.divergence.row == row;
  });
}

// What the sentence shares with all other carriers, and no absent version has, wherever it stands.
std::vector<Checkable> lacking(const Context& context, ArticleIndex version, SentenceIndex s,
                               const std::vector<ArticleIndex>& absent) {
  std::vector<Checkable> things;
  for (std::size_t i = 0; i < absent.size(); ++i) {
    const std::vector<Checkable> missing = unmatched_in(context, version, s, absent[i]);
    if (i == 0) {
      things = missing;
      continue;
    }
    std::erase_if(things, [&](const Checkable& thing) {
      return std::none_of(missing.begin(), missing.end(),
                          [&](const Checkable& m) { return m.span == thing.span; });
    });
  }
  for (const ArticleIndex other : context.versions()) {
    if (things.empty() || other == version ||
        std::find(absent.begin(), absent.end(), other) != absent.end())
      continue;
    const std::vector<Checkable> own = unmatched_in(context, version, s, other);
    std::erase_if(things, [&](const Checkable& thing) {
      return std::any_of(own.begin(), own.end(),
                         [&](const Checkable& o) { return o.span == thing.span; });
    });
  }
  return things;
}

// One of these versions has a passage that may well tell the same.
bool kin_among(const Context& context, ArticleIndex version, SentenceIndex s,
               const std::vector<ArticleIndex>& others) {
  constexpr double kNear = 0.45;
  const auto& kin = context.story().synopsis.kin;
  return std::any_of(kin.begin(), kin.end(), [&](const align::Kin& k) {
    if (k.score < kNear) return false;
    const bool first = k.first == version && k.first_sentence == s;
    const bool second = k.second == version && k.second_sentence == s;
    return (first || second) &&
           std::find(others.begin(), others.end(), first ? k.second : k.first) != others.end();
  });
}

// Of the findings since `first` that answer alike to `key`, the weightiest `most` stay at severity
// 2: a short version leaves out much, and a long one has much to itself.
template <typename Key>
void keep_weightiest(Findings& out, std::size_t first, std::size_t most, Key key) {
  std::vector<std::size_t> order;
  for (std::size_t i = first; i < out.size(); ++i)
    if (out[i].divergence.severity == Severity::weight) order.push_back(i);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return out[a].weight > out[b].weight; });
  std::map<decltype(key(out.front().divergence)), std::size_t> kept;
  for (const std::size_t i : order)
    if (++kept[key(out[i].divergence)] > most) out[i].divergence.severity = Severity::wording;
}

constexpr double kSurelyTheSame = 0.6;   // score of a row whose passages need no further proof
constexpr std::size_t kMostAlone = 8;    // findings of one version's own
constexpr std::size_t kMostMissing = 3;  // findings of what the same versions leave out

}  // namespace

void only_here(const Context& context, Findings& out) {
  const std::size_t first = out.size();
  for (const ArticleIndex version : context.versions())
    for (std::uint32_t s = 0; s < context.article(version).sentences.size(); ++s)
      report_only(context, version, SentenceIndex{s}, out);
  keep_weightiest(out, first, kMostAlone,
                  [](const Divergence& d) { return d.readings.front().articles; });
}

void left_out(const Context& context, Findings& out) {
  const std::size_t count = context.versions().size();
  if (count < 3) return;  // of two versions, "only in A" says it already
  const std::size_t first = out.size();
  const auto& rows = context.story().synopsis.rows;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    const std::size_t carried = filled(rows[r]);
    if (carried + 1 != count && !(count >= 5 && carried + 2 == count)) continue;
    std::vector<ArticleIndex> absent;
    for (const ArticleIndex version : context.versions())
      if (rows[r].cells[article::at(version)].sentences.empty()) absent.push_back(version);
    Reading reading;
    std::vector<std::string> cues;
    double worth = 0;
    for (const ArticleIndex version : context.versions()) {
      const auto& sentences = rows[r].cells[article::at(version)].sentences;
      if (sentences.empty()) continue;
      const article::Article& article = context.article(version);
      const article::Sentence& sentence = article.sentence(sentences.front());
      if (sentence.kind == SentenceKind::title || sentence.kind == SentenceKind::heading) continue;
      const std::vector<Checkable> things = lacking(context, version, sentences.front(), absent);
      const bool in_other_words = things.empty() && rows[r].score < kSurelyTheSame;
      if (in_other_words || kin_among(context, version, sentences.front(), absent)) break;
      const text::Span told = things.empty() ? passage_around(article, sentence, sentence.span)
                                             : telling_part(article, sentence, things);
      if (reading.text.empty() || total(things) > worth) {
        reading.text = readable(article, told, 24);
        cues = cues_of(article, things);
      }
      worth = std::max(worth, total(things));
      reading.articles.push_back(version);
      reading.evidence.push_back(Evidence{version, told, std::nullopt});
    }
    if (reading.articles.size() != carried || worth < kWeighty) continue;
    if (is_denied(r, out)) continue;  // what is left out is not one thing
    Found found =
        make_found(context, {Kind::left_out, Severity::weight, "left_out.passage", "left_out"},
                   {reading}, std::min(1.0, 0.4 + 0.15 * worth), true);
    found.divergence.row = r;
    found.divergence.reason = reason_of("in every version but one", cues);
    out.push_back(std::move(found));
  }
  keep_weightiest(out, first, kMostMissing, [](const Divergence& d) { return d.absent; });
}

}  // namespace synoptic::divergence
