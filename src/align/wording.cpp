#include "align/wording.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace synoptic::align {
namespace {

using text::Token;

bool counts(const Token& token) {
  return token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
}

// In how many cells a stem stands.
using Spread = std::unordered_map<std::string_view, std::uint32_t>;

Spread spread_of(std::span<const CellTokens> cells) {
  Spread spread;
  for (const CellTokens& cell : cells) {
    std::vector<std::string_view> stems;
    for (const auto sentence : cell.sentences)
      for (const Token& token : sentence)
        if (counts(token)) stems.push_back(token.stem);
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    for (const std::string_view stem : stems) ++spread[stem];
  }
  return spread;
}

std::vector<text::Span> runs_in(std::span<const Token> sentence, const Spread& spread) {
  std::vector<text::Span> runs;
  std::size_t words = 0, own = 0;
  bool open = false;
  for (const Token& token : sentence) {
    if (!counts(token)) continue;
    ++words;
    if (spread.at(token.stem) > 1) {
      open = false;
      continue;
    }
    ++own;
    if (open)
      runs.back().end = token.span.end;
    else
      runs.push_back(token.span);
    open = true;
  }
  if (own * 10 > words * 7) return {text::cover(sentence.front().span, sentence.back().span)};
  return runs;
}

}  // namespace

std::vector<std::vector<text::Span>> find_wording(std::span<const CellTokens> cells) {
  std::vector<std::vector<text::Span>> wording(cells.size());
  const auto filled = std::count_if(cells.begin(), cells.end(),
                                    [](const CellTokens& c) { return !c.sentences.empty(); });
  if (filled < 2) return wording;
  const Spread spread = spread_of(cells);
  for (std::size_t c = 0; c < cells.size(); ++c)
    for (const auto sentence : cells[c].sentences)
      for (const text::Span run : runs_in(sentence, spread)) wording[c].push_back(run);
  return wording;
}

bool says_the_same(std::span<const CellTokens> cells) {
  const auto words_of = [](const CellTokens& cell) {
    std::vector<std::string_view> words;
    for (const auto sentence : cell.sentences)
      for (const Token& token : sentence)
        if (counts(token)) words.push_back(token.key);
    return words;
  };
  std::vector<std::string_view> first;
  std::size_t filled = 0;
  for (const CellTokens& cell : cells) {
    if (cell.sentences.empty()) continue;
    if (++filled == 1)
      first = words_of(cell);
    else if (words_of(cell) != first)
      return false;
  }
  return filled > 1;
}

}  // namespace synoptic::align
