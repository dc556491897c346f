// main_point: what each version leads with, when they lead with different things. One finding a
// story. Silent when the lead sentences stand in one row or share a third of their words.

#include <algorithm>
#include <set>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/word_list.h"

namespace synoptic::divergence {
namespace {

constexpr std::size_t kLeadSentences = 4;
constexpr double kSamePoint = 0.3;

struct Lead {
  ArticleIndex version{};
  SentenceIndex sentence{};
  text::Span span;
  std::string cue;
  std::set<std::string> stems;
  SentenceIndex opening{};  // the first sentence, whatever was chosen
  std::set<std::string> opening_stems;
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
  const article::Sentence* first = nullptr;
  const article::Sentence* chosen = nullptr;
  const text::Token* cue = nullptr;
  std::size_t seen = 0;
  for (const article::Sentence& sentence : article.sentences) {
    if (sentence.kind != article::SentenceKind::body || count_words(article, sentence.span) < 8)
      continue;
    if (++seen > kLeadSentences) break;
    if (!first) first = &sentence;
    const auto number = static_cast<std::uint32_t>(&sentence - article.sentences.data());
    if (!context.in_sentence(version, SentenceIndex{number}).quotations.empty()) continue;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end && !cue; ++t)
      if (cues.has(article.tokens[t].key)) cue = &article.tokens[t], chosen = &sentence;
    if (cue) break;
  }
  if (!first) return false;
  if (!chosen) chosen = first;
  lead.version = version;
  lead.sentence = SentenceIndex{static_cast<std::uint32_t>(chosen - article.sentences.data())};
  lead.span = point_of(article, *chosen, cue);
  if (cue) lead.cue = cue->key;
  lead.stems = stems_of(article, chosen->span);
  lead.opening = SentenceIndex{static_cast<std::uint32_t>(first - article.sentences.data())};
  lead.opening_stems = stems_of(article, first->span);
  return true;
}

bool alike(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::size_t both = 0;
  for (const std::string& stem : a) both += b.count(stem);
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 || static_cast<double>(both) >= kSamePoint * static_cast<double>(shorter);
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

bool same_point(const Context& context, const Lead& a, const Lead& b) {
  if (tells_early(context, b.version, context.row_of(a.version, a.sentence)) ||
      tells_early(context, a.version, context.row_of(b.version, b.sentence)))
    return true;
  if (context.row_of(a.version, a.sentence) == context.row_of(b.version, b.sentence)) return true;
  if (context.row_of(a.version, a.opening) == context.row_of(b.version, b.opening)) return true;
  return alike(a.stems, b.stems) || alike(a.opening_stems, b.opening_stems);
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
  Found found = make_found(context, {Kind::focus, Severity::weight, "focus.differs", "main_point"},
                           std::move(readings), 0.5, false);
  found.divergence.reason = reason_of("the lead makes another point", cues);
  out.push_back(std::move(found));
}

}  // namespace synoptic::divergence
