#include "align/word_likeness.h"

#include <algorithm>
#include <string_view>

#include "align/word_frequency.h"

namespace synoptic::align {
namespace {

using text::Token;
using text::TokenKind;
using Letters = std::vector<std::uint16_t>;

constexpr double kSameStem = 0.9;
constexpr double kLeastShare = 0.5;  // of letter pairs; below it words only look alike by chance
constexpr double kLetterShare = 0.75;

bool is_content(const Token& token) {
  if (token.kind == TokenKind::number) return true;
  return token.kind == TokenKind::word && !token.key.empty() && !is_function_word(token.stem);
}

// Pairs of neighbouring letters, sorted; only for words long enough to tell.
Letters letter_pairs(const Token& token) {
  Letters pairs;
  if (token.kind != TokenKind::word || token.key.size() < 4) return pairs;
  pairs.reserve(token.key.size());
  for (std::size_t i = 0; i + 1 < token.key.size(); ++i)
    pairs.push_back(static_cast<std::uint16_t>(static_cast<unsigned char>(token.key[i]) * 256 +
                                               static_cast<unsigned char>(token.key[i + 1])));
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

double shared_letters(const Letters& a, const Letters& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++shared, ++i, ++j;
    else
      ++(a[i] < b[j] ? i : j);
  }
  const double dice = 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
  return dice < kLeastShare ? 0 : kLetterShare * dice;
}

}  // namespace

WordLikeness::WordLikeness(std::span<const Token> first, std::span<const Token> second)
    : columns_(second.size()), table_(first.size() * second.size(), 0.0) {
  std::vector<Letters> letters;
  letters.reserve(second.size());
  for (const Token& token : second) {
    content_second_.push_back(is_content(token));
    letters.push_back(letter_pairs(token));
  }
  for (std::size_t i = 0; i < first.size(); ++i) {
    content_first_.push_back(is_content(first[i]));
    const Letters own = letter_pairs(first[i]);
    for (std::size_t j = 0; j < second.size(); ++j) {
      double& cell = table_[i * columns_ + j];
      if (first[i].key == second[j].key)
        cell = first[i].key.empty() ? 0 : 1;
      else if (first[i].stem == second[j].stem)
        cell = kSameStem;
      else if (content_first_[i] && content_second_[j])
        cell = shared_letters(own, letters[j]);
    }
  }
}

}  // namespace synoptic::align
