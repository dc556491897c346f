#include "divergence/evidence.h"

#include <algorithm>

namespace synoptic::divergence {
namespace {

using text::Token;
using text::TokenKind;

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

bool parts_clauses(const Token& token) {
  if (token.kind != TokenKind::punctuation) return false;
  const std::string& key = token.key;
  return key == "," || key == ";" || key == ":" || key == "(" || key == ")" ||
         key.find('-') != key.npos;
}

// "Not just desirable, but essential": the comma parts nothing.
bool goes_on(const std::vector<Token>& tokens, text::TokenRange limit, std::uint32_t at) {
  constexpr std::uint32_t kReach = 12;
  if (tokens[at].key != "," || at + 1 >= limit.end || tokens[at + 1].key != "but") return false;
  for (std::uint32_t t = at; t > limit.begin + 1 && at - t < kReach; --t) {
    const std::string& key = tokens[t - 1].key;
    if ((key == "just" || key == "only" || key == "merely" || key == "simply") &&
        tokens[t - 2].key == "not")
      return true;
  }
  return false;
}

// As above; brackets around an acronym or a word or two ("the academy (BAAI) says") part nothing.
bool parts_at(const std::vector<Token>& tokens, text::TokenRange limit, std::uint32_t at) {
  constexpr std::uint32_t kShort = 4;
  if (!parts_clauses(tokens[at]) || goes_on(tokens, limit, at)) return false;
  const bool opens = tokens[at].key == "(", closes = tokens[at].key == ")";
  for (std::uint32_t step = 1; (opens || closes) && step <= kShort; ++step) {
    if (opens ? at + step >= limit.end : at < limit.begin + step) break;
    const std::string& key = tokens[opens ? at + step : at - step].key;
    if (key == (opens ? ")" : "(")) return false;
  }
  return true;
}

// A window of tokens that grows around a core.
struct Window {
  const std::vector<Token>& tokens;
  text::TokenRange limit;
  std::uint32_t begin, end;

  bool parts(std::uint32_t at) const { return parts_at(tokens, limit, at); }
  std::uint32_t words() const {
    return static_cast<std::uint32_t>(
        std::count_if(tokens.begin() + begin, tokens.begin() + end, is_word));
  }
  // Takes in the next clause on that side; false at the sentence's end or when it would be too
  // long.
  bool grow_left(std::uint32_t most) {
    std::uint32_t to = begin;
    while (to > limit.begin && parts(to - 1)) --to;
    while (to > limit.begin && !parts(to - 1)) --to;
    return move(begin, to, most);
  }
  bool grow_right(std::uint32_t most) {
    std::uint32_t to = end;
    while (to < limit.end && parts(to)) ++to;
    while (to < limit.end && !parts(to)) ++to;
    return move(end, to, most);
  }
  bool move(std::uint32_t& edge, std::uint32_t to, std::uint32_t most) {
    if (to == edge) return false;
    std::swap(edge, to);
    if (words() <= most) return true;
    std::swap(edge, to);
    return false;
  }
  // Word by word to both sides until `most`, for clauses that are too long to take whole.
  void creep(std::uint32_t most) {
    for (bool moved = true; moved && words() < most;) {
      moved = false;
      if (end < limit.end && !parts(end)) moved = true, ++end;
      if (begin > limit.begin && words() < most && !parts(begin - 1)) moved = true, --begin;
    }
  }
  // A quotation mark with a space behind it closes what stands before the window.
  bool begins_with_closing_mark() const {
    const std::string& key = tokens[begin].key;
    return (key == "\"" || key == "'") && begin + 1 < end &&
           tokens[begin].span.end < tokens[begin + 1].span.begin;
  }
  void trim() {
    while (begin < end && (parts_clauses(tokens[begin]) || tokens[begin].key == "." ||
                           tokens[begin].key == "•" || begins_with_closing_mark()))
      ++begin;
    while (begin < end && !closes_bracket() &&
           (parts_clauses(tokens[end - 1]) || tokens[end - 1].key == "."))
      --end;
    drop_lone_mark();
  }
  // The last sign closes a bracket that opens inside: "the academy (BAAI)".
  bool closes_bracket() const {
    int open = 0;
    for (std::uint32_t t = begin; t < end; ++t)
      open += tokens[t].key == "(" ? 1 : tokens[t].key == ")" ? -1 : 0;
    return tokens[end - 1].key == ")" && open == 0;
  }
  // At either edge the mark of a quotation whose other end lies outside the window.
  void drop_lone_mark() {
    const auto is_mark = [](const Token& token) { return token.key == "\""; };
    if (std::count_if(tokens.begin() + begin, tokens.begin() + end, is_mark) % 2 == 0) return;
    if (end - begin > 1 && is_mark(tokens[begin]))
      ++begin;
    else if (end - begin > 1 && is_mark(tokens[end - 1]))
      --end;
  }
  text::Span span() const {
    return text::make_span(tokens[begin].span.begin, tokens[end - 1].span.end);
  }
};

text::TokenRange overlapping(const std::vector<Token>& tokens, text::TokenRange limit,
                             text::Span core) {
  std::uint32_t begin = limit.begin, end = limit.end;
  while (begin < end && tokens[begin].span.end <= core.begin) ++begin;
  while (end > begin && tokens[end - 1].span.begin >= core.end) --end;
  return {begin, end};
}

// A mark that closes what began before the words is left out.
std::string straighten(std::string_view words) {
  std::string out;
  bool open = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view three = words.substr(i, 3);
    if (words[i] == '"') {
      const bool after_word = i > 0 && words[i - 1] != ' ' && words[i - 1] != '(';
      if (open || !after_word) out += '\'';
      open = !open && !after_word;
    } else if (three == "“" || three == "”") {
      if (three == "“" || open) out += three == "“" ? "‘" : "’";
      open = three == "“";
      i += 2;
    } else if (words[i] == ' ' || words[i] == '\n' || words[i] == '\t' || words[i] == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += words[i];
    }
  }
  return out;
}

void drop_end(std::string& words) {
  while (!words.empty() && (words.back() == ' ' || words.back() == ',' || words.back() == ';' ||
                            words.back() == ':' || words.back() == '.'))
    words.pop_back();
}

}  // namespace

