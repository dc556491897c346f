#pragma once

// Articles for tests, one line a sentence: "# " begins the title, "## " a cross heading, an empty
// line ends a paragraph.

#include <string>
#include <string_view>
#include <vector>

#include "align/synopsis.h"
#include "article/article.h"
#include "text/token.h"

namespace synoptic::align {

inline std::string hash_for_test(std::string_view text) {
  std::uint64_t hash = 1469598103934665603ull;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  std::string digits;
  for (int i = 0; i < 16; ++i, hash >>= 4) digits += "0123456789abcdef"[hash & 15];
  return digits;
}

inline article::Article make_article(std::string_view lines) {
  article::Article a;
  std::uint32_t paragraph = 0;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    std::string_view line = lines.substr(0, end);
    lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
    auto kind = article::SentenceKind::body;
    if (line.substr(0, 3) == "## ") kind = article::SentenceKind::heading, line.remove_prefix(3);
    if (line.substr(0, 2) == "# ") kind = article::SentenceKind::title, line.remove_prefix(2);
    if (line.empty()) {
      ++paragraph;
      continue;
    }
    if (!a.text.empty()) a.text += ' ';
    const auto span = text::make_span(a.text.size(), a.text.size() + line.size());
    a.sentences.push_back({span, {}, paragraph, kind});
    a.text += line;
  }
  a.tokens = text::tokenise(a.text);
  for (auto& sentence : a.sentences) sentence.tokens = text::tokens_in(a.tokens, sentence.span);
  a.hash = hash_for_test(a.text);
  return a;
}

inline Synopsis synopsis_of(const std::vector<article::Article>& articles,
                            const SynopsisOptions& options = {}) {
  const std::vector<claims::Claims> claims(articles.size());
  return build_synopsis(articles, claims, options);
}

// The row that holds the first sentence of `article` with these words; -1 when there is none.
inline int row_with(const Synopsis& synopsis, const std::vector<article::Article>& articles,
                    std::size_t article, std::string_view words) {
  const auto& a = articles[article];
  for (std::size_t r = 0; r < synopsis.rows.size(); ++r)
    for (const SentenceIndex s : synopsis.rows[r].cells[article].sentences)
      if (a.words(a.sentence(s).span).find(words) != std::string_view::npos)
        return static_cast<int>(r);
  return -1;
}

inline bool has_tag(const Row& row, RowTag tag) {
  for (const RowTag own : row.tags)
    if (own == tag) return true;
  return false;
}

}  // namespace synoptic::align
