#include "viewer/redline_words.h"

#include <algorithm>

#include "diff/word_diff.h"
#include "text/utf8.h"

namespace synoptic::viewer {
namespace {

using text::Span;
using text::Token;
using text::TokenKind;
using text::TokenRange;

enum class Sign : std::uint8_t { space, letter, digit, inner, outer, ideograph };

bool between(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

bool is_space(char32_t c) {
  return c <= ' ' || c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Signs that join letters at both sides to one word: don't, U.S., 1,200, well-known, and/or.
bool is_inner(char32_t c) {
  return c == '\'' || c == '.' || c == ',' || c == '-' || c == '/' || c == ':' || c == '_' ||
         c == 0x2019 || c == 0x2010 || c == 0x2011 || c == 0xAD || c == 0xB7;
}

bool is_outer(char32_t c) {
  return between(c, '!', '"') || between(c, '(', ')') || between(c, ';', '<') || c == '>' ||
         c == '?' || between(c, '[', ']') || between(c, '{', '}') || c == 0xA1 || c == 0xAB ||
         c == 0xBB || c == 0xBF || between(c, 0x2012, 0x2027) || between(c, 0x2039, 0x203A) ||
         between(c, 0x3001, 0x3003) || between(c, 0x3008, 0x3011) || between(c, 0xFF01, 0xFF0F) ||
         between(c, 0xFF1A, 0xFF20);
}

bool is_ideograph(char32_t c) {
  return between(c, 0x3040, 0x30FF) || between(c, 0x3400, 0x9FFF) || between(c, 0xF900, 0xFAFF) ||
         between(c, 0x20000, 0x3FFFF);
}

Sign sign_of(char32_t c) {
  if (between(c, 'a', 'z') || between(c, 'A', 'Z')) return Sign::letter;
  if (between(c, '0', '9')) return Sign::digit;
  if (is_space(c)) return Sign::space;
  if (is_inner(c)) return Sign::inner;
  if (is_outer(c)) return Sign::outer;
  return is_ideograph(c) ? Sign::ideograph : Sign::letter;
}

// Small letters for capitals of the alphabets that have them side by side, straight marks for
// curly.
char32_t folded(char32_t c) {
  if (between(c, 'A', 'Z') || (between(c, 0xC0, 0xDE) && c != 0xD7) || between(c, 0x391, 0x3A9) ||
      between(c, 0x410, 0x42F))
    return c + 32;
  if (between(c, 0x400, 0x40F)) return c + 80;
  if (between(c, 0x2018, 0x201B)) return '\'';
  if (between(c, 0x201C, 0x201F)) return '"';
  if (between(c, 0x2010, 0x2015)) return '-';
  return c;
}

class Cutter {
 public:
  Cutter(std::string_view text, Span part)
      : text_(text.substr(0, std::min<std::size_t>(part.end, text.size()))), at_(part.begin) {}

  std::vector<Token> cut() {
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      const Sign first = step();
      if (first == Sign::space) continue;
      TokenKind kind = TokenKind::punctuation;
      if (first == Sign::letter || first == Sign::digit) {
        kind = first == Sign::digit ? TokenKind::number : TokenKind::word;
        finish_word();
      } else if (first == Sign::ideograph) {
        kind = TokenKind::word;
      }
      add(begin, kind);
    }
    return std::move(tokens_);
  }

 private:
  Sign step() {
    const text::Decoded next = text::decode_at(text_, at_);
    at_ += next.length;
    return sign_of(next.code);
  }

  void finish_word() {
    while (at_ < text_.size()) {
      const std::size_t before = at_;
      Sign next = step();
      if (next == Sign::inner && at_ < text_.size()) next = step();
      if (next == Sign::letter || next == Sign::digit) continue;
      at_ = before;
      return;
    }
  }

  void add(std::size_t begin, TokenKind kind) {
    Token token;
    token.span = text::make_span(begin, at_);
    token.kind = kind;
    for (std::size_t at = begin; at < at_;) {
      const text::Decoded next = text::decode_at(text_, at);
      text::append_utf8(token.key, folded(next.code));
      at += next.length;
    }
    tokens_.push_back(std::move(token));
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<Token> tokens_;
};

// One side's words, with the sentence each stands in.
struct Side {
  std::vector<Token> tokens;
  std::vector<std::uint32_t> sentence;  // in parallel
};

Side read_side(const comparison::Display& display, std::uint32_t row, std::size_t version) {
  Side side;
  std::uint32_t number = 0;
  for (const auto sentence : sentences_of(display, row, version)) {
    const auto& article = display.articles[version];
    for (Token& token : redline_words(article.text, article.sentence(sentence).span))
      side.tokens.push_back(std::move(token));
    side.sentence.resize(side.tokens.size(), number++);
  }
  return side;
}

std::uint32_t size_of(const diff::Stretch& stretch) {
  return std::max(stretch.first.size(), stretch.second.size());
}

// A single small word or sign between replacements reads as part of them: "12 [of] the" against
// "9 [of] all".
bool is_lone(const std::vector<diff::Stretch>& all, std::size_t s, const Side& left) {
  if (!all[s].kept || s == 0 || s + 1 >= all.size() || all[s].first.size() != 1) return false;
  const auto replaces = [](const diff::Stretch& stretch) {
    return !stretch.first.empty() && !stretch.second.empty();
  };
  const bool large = std::min(size_of(all[s - 1]), size_of(all[s + 1])) >= 2;
  return left.tokens[all[s].first.begin].key.size() <= 3 &&
         (large || (replaces(all[s - 1]) && replaces(all[s + 1])));
}

std::vector<diff::Stretch> without_lone_words(const std::vector<diff::Stretch>& all,
                                              const Side& left) {
  std::vector<diff::Stretch> out;
  bool joins = false;
  for (std::size_t s = 0; s < all.size(); ++s) {
    const bool lone = is_lone(all, s, left);
    if (lone || joins) {
      out.back().first.end = all[s].first.end;
      out.back().second.end = all[s].second.end;
    } else {
      out.push_back(all[s]);
    }
    joins = lone;
  }
  return out;
}

bool is_rewritten(const diff::WordDiff& diff, const Side& left, const Side& right) {
  constexpr std::uint32_t kLeast = 4;  // words; a short headline may well change all of its own
  const diff::WordCounts words = diff::count_words(diff, left.tokens, right.tokens);
  const std::uint32_t shorter = words.kept + std::min(words.deleted, words.inserted) + words.moved;
  return shorter >= kLeast && words.kept * 10 < shorter * 3;
}

// A range of words as stretches that end where sentences do.
void append(std::vector<RedlinePart>& out, const Side& side, TokenRange range, std::uint8_t number,
            WordChange change) {
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const Span span = side.tokens[t].span;
    if (t > range.begin && side.sentence[t] == side.sentence[t - 1])
      out.back().span.end = span.end;
    else
      out.push_back({number, change, span});
  }
}

void append_whole(std::vector<RedlinePart>& out, const Side& side, std::uint8_t number,
                  WordChange change) {
  append(out, side, {0, static_cast<std::uint32_t>(side.tokens.size())}, number, change);
}

// Letters and figures of ASCII, small, and every other byte past ASCII.
class Letters {
 public:
  Letters(const comparison::Display& display, std::uint32_t row, std::size_t version)
      : article_(display.articles[version]), sentences_(sentences_of(display, row, version)) {}

  // 0 at the end.
  char next() {
    for (; sentence_ < sentences_.size(); ++sentence_, at_ = 0) {
      const auto words = article_.words(article_.sentence(sentences_[sentence_]).span);
      while (at_ < words.size()) {
        const char c = words[at_++];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return c;
        if (c >= 'A' && c <= 'Z') return static_cast<char>(c | 32);
      }
    }
    return 0;
  }

 private:
  const article::Article& article_;
  const std::vector<article::SentenceIndex>& sentences_;
  std::size_t sentence_ = 0, at_ = 0;
};

bool same_bytes(const comparison::Display& display, RedlinePair pair, std::uint32_t row) {
  const auto& left = sentences_of(display, row, pair.left);
  const auto& right = sentences_of(display, row, pair.right);
  const auto words = [&](std::size_t version, article::SentenceIndex sentence) {
    return display.articles[version].words(display.articles[version].sentence(sentence).span);
  };
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [&](auto a, auto b) { return words(pair.left, a) == words(pair.right, b); });
}

}  // namespace

std::vector<Token> redline_words(std::string_view text, Span part) {
  return Cutter(text, part).cut();
}

bool says_the_same(const comparison::Display& display, RedlinePair pair, std::uint32_t row) {
  if (same_bytes(display, pair, row)) return true;
  Letters left(display, row, pair.left), right(display, row, pair.right);
  for (;;) {
    const char letter = left.next();
    if (letter != right.next()) return false;
    if (letter == 0) break;
  }
  const Side first = read_side(display, row, pair.left);
  const Side second = read_side(display, row, pair.right);
  return std::equal(first.tokens.begin(), first.tokens.end(), second.tokens.begin(),
                    second.tokens.end(),
                    [](const Token& a, const Token& b) { return a.key == b.key; });
}

RedlineWords diff_passage(const comparison::Display& display, RedlinePair pair, std::uint32_t row) {
  const Side left = read_side(display, row, pair.left);
  const Side right = read_side(display, row, pair.right);
  RedlineWords words;
  diff::WordDiff diff;
  if (!left.tokens.empty() && !right.tokens.empty())
    diff = diff::diff_words_in_place(left.tokens, right.tokens, 4'000'000);
  words.rewritten = is_rewritten(diff, left, right);
  if (diff.stretches.empty() || words.rewritten) {
    append_whole(words.left, left, 0, WordChange::kept);
    append_whole(words.right, right, 1, WordChange::kept);
    append_whole(words.woven, left, 0, WordChange::deleted);
    append_whole(words.woven, right, 1, WordChange::inserted);
    return words;
  }
  for (const diff::Stretch& stretch : without_lone_words(diff.stretches, left)) {
    append(words.left, left, stretch.first, 0,
           stretch.kept ? WordChange::kept : WordChange::deleted);
    append(words.right, right, stretch.second, 1,
           stretch.kept ? WordChange::kept : WordChange::inserted);
    if (!stretch.kept) append(words.woven, left, stretch.first, 0, WordChange::deleted);
    append(words.woven, right, stretch.second, 1,
           stretch.kept ? WordChange::kept : WordChange::inserted);
  }
  return words;
}

}  // namespace synoptic::viewer
