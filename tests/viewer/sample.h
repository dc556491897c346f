#pragma once

// Displays made by hand: sentences by version and row, findings by the words they rest on.

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "comparison/json.h"

namespace synoptic::viewer::sample {

// One row: what each version says; an empty string is an absent cell.
using Told = std::vector<std::string>;

inline comparison::Display display(const std::vector<Told>& rows) {
  comparison::Display made;
  const std::size_t versions = rows.empty() ? 0 : rows.front().size();
  for (std::size_t v = 0; v < versions; ++v) {
    article::Article article;
    article.label = std::string("Version ") + static_cast<char>('A' + v);
    made.articles.push_back(article);
  }
  for (const Told& told : rows) {
    align::Row row;
    row.score = 1;
    for (std::size_t v = 0; v < versions; ++v) {
      row.cells.emplace_back();
      row.wording.emplace_back();
      if (told[v].empty()) continue;
      article::Article& article = made.articles[v];
      if (!article.text.empty()) article.text += "\n\n";
      article::Sentence sentence;
      sentence.span = text::make_span(article.text.size(), article.text.size() + told[v].size());
      article.text += told[v];
      row.cells.back().sentences.push_back(
          static_cast<article::SentenceIndex>(article.sentences.size()));
      article.sentences.push_back(sentence);
    }
    made.synopsis.rows.push_back(row);
  }
  made.synopsis.set_aside.assign(versions, false);
  return made;
}

// A finding whose readings are the first places of these words, (version, words).
inline void add_finding(comparison::Display& display, divergence::Kind kind, std::string id,
                        std::initializer_list<std::pair<std::size_t, std::string>> readings) {
  comparison::Display::Finding finding;
  finding.summary = "They differ.";
  finding.divergence.id = std::move(id);
  finding.divergence.kind = kind;
  finding.divergence.severity = divergence::Severity::meaning;
  for (const auto& [version, words] : readings) {
    const std::size_t at = display.articles[version].text.find(words);
    const auto index = static_cast<article::ArticleIndex>(version);
    const text::Span span = text::make_span(at, at + words.size());
    finding.divergence.readings.push_back({words, {index}, {{index, span, {}}}});
  }
  display.findings.push_back(std::move(finding));
}

inline void tag(comparison::Display& display, std::size_t row, align::RowTag tag) {
  display.synopsis.rows[row].tags.push_back(tag);
}

}  // namespace synoptic::viewer::sample
