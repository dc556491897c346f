#include "text/token.h"

#include <algorithm>

#include "text/breaks.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

bool is_apostrophe(char32_t code) { return code == '\'' || code == U'’' || code == U'ʼ'; }
bool is_hyphen(char32_t code) { return code == '-' || code == U'‐' || code == U'‑'; }
bool between(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

// Letters that UAX #29 joins to one another and to ASCII letters and digits, and that never join
// the sign before them: Latin, Greek and Cyrillic ones. No table need be asked about them.
bool is_plain_letter(char32_t code) {
  return between(code, 0xC0, 0x24F) ? code != 0xD7 && code != 0xF7
                                    : between(code, 0x388, 0x3F5) || between(code, 0x400, 0x481) ||
                                          between(code, 0x48A, 0x52F);
}

// ... and signs of print: quotation marks, dashes, bullets, the ellipsis.
bool is_plain(char32_t code) {
  return code < 0x80 || is_plain_letter(code) || between(code, 0x2010, 0x2027);
}

// Reads one token at a time; positions are bytes of the whole text, nothing is read past `end_`.
class Scanner {
 public:
  Scanner(std::string_view text, Span part)
      : text_(text.substr(0, std::min<std::size_t>(part.end, text.size()))),
        at_(part.begin),
        borders_(text, part) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    tokens.reserve(at_ < text_.size() ? (text_.size() - at_) / 5 : 0);
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      Decoded next = decode_at(text_, at_);
      at_ += next.length;
      if (is_space(next.code) || is_invisible(next.code) || is_control(next.code)) {
        if (skip_blank_cluster()) continue;
        next = decode_at(text_, at_);
        at_ += next.length;
      }
      tokens.push_back(scan(begin, next.code));
    }
    return tokens;
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? decode_at(text_, at).code : 0; }
  std::size_t next_of(std::size_t at) const { return at + decode_at(text_, at).length; }

  Token scan(std::size_t begin, char32_t first) {
    if (is_ideograph(first)) return finish(begin, TokenKind::word);
    if (is_letter(first)) return word(begin, first);
    if (is_digit(first)) return number(begin);
    if (is_apostrophe(first) && ends_possessive(at_)) {
      at_ = next_of(at_);
      return finish(begin, TokenKind::word);
    }
    if (first == '.') {
      while (peek(at_) == '.') ++at_;
      return finish(begin, TokenKind::punctuation);
    }
    return finish(begin, is_punctuation(first) ? TokenKind::punctuation : TokenKind::symbol);
  }

  // Right behind white space or an invisible character: skips what is one character with it (the
  // mark on a no-break space). False when it is more: a sign that stands before digits in Arabic.
  bool skip_blank_cluster() {
    while (inside_cluster()) {
      const char32_t code = peek(at_);
      if (!is_mark(code) && !is_invisible(code) && !is_control(code)) return false;
      at_ = next_of(at_);
    }
    return true;
  }

  bool inside_cluster() {
    if (at_ >= text_.size()) return false;
    const bool ascii = static_cast<unsigned char>(text_[at_ - 1]) < 0x80;
    if (is_plain(peek(at_)) && (ascii || is_plain(decode_before(text_, at_).code))) return false;
    return !borders_.ends_cluster(at_);
  }

  // May a letter or digit `next` behind `last` continue the token? ASCII and its like are not asked
  // about.
  bool continues(char32_t last, char32_t next) {
    if (is_ideograph(next)) return false;
    return (is_plain(last) && is_plain(next)) || !borders_.ends_word(at_);
  }

  // After an apostrophe at the end of a word: an "s" that no letter follows.
  bool ends_possessive(std::size_t at) const {
    const char32_t code = peek(at);
    if (code != 's' && code != 'S') return false;
    const char32_t after = peek(at + 1);
    return !is_letter(after) && !is_digit(after) &&
           !(is_apostrophe(after) && is_letter(peek(next_of(at + 1))));
  }

  Token word(std::size_t begin, char32_t first) {
    std::size_t letters = 1;  // since the last inner sign
    char32_t last = first;
    while (at_ < text_.size()) {
      const Decoded next = decode_at(text_, at_);
      if ((is_letter(next.code) || is_digit(next.code) || next.code == '_') &&
          continues(last, next.code)) {
        ++letters;
        last = next.code;
        at_ += next.length;
        continue;
      }
      if (is_invisible(next.code)) {
        at_ += next.length;
        continue;
      }
      if (!joins(next.code, at_ + next.length, last, letters, begin) &&
          !joins_by_table(last, next.code))
        break;
      at_ += next.length;
      letters = 0;
    }
    skip_initialism_stop(begin, letters);
    trim_invisible(begin);
    return finish(begin, TokenKind::word);
  }

  // True when `sign` before byte `after` stands inside a word.
  bool joins(char32_t sign, std::size_t after, char32_t last, std::size_t letters,
             std::size_t begin) const {
    const char32_t next = peek(after);
    const bool letter = is_letter(next) && !is_ideograph(next) && !is_mark(next);
    if (is_apostrophe(sign)) return letter && !ends_possessive(after);
    if (is_hyphen(sign)) return letter || is_digit(next);
    if (sign == '.') {
      if (letters == 1 && is_letter(last) && letter)
        return !is_letter(peek(next_of(after))) || is_lower(next);
      // A domain or a name such as "node.js"; "end.Next" is two sentences without a space.
      return letter && is_lower(next) && letters_between(begin) && !is_mark(last);
    }
    return sign == '&' && letter && is_upper(last) && is_upper(next);
  }

  // The Hebrew quotation marks of an abbreviation, the Catalan l·l, the Arabic thousands sign.
  bool joins_by_table(char32_t last, char32_t sign) {
    const bool quote = sign == '"' || sign == '\'';
    return (quote ? !is_plain(last) : !is_plain(sign)) && !borders_.ends_word(at_);
  }

  bool letters_between(std::size_t begin) const { return at_ - begin >= 2; }

  // "U.S." keeps its last stop, "U.S" alone has none to keep.
  void skip_initialism_stop(std::size_t begin, std::size_t letters) {
    if (letters != 1 || at_ - begin < 3 || peek(at_) != '.') return;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word[word.size() - 2] == '.') ++at_;
  }

  void trim_invisible(std::size_t begin) {
    while (at_ > begin) {
      const Decoded last = decode_before(text_, at_);
      if (!is_invisible(last.code) || !borders_.ends_cluster(at_ - last.length)) return;
      at_ -= last.length;
    }
  }

  Token number(std::size_t begin) {
    char32_t last = '0';
    while (at_ < text_.size()) {
      const Decoded next = decode_at(text_, at_);
      const bool word_part =
          (is_digit(next.code) || is_letter(next.code)) && continues(last, next.code);
      if (!word_part && !joins_digits(next.code, at_ + next.length) &&
          !joins_by_table(last, next.code))
        break;
      last = next.code;
      at_ += next.length;
    }
    return finish(begin, TokenKind::number);
  }

  bool joins_digits(char32_t sign, std::size_t after) const {
    if (!is_digit(peek(after))) return false;
    if (sign == '.' || sign == ',' || sign == ':' || sign == '/' || is_hyphen(sign)) return true;
    // Spaces and apostrophes part thousands: exactly three digits follow.
    if (sign != 0xA0 && sign != 0x202F && sign != 0x2009 && !is_apostrophe(sign)) return false;
    return is_digit(peek(after + 1)) && is_digit(peek(after + 2)) && !is_digit(peek(after + 3));
  }

  Token finish(std::size_t begin, TokenKind kind) {
    while (inside_cluster()) at_ = next_of(at_);
    Token token;
    token.span = make_span(begin, at_);
    token.kind = kind;
    const std::string_view form = text_.substr(begin, at_ - begin);
    token.key = fold(form);
    if (kind == TokenKind::word) describe(token, form);
    if (kind == TokenKind::word && token.key.size() > 2 && token.key[0] != '\'')
      token.stem = stemmer_.stem(token.key);
    else
      token.stem = token.key;
    return token;
  }

  static void describe(Token& token, std::string_view form) {
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool stops = false;
    for (std::size_t at = 0; at < form.size();) {
      const Decoded next = decode_at(form, at);
      at += next.length;
      stops = stops || next.code == '.';
      if (!is_letter(next.code) || is_mark(next.code)) continue;
      const bool upper = is_upper(next.code);
      if (letters == 0) token.capitalised = upper;
      ++letters;
      capitals += upper;
    }
    token.all_caps = letters >= 2 && capitals == letters;
    // "U.S." and "US", "a.m." and "am" are one word: the stops of an initialism say nothing.
    if (stops && form.back() == '.')
      token.key.erase(std::remove(token.key.begin(), token.key.end(), '.'), token.key.end());
  }

  std::string_view text_;
  std::size_t at_;
  Borders borders_;
  Stemmer stemmer_;
};

}  // namespace

std::vector<Token> tokenise(std::string_view text) {
  return tokenise(text, make_span(0, text.size()));
}

std::vector<Token> tokenise(std::string_view text, Span part) { return Scanner(text, part).run(); }

TokenRange tokens_in(const std::vector<Token>& tokens, Span span) {
  const auto begin_of = [](const Token& token, std::uint32_t at) { return token.span.begin < at; };
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), span.begin, begin_of);
  auto last = first;
  if (span.end > span.begin) last = std::lower_bound(first, tokens.end(), span.end, begin_of);
  if (last != first && (last - 1)->span.end > span.end) --last;
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

}  // namespace synoptic::text
