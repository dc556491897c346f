#pragma once

// A small comparison built by hand in which every text that comes from outside can be made hostile.

#include <string>
#include <string_view>

#include "comparison/comparison.h"

namespace hand_built {

using namespace synoptic;

inline article::Article article_of(std::vector<std::string> sentences, std::string label) {
  article::Article article;
  article.label = std::move(label);
  article.source = article.label + ".txt";
  article.hash = "00112233445566" + std::to_string(10 + sentences.size());
  article.language = "en";
  for (const std::string& words : sentences) {
    if (!article.text.empty()) article.text += "\n\n";
    const std::size_t begin = article.text.size();
    article.text += words;
    article::Sentence sentence;
    sentence.span = text::make_span(begin, article.text.size());
    if (article.sentences.empty()) sentence.kind = article::SentenceKind::title;
    article.sentences.push_back(sentence);
  }
  article.title = sentences.front();
  return article;
}

inline align::Row row_of(std::vector<int> sentences) {
  align::Row row;
  for (const int s : sentences)
    row.cells.push_back(
        {s < 0 ? std::vector<article::SentenceIndex>{}
               : std::vector<article::SentenceIndex>{static_cast<article::SentenceIndex>(s)}});
  row.wording.resize(sentences.size());
  row.score = 1;
  return row;
}

inline divergence::Reading reading_of(std::string text, const comparison::Comparison& result,
                                      std::vector<std::pair<std::uint32_t, std::string>> places) {
  divergence::Reading reading;
  reading.text = std::move(text);
  for (const auto& [a, words] : places) {
    const auto begin = result.articles[a].text.rfind(words);
    reading.articles.push_back(article::ArticleIndex{a});
    reading.evidence.push_back(
        {article::ArticleIndex{a}, text::make_span(begin, begin + words.size()), std::nullopt});
  }
  return reading;
}

// Three versions: A and B say nine, C says twelve and has one passage more; one alike row. `extra`
// stands in labels, titles, texts, readings, reasons, notes, ledgers, furniture and repairs.
inline comparison::Comparison make(const std::string& extra = "") {
  comparison::Comparison result;
  result.articles.push_back(article_of(
      {"Crane falls" + extra, "Nine men hurt " + extra + " today.", "It rained."}, "Echo" + extra));
  result.articles.push_back(
      article_of({"Crane falls" + extra, "Nine workers hurt.", "It rained."}, "Daily"));
  result.articles.push_back(article_of(
      {"Crane down", "Twelve men hurt.", "It rained.", "Only here " + extra + " so."}, "Wire"));
  result.claims.resize(3);
  result.synopsis.set_aside = {false, false, false};
  result.synopsis.rows = {row_of({0, 0, 0}), row_of({1, 1, 1}), row_of({2, 2, 2}),
                          row_of({-1, -1, 3})};
  result.synopsis.rows[1].tags = {align::RowTag::moved};
  result.synopsis.rows[2].tags = {align::RowTag::alike};
  result.synopsis.rows[0].wording[2] = {{0, 5}};

  divergence::Divergence figures;
  figures.id = "aaaa";
  figures.kind = divergence::Kind::number;
  figures.severity = divergence::Severity::meaning;
  figures.confidence = 0.875;
  figures.summary = {"number.differs",
                     {{"v1", std::vector<article::ArticleIndex>{{}, article::ArticleIndex{1}}},
                      {"r1", "nine" + extra}}};
  figures.rule = "number";
  figures.reason = "Nine against twelve" + extra;
  figures.row = 1;
  figures.readings = {reading_of("nine" + extra, result, {{0, "Nine"}, {1, "Nine"}}),
                      reading_of("twelve", result, {{2, "Twelve"}})};
  result.divergences.push_back(figures);

  divergence::Divergence only;
  only.id = "bbbb";
  only.kind = divergence::Kind::only_one;
  only.severity = divergence::Severity::weight;
  only.summary = {
      "only_one.passage",
      {{"v1", std::vector<article::ArticleIndex>{article::ArticleIndex{2}}}, {"r1", "Only here"}}};
  only.row = 3;
  only.readings = {reading_of("Only here" + extra, result, {{2, "Only here"}})};
  only.absent = {article::ArticleIndex{0}, article::ArticleIndex{1}};
  result.divergences.push_back(only);

  divergence::Divergence tone;
  tone.id = "cccc";
  tone.kind = divergence::Kind::tone;
  tone.severity = divergence::Severity::wording;
  tone.summary = {"stance.differs",
                  {{"v1", std::vector<article::ArticleIndex>{{}}}, {"r1", std::string{"falls"}}}};
  tone.readings = {reading_of("falls", result, {{0, "falls"}}),
                   reading_of("down", result, {{2, "down"}})};
  result.divergences.push_back(tone);

  result.ledgers.numbers = {{"Nine" + extra, "men" + extra, figures.readings[0].evidence}};
  result.ledgers.left_out = {{article::ArticleIndex{0}, {3}},
                             {article::ArticleIndex{1}, {}},
                             {article::ArticleIndex{2}, {}}};
  result.lineage.voice = {0, 1, 2};
  result.articles[0].furniture = {{"Share this" + extra, "share", {0, 4}}};
  result.articles[1].repairs = {
      {"\xC3\xA2" + extra, "'" + extra, "UTF-8 read as windows-1252", {3, 5}}};
  result.articles[1].outlet = "The Daily" + extra;
  result.notes = {{"set_aside", "A note" + extra}};
  return result;
}

}  // namespace hand_built
