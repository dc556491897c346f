#include "lineage/lineage.h"

namespace synoptic::lineage {
namespace {

constexpr std::uint64_t kNoWords = 0;

// FNV-1a over the words of a cell (http://www.isthe.com/chongo/tech/comp/fnv/); 0 for a cell
// without words.
std::uint64_t fingerprint(const article::Article& article, const align::Cell& cell) {
  std::uint64_t hash = 14695981039346656037ull;
  bool any = false;
  for (const auto index : cell.sentences) {
    const text::TokenRange range = article.sentence(index).tokens;
    for (std::uint32_t i = range.begin; i < range.end && i < article.tokens.size(); ++i) {
      const text::Token& token = article.tokens[i];
      if (token.kind == text::TokenKind::punctuation) continue;
      for (const char c : token.key)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
      hash = (hash ^ ' ') * 1099511628211ull;
      any = true;
    }
  }
  return any && hash != kNoWords ? hash : (any ? 1 : kNoWords);
}

struct CellPrint {
  std::uint64_t words = kNoWords;
  std::size_t sentences = 0;
};
using Prints = std::vector<std::vector<CellPrint>>;  // [article][row]

Prints prints_of(std::span<const article::Article> articles, const align::Synopsis& synopsis) {
  Prints prints(articles.size(), std::vector<CellPrint>(synopsis.rows.size()));
  for (std::size_t r = 0; r < synopsis.rows.size(); ++r)
    for (std::size_t a = 0; a < articles.size() && a < synopsis.rows[r].cells.size(); ++a) {
      const align::Cell& cell = synopsis.rows[r].cells[a];
      if (!cell.sentences.empty())
        prints[a][r] = {fingerprint(articles[a], cell), cell.sentences.size()};
    }
  return prints;
}

bool same_voice(const std::vector<CellPrint>& a, const std::vector<CellPrint>& b) {
  std::size_t total_a = 0, total_b = 0, same_a = 0, same_b = 0;
  for (std::size_t r = 0; r < a.size(); ++r) {
    total_a += a[r].sentences;
    total_b += b[r].sentences;
    if (a[r].words == kNoWords || a[r].words != b[r].words) continue;
    same_a += a[r].sentences;
    same_b += b[r].sentences;
  }
  return total_a > 0 && total_b > 0 && same_a * 10 >= total_a * 9 && same_b * 10 >= total_b * 9;
}

}  // namespace

Lineage trace(std::span<const article::Article> articles, const align::Synopsis& synopsis) {
  const Prints prints = prints_of(articles, synopsis);
  std::vector<std::size_t> first(articles.size());  // the earliest article of the same voice
  for (std::size_t b = 0; b < articles.size(); ++b) {
    first[b] = b;
    for (std::size_t a = 0; a < b; ++a) {
      if (first[a] == first[b] || !same_voice(prints[a], prints[b])) continue;
      const std::size_t from = first[a] < first[b] ? first[b] : first[a];
      const std::size_t to = first[a] < first[b] ? first[a] : first[b];
      for (std::size_t& f : first)
        if (f == from) f = to;
    }
  }
  Lineage lineage;
  std::uint32_t voices = 0;
  for (std::size_t a = 0; a < articles.size(); ++a)
    lineage.voice.push_back(first[a] == a ? voices++ : lineage.voice[first[a]]);
  return lineage;
}

}  // namespace synoptic::lineage