std::uint32_t count_words(const article::Article& article, text::Span span) {
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  return static_cast<std::uint32_t>(std::count_if(article.tokens.begin() + range.begin,
                                                  article.tokens.begin() + range.end, is_word));
}

text::Span clause_around(const article::Article& article, const article::Sentence& sentence,
                         text::Span core, std::uint32_t least, std::uint32_t most) {
  const text::TokenRange inside = overlapping(article.tokens, sentence.tokens, core);
  if (inside.empty()) return core;
  Window window{article.tokens, sentence.tokens, inside.begin, inside.end};
  if (window.words() > most) {
    while (window.end > window.begin + 1 && window.words() > most) --window.end;
    return window.span();
  }
  const bool whole_left = window.begin == sentence.tokens.begin || window.parts(window.begin - 1) ||
                          window.grow_left(most);
  const bool whole_right =
      window.end == sentence.tokens.end || window.parts(window.end) || window.grow_right(most);
  if (!whole_left || !whole_right) window.creep(most);
  while (window.words() < least && (window.grow_right(most) || window.grow_left(most))) {
  }
  window.trim();
  return window.begin < window.end ? window.span() : core;
}

text::Span phrase_around(const article::Article& article, const article::Sentence& sentence,
                         text::Span core, std::uint32_t least) {
  const text::TokenRange inside = overlapping(article.tokens, sentence.tokens, core);
  if (inside.empty()) return core;
  Window window{article.tokens, sentence.tokens, inside.begin, inside.end};
  window.creep(least);
  window.trim();
  return window.begin < window.end ? text::cover(window.span(), core) : core;
}

text::Span passage_around(const article::Article& article, const article::Sentence& sentence,
                          text::Span core) {
  if (count_words(article, sentence.span) <= kMostWords) return sentence.span;
  return clause_around(article, sentence, core, 12, kMostWords);
}

std::string readable(const article::Article& article, text::Span span, std::uint32_t most) {
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  std::uint32_t words = 0;
  text::Span kept = span;
  bool cut = false;
  for (std::uint32_t i = range.begin; i < range.end && !cut; ++i) {
    if (is_word(article.tokens[i]) && ++words > most) {
      kept.end = article.tokens[i - 1].span.end;
      cut = true;
    }
  }
  std::string out = straighten(article.words(kept));
  drop_end(out);
  if (cut) out += " …";
  return out;
}

Reading reading_of(ArticleIndex article, text::Span span, std::string text) {
  Reading reading;
  reading.text = std::move(text);
  reading.articles = {article};
  reading.evidence = {Evidence{article, span, std::nullopt}};
  return reading;
}

}  // namespace synoptic::divergence
