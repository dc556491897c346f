#pragma once

// Tokens: the words, numbers and signs of a text in reading order.
//
//   "The US's 1,200 units (30%)." -> The | US | 's | 1,200 | units | ( | 30 | % | ) | .
//
// Word borders follow UAX #29 (text/breaks.h) with what news text needs on top: "don't" and
// "state-of-the-art" stay one word, a possessive "'s" stands alone, "1,200.50" is one number, each
// CJK ideograph is a word. ASCII, accented Latin, Greek and Cyrillic letters need no table for
// that; Thai and its like, which put no space between words, are tokens of one character. White
// space is no token, and no token begins or ends inside a grapheme cluster. Linear.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace synoptic::text {

enum class TokenKind : std::uint8_t {
  word,         // letters, with inner apostrophes and hyphens
  number,       // begins with a digit: 1986, 30, 1,200.50, 5th, 2023-07
  punctuation,  // quotation marks, brackets, stops, dashes
  symbol,       // % $ € + and every other sign
};

struct Token {
  Span span;  // into the text that was tokenised
  TokenKind kind = TokenKind::word;
  bool capitalised = false;  // first letter is upper case (title or all capitals)
  bool all_caps = false;     // two or more letters, all upper case: US, NATO
  // Folded form: NFKC, case folded, curly quotes and dashes straightened, soft hyphens gone.
  // Two tokens with one key are the same word for every comparison.
  std::string key;
  // Snowball English stem of the key for words; the key itself for everything else.
  std::string stem;
};

// Tokens of the whole text.
std::vector<Token> tokenise(std::string_view text);

// Tokens of one part; spans still point into `text`.
std::vector<Token> tokenise(std::string_view text, Span part);

// Half-open range of positions in a token list.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  friend constexpr bool operator==(TokenRange a, TokenRange b) {
    return a.begin == b.begin && a.end == b.end;
  }
};

// The tokens that lie inside `span`, by binary search: O(log n).
TokenRange tokens_in(const std::vector<Token>& tokens, Span span);

}  // namespace synoptic::text
