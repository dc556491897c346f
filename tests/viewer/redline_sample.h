#pragma once

// Two or more versions by letters: "ABC" is three passages; the same letter is the same row, a
// small one the same row in other words.

#include <string>
#include <utility>
#include <vector>

#include "comparison/json.h"

namespace synoptic::viewer::sample {

inline std::string passage(char letter) {
  const char row = static_cast<char>(letter & ~32);
  std::string text = "The council of ";
  text += std::string(5, row);
  text += " met on Monday to hear the long report about the bridge, ";
  text += letter == row ? "which it adopted." : "and put off any vote until June.";
  return text;
}

inline comparison::Display lettered(const std::vector<std::string>& versions) {
  comparison::Display made;
  std::string rows;
  const auto row_of = [&](char letter) {
    const char row = static_cast<char>(letter & ~32);
    std::size_t at = rows.find(row);
    if (at == std::string::npos) {
      at = rows.size();
      rows += row;
      made.synopsis.rows.emplace_back();
      made.synopsis.rows.back().cells.resize(versions.size());
      made.synopsis.rows.back().wording.resize(versions.size());
    }
    return at;
  };
  for (std::size_t v = 0; v < versions.size(); ++v) {
    article::Article article;
    article.label = std::string("Version ") + static_cast<char>('A' + v);
    for (const char letter : versions[v]) {
      if (!article.text.empty()) article.text += "\n\n";
      article::Sentence sentence;
      const std::string text = passage(letter);
      sentence.span = text::make_span(article.text.size(), article.text.size() + text.size());
      article.text += text;
      made.synopsis.rows[row_of(letter)].cells[v].sentences.push_back(
          static_cast<article::SentenceIndex>(article.sentences.size()));
      article.sentences.push_back(sentence);
    }
    made.articles.push_back(std::move(article));
  }
  made.synopsis.set_aside.assign(versions.size(), false);
  return made;
}

}  // namespace synoptic::viewer::sample
