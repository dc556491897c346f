// tone: how loud each version is near its beginning: concern here, fear there, panic elsewhere.
// Looks at words of one scale (tone_scales.tsv) in the first sentences of the text, headlines and
// quotations left out: a headline shouts by trade, and a quotation is somebody else's voice. Silent
// unless a version is loud, and unless the versions are not equally so. One finding a scale.

#include <algorithm>
#include <map>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "lexicon/table.h"

namespace synoptic::divergence {
namespace {

constexpr std::size_t kLeadSentences = 6;
constexpr int kLoud = 3;
constexpr std::size_t kMostShown = 3;  // words shown of one version

struct Degree {
  std::string_view scale;
  int level = 0;
};

const std::map<std::string_view, Degree>& degrees() {
  static const auto table = [] {
    std::map<std::string_view, Degree> rows;
    for (const lexicon::Row& row : lexicon::read_table("tone_scales"))
      if (row.size() >= 3 && !row[2].empty())
        rows.emplace(row[0], Degree{row[1], row[2].front() - '0'});
    return rows;
  }();
  return table;
}

struct Loudness {
  int level = 0;
  std::vector<text::Span> phrases;  // around words of that level, in order
  std::string text;
};

bool is_quoted(const Context& context, ArticleIndex version, SentenceIndex s, text::Span span) {
  const auto& here = context.in_sentence(version, s).quotations;
  return std::any_of(here.begin(), here.end(), [&](std::uint32_t q) {
    return context.claims(version).quotations[q].span.contains(span);
  });
}

using Scales = std::map<std::string_view, Loudness>;

void listen(const Context& context, ArticleIndex version, SentenceIndex s, Scales& scales) {
  const article::Article& article = context.article(version);
  const article::Sentence& sentence = article.sentence(s);
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    const text::Token& token = article.tokens[t];
    const auto found = degrees().find(token.key);
    if (found == degrees().end() || is_quoted(context, version, s, token.span)) continue;
    Loudness& loudness = scales[found->second.scale];
    if (found->second.level < loudness.level) continue;
    const text::Span phrase = clause_around(article, sentence, token.span, 5, 14);
    if (found->second.level > loudness.level) {
      loudness = {found->second.level, {}, readable(article, phrase, 14)};
    }
    if (loudness.phrases.size() < kMostShown) loudness.phrases.push_back(phrase);
  }
}

Scales lead_of(const Context& context, ArticleIndex version) {
  Scales scales;
  std::size_t seen = 0;
  const auto& sentences = context.article(version).sentences;
  for (std::uint32_t s = 0; s < sentences.size() && seen < kLeadSentences; ++s) {
    if (sentences[s].kind != article::SentenceKind::body) continue;
    ++seen;
    listen(context, version, SentenceIndex{s}, scales);
  }
  return scales;
}

// One reading a level, the loudest first.
using Levels = std::map<int, Reading, std::greater<>>;

void add(Levels& levels, ArticleIndex version, const Loudness& loudness) {
  Reading& reading = levels[loudness.level];
  if (reading.articles.empty()) reading.text = loudness.text;
  reading.articles.push_back(version);
  for (const text::Span phrase : loudness.phrases)
    reading.evidence.push_back(Evidence{version, phrase, std::nullopt});
}

}  // namespace

void tone(const Context& context, Findings& out) {
  std::map<std::string_view, Levels> scales;
  for (const ArticleIndex version : context.versions())
    for (const auto& [scale, loudness] : lead_of(context, version))
      add(scales[scale], version, loudness);
  for (auto& [scale, levels] : scales) {
    if (levels.size() < 2 || levels.begin()->first < kLoud) continue;
    std::vector<Reading> readings;
    for (auto& [level, reading] : levels) readings.push_back(std::move(reading));
    Found found = make_found(context, {Kind::tone, Severity::wording, "tone.differs", "tone"},
                             std::move(readings), 0.5, false);
    found.divergence.reason =
        reason_of("not equally loud near the beginning", {std::string(scale)});
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
