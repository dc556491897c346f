// main_point: what each version leads with, when they lead with different things. The lead is the
// first sentence of the text, or what it calls its conclusion behind a colon. One finding a story:
// it weighs where some version tells another's lead further down, and is a matter of form where
// nothing shows that it tells it at all. Silent when the leads stand in one row, are kin, or share
// a third of their words, and when the other version tells the lead among its first two sentences.

#include <algorithm>
#include <set>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"

namespace synoptic::divergence {
namespace {

constexpr double kSamePoint = 0.5;   // from here on two leads are one
constexpr double kOtherPoint = 0.3;  // below it they are two

struct Lead {
  ArticleIndex version{};
  SentenceIndex sentence{};
  text::Span span;
  std::string cue;
  std::set<std::string> stems;
};

std::set<std::string> stems_of(const article::Article& article, text::Span span) {
  std::set<std::string> stems;
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (is_content(article.tokens[t])) stems.insert(article.tokens[t].stem);
  return stems;
}

// What follows a colon after the cue, when that is the point itself ("the conclusion was this:
// ...").
text::Span point_of(const article::Article& article, const article::Sentence& sentence,
                    const text::Token* cue) {
  if (!cue)
    return passage_around(article, sentence,
                          text::make_span(sentence.span.begin, sentence.span.begin + 1));
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    const text::Token& token = article.tokens[t];
    if (token.key != ":" || token.span.begin < cue->span.end) continue;
    const text::Span after = text::make_span(
        article.tokens[std::min(t + 1, sentence.tokens.end - 1)].span.begin, sentence.span.end);
    const std::uint32_t words = count_words(article, after);
    if (words >= 8 && words <= kMostWords) return after;
  }
  return passage_around(article, sentence, cue->span);
}

bool lead_of(const Context& context, ArticleIndex version, Lead& lead) {
  static const WordList cues("main_point_cues");
  const article::Article& article = context.article(version);
  const auto first = std::find_if(article.sentences.begin(), article.sentences.end(),
                                  [&](const article::Sentence& sentence) {
                                    return sentence.kind == article::SentenceKind::body &&
                                           count_words(article, sentence.span) >= 8;
                                  });
  if (first == article.sentences.end()) return false;
  lead.version = version;
  lead.sentence = SentenceIndex{static_cast<std::uint32_t>(first - article.sentences.begin())};
  const text::Token* cue = nullptr;
  for (std::uint32_t t = first->tokens.begin; t < first->tokens.end && !cue; ++t)
    if (cues.has(article.tokens[t].key)) cue = &article.tokens[t];
  lead.span = point_of(article, *first, cue);
  if (cue) lead.cue = cue->key;
  lead.stems = stems_of(article, first->span);
  return true;
}

// Share of the shorter lead's words that the other has.
double likeness(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::size_t both = 0;
  for (const std::string& stem : a) both += b.count(stem);
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 1 : static_cast<double>(both) / static_cast<double>(shorter);
}

// The other version tells the same among its first two sentences, short ones included.
bool tells_early(const Context& context, ArticleIndex version, std::uint32_t row) {
  std::size_t seen = 0;
  const auto& sentences = context.article(version).sentences;
  for (std::uint32_t s = 0; s < sentences.size() && seen < 2; ++s) {
    if (sentences[s].kind != article::SentenceKind::body) continue;
    ++seen;
    if (context.row_of(version, SentenceIndex{s}) == row) return true;
  }
  return false;
}

bool are_kin(const Context& context, const Lead& a, const Lead& b) {
  const auto& kin = context.kin_of(a.version, a.sentence);
  const auto& back = context.kin_of(b.version, b.sentence);
  return std::find(kin.begin(), kin.end(), b.version) != kin.end() &&
         std::find(back.begin(), back.end(), a.version) != back.end();
}

bool same_point(const Context& context, const Lead& a, const Lead& b) {
  const std::uint32_t x = context.row_of(a.version, a.sentence),
                      y = context.row_of(b.version, b.sentence);
  return x == y || tells_early(context, b.version, x) || tells_early(context, a.version, y) ||
         are_kin(context, a, b) || likeness(a.stems, b.stems) >= kSamePoint;
}

// The version has the lead, though not at the top.
bool tells_later(const Context& context, const Lead& lead, ArticleIndex version) {
  const auto& rows = context.story().synopsis.rows;
  const std::uint32_t row = context.row_of(lead.version, lead.sentence);
  return row < rows.size() && !rows[row].cells[article::at(version)].sentences.empty();
}

}  // namespace

void main_point(const Context& context, Findings& out) {
  std::vector<Lead> leads;
  for (const ArticleIndex version : context.versions())
    if (Lead lead; lead_of(context, version, lead)) leads.push_back(std::move(lead));
  std::vector<Reading> readings;
  std::vector<std::size_t> leaders;
  std::vector<std::string> cues;
  for (std::size_t i = 0; i < leads.size(); ++i) {
    const article::Article& article = context.article(leads[i].version);
    cues.push_back(leads[i].cue);
    Reading reading =
        reading_of(leads[i].version, leads[i].span, readable(article, leads[i].span, 14));
    const auto same = std::find_if(leaders.begin(), leaders.end(), [&](std::size_t l) {
      return same_point(context, leads[l], leads[i]);
    });
    // Neither the same point nor clearly another one: nothing is said of that version's lead.
    const bool open = std::any_of(leaders.begin(), leaders.end(), [&](std::size_t l) {
      return likeness(leads[l].stems, leads[i].stems) >= kOtherPoint;
    });
    if (same == leaders.end() && open) continue;
    if (same == leaders.end()) {
      leaders.push_back(i);
      readings.push_back(std::move(reading));
    } else {
      Reading& all = readings[static_cast<std::size_t>(same - leaders.begin())];
      all.articles.push_back(leads[i].version);
      all.evidence.push_back(reading.evidence.front());
    }
  }
  if (readings.size() < 2) return;
  bool proved = false;
  for (const std::size_t i : leaders)
    for (const std::size_t j : leaders)
      proved = proved || (i != j && tells_later(context, leads[i], leads[j].version));
  const Severity severity = proved ? Severity::weight : Severity::wording;
  Found found = make_found(context, {Kind::focus, severity, "focus.differs", "main_point"},
                           std::move(readings), 0.5, false);
  found.divergence.reason = reason_of("the lead makes another point", cues);
  out.push_back(std::move(found));
}

}  // namespace synoptic::divergence
