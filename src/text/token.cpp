#include "text/token.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

bool is_apostrophe(char32_t code) { return code == '\'' || code == U'’' || code == U'ʼ'; }
bool is_hyphen(char32_t code) { return code == '-' || code == U'‐' || code == U'‑'; }

// Reads one token at a time; positions are bytes of the whole text, nothing is read past `end_`.
class Scanner {
 public:
  Scanner(std::string_view text, Span part)
      : text_(text.substr(0, std::min<std::size_t>(part.end, text.size()))), at_(part.begin) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    tokens.reserve(at_ < text_.size() ? (text_.size() - at_) / 5 : 0);
    while (at_ < text_.size()) {
      const Decoded next = decode_at(text_, at_);
      if (is_space(next.code) || is_invisible(next.code) || is_control(next.code))
        at_ += next.length;
      else
        tokens.push_back(scan(next));
    }
    return tokens;
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? decode_at(text_, at).code : 0; }
  std::size_t next_of(std::size_t at) const { return at + decode_at(text_, at).length; }

  Token scan(Decoded first) {
    const std::size_t begin = at_;
    at_ += first.length;
    if (is_ideograph(first.code)) {
      skip_marks();
      return finish(begin, TokenKind::word);
    }
    if (is_letter(first.code)) return word(begin, first.code);
    if (is_digit(first.code)) return number(begin);
    if (is_apostrophe(first.code) && ends_possessive(at_)) {
      at_ = next_of(at_);
      return finish(begin, TokenKind::word);
    }
    if (first.code == '.') {
      while (peek(at_) == '.') ++at_;
      return finish(begin, TokenKind::punctuation);
    }
    if (is_emoji(first.code)) {
      skip_emoji_tail();
      return finish(begin, TokenKind::symbol);
    }
    return finish(begin, is_punctuation(first.code) ? TokenKind::punctuation : TokenKind::symbol);
  }

  void skip_marks() {
    while (at_ < text_.size() && is_mark(peek(at_))) at_ = next_of(at_);
  }

  // Skin tones, variation selectors, joined pictographs and the second half of a flag.
  void skip_emoji_tail() {
    while (at_ < text_.size()) {
      const char32_t code = peek(at_);
      const bool joined = code == 0x200D && is_emoji(peek(next_of(at_)));
      if (joined) at_ = next_of(at_);
      if (!joined && !(code >= 0xFE00 && code <= 0xFE0F) && !(code >= 0x1F3FB && code <= 0x1F3FF) &&
          !(code >= 0x1F1E6 && code <= 0x1F1FF))
        return;
      at_ = next_of(at_);
    }
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
      const auto byte = static_cast<unsigned char>(text_[at_]);
      const Decoded next = decode_at(text_, at_);
      if (byte < 0x80 ? is_letter(byte) || is_digit(byte) || byte == '_'
                      : !is_ideograph(next.code) && (is_letter(next.code) || is_digit(next.code))) {
        ++letters;
        last = next.code;
        at_ += next.length;
        continue;
      }
      if (is_invisible(next.code)) {
        at_ += next.length;
        continue;
      }
      if (!joins(next.code, at_ + next.length, last, letters, begin)) break;
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
    const bool letter = is_letter(next) && !is_ideograph(next);
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
      if (!is_invisible(last.code)) return;
      at_ -= last.length;
    }
  }

  Token number(std::size_t begin) {
    while (at_ < text_.size()) {
      const Decoded next = decode_at(text_, at_);
      const bool word_part =
          is_digit(next.code) || (is_letter(next.code) && !is_ideograph(next.code));
      if (!word_part && !joins_digits(next.code, at_ + next.length)) break;
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
