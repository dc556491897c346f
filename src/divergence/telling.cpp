#include "divergence/telling.h"

#include <algorithm>

#include "divergence/evidence.h"

namespace synoptic::divergence {
namespace {

using text::Token;
using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t kBehind = 6;     // words behind the core
constexpr std::uint32_t kFarVerb = 5;    // words between a verb and the core
constexpr std::uint32_t kVerbGroup = 3;  // "has not been"

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

bool begins_clause(std::string_view key) {
  return key == "and" || key == "but" || key == "that" || key == "while" || key == "as";
}

class Window {
 public:
  Window(const Context& context, const Telling& telling)
      : context_(context),
        t_(telling),
        tokens_(context.article(telling.version).tokens),
        limit_(context.article(telling.version).sentence(telling.sentence).tokens),
        core_(text::tokens_in(tokens_, telling.core)),
        kept_(core_) {}

  text::Span run() {
    if (core_.empty() || core_.begin < limit_.begin || core_.end > limit_.end) return t_.core;
    note_others();
    take_before(t_.noun);
    if (kept_.begin == core_.begin) take_before(t_.deed);
    take_behind();
    return text::make_span(tokens_[kept_.begin].span.begin, tokens_[kept_.end - 1].span.end);
  }

 private:
  std::uint32_t words(std::uint32_t begin, std::uint32_t end) const {
    return static_cast<std::uint32_t>(
        std::count_if(tokens_.begin() + begin, tokens_.begin() + end, is_word));
  }

  // Figures and dates of the sentence that are no part of the core: their words stay out.
  void note_others() {
    const SentenceClaims& here = context_.in_sentence(t_.version, t_.sentence);
    const claims::Claims& claims = context_.claims(t_.version);
    for (const std::uint32_t n : here.numbers) add_other(claims.numbers[n].span);
    for (const std::uint32_t d : here.dates) add_other(claims.dates[d].phrase);
  }
  void add_other(text::Span span) {
    if (!span.overlaps(t_.core)) others_.push_back(span);
  }

  // A sign that parts clauses, or a word of another fact.
  bool stops(std::uint32_t at) const {
    const Token& token = tokens_[at];
    const bool glued = token.key == "-" || token.key == "'" || token.key == "%";
    if (!is_word(token) && token.kind == TokenKind::punctuation && !glued) return true;
    return std::any_of(others_.begin(), others_.end(),
                       [&](const text::Span& span) { return span.overlaps(token.span); });
  }

  // From `span` on, when nothing parts it from the core; with the helpers and the "not" of a verb.
  void take_before(text::Span span) {
    if (span.empty() || span.begin >= t_.core.begin) return;
    const TokenRange inside = text::tokens_in(tokens_, span);
    if (inside.empty() || inside.begin < limit_.begin) return;
    std::uint32_t from = inside.begin;
    for (std::uint32_t at = from; at < core_.begin; ++at)
      if (stops(at)) return;
    if (words(inside.end, core_.begin) > kFarVerb) return;
    const text::Span group = verb_group(span);
    for (std::uint32_t step = 0; step < kVerbGroup && from > limit_.begin; ++step) {
      if (tokens_[from - 1].span.begin < group.begin || stops(from - 1)) break;
      --from;
    }
    if (words(from, core_.end) <= kMostTold) kept_.begin = from;
  }

  text::Span verb_group(text::Span head) const {
    for (const std::uint32_t p : context_.in_sentence(t_.version, t_.sentence).predicates) {
      const claims::Predicate& predicate = context_.claims(t_.version).predicates[p];
      if (predicate.head.overlaps(head)) return text::cover(predicate.span, predicate.head);
    }
    return head;
  }

  // As far as the clause goes, six words at most; a clause of its own ("and", "that") is not begun.
  void take_behind() {
    std::uint32_t behind = 0, all = words(kept_.begin, kept_.end), at = core_.end;
    for (; at < limit_.end && !stops(at) && !begins_clause(tokens_[at].key); ++at) {
      if (is_word(tokens_[at]) && (++behind > kBehind || ++all > kMostTold)) {
        if (at == kept_.end && is_content(tokens_[at])) drop_half_phrase();
        return;
      }
      if (may_end(tokens_[at])) kept_.end = at + 1;
    }
  }

  // "have died after a passenger" of "after a passenger ferry" says less than "have died".
  void drop_half_phrase() {
    std::uint32_t end = kept_.end;
    while (end > core_.end && is_content(tokens_[end - 1])) --end;
    while (end > core_.end && !may_end(tokens_[end - 1])) --end;
    if (end > core_.end) kept_.end = end;
  }

  // Other small words at the end hang in the air.
  static bool may_end(const Token& token) {
    return is_content(token) || token.key == "others" || token.key == "them" || token.key == "more";
  }

  const Context& context_;
  const Telling& t_;
  const std::vector<Token>& tokens_;
  TokenRange limit_, core_, kept_;
  std::vector<text::Span> others_;
};

}  // namespace

Slot slot_of_time(const Context& context, ArticleIndex version, SentenceIndex sentence,
                  text::Span span, std::string brief) {
  const article::Article& article = context.article(version);
  const TokenRange limit = article.sentence(sentence).tokens;
  const TokenRange inside = text::tokens_in(article.tokens, span);
  if (!inside.empty() && inside.begin > limit.begin) {
    const Token& before = article.tokens[inside.begin - 1];
    const bool leads =
        before.kind == TokenKind::word && is_small_word(before.key) && before.key != "of";
    if (leads && !begins_clause(before.key)) span.begin = before.span.begin;
  }
  text::Span deed;
  for (const std::uint32_t p : context.in_sentence(version, sentence).predicates) {
    const claims::Predicate& predicate = context.claims(version).predicates[p];
    if (predicate.head.end <= span.begin) deed = predicate.head;
  }
  const text::Span told = told_words(context, {version, sentence, span, deed, {}});
  Slot slot{version, told, spoken(article, told), brief};
  slot.brief = std::move(brief);
  return slot;
}

std::string day_key(const claims::DateMention& date) {
  const auto of = [](const values::DateInterval& interval) {
    return std::to_string(interval.from) + "-" + std::to_string(interval.to);
  };
  return of(date.interval) + " " + of(date.last) + " " +
         std::to_string(static_cast<int>(date.side));
}

text::Span told_words(const Context& context, const Telling& telling) {
  return Window(context, telling).run();
}

std::string spoken(const article::Article& article, text::Span span, std::uint32_t most) {
  std::string words = readable(article, span, most);
  const TokenRange range = text::tokens_in(article.tokens, span);
  if (range.empty() || words.size() < 2) return words;
  const Token& first = article.tokens[range.begin];
  const bool quiet = first.kind == TokenKind::word && !first.all_caps;
  if (quiet && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] + 32);
  return words;
}

}  // namespace synoptic::divergence
