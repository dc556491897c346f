// within_one: where one version does not agree with itself: a figure in the headline that the body
// does not have, one thing there and both of them further on, another year in the dateline than in
// the tags.

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using article::Article;
using claims::NumberMention;

void report(const Context& context, ArticleIndex version, const Shape& shape,
            std::vector<Reading> readings, const std::string& reason, Findings& out) {
  for (Reading& reading : readings) reading.articles = {version};
  Found found = make_found(context, shape, std::move(readings), 0.6, false);
  found.divergence.reason = reason;
  out.push_back(std::move(found));
}

// ---- headline against body
// -----------------------------------------------------------------------------

bool in_headline(const Article& article, const NumberMention& n) {
  const auto kind = article.sentence(n.sentence).kind;
  return kind == article::SentenceKind::title || kind == article::SentenceKind::subtitle;
}

void headline_figures(const Context& context, ArticleIndex version, Findings& out) {
  const Article& article = context.article(version);
  for (const NumberMention& head : context.claims(version).numbers) {
    if (!in_headline(article, head) || head.ordinal || head.counts.empty()) continue;
    const NumberMention* other = nullptr;
    bool agrees = false;
    for (const NumberMention& body : context.claims(version).numbers) {
      if (in_headline(article, body) || body.counts != head.counts || body.unit != head.unit ||
          body.ordinal)
        continue;
      agrees = agrees || figures_agree(head, body);
      if (!other) other = &body;
    }
    if (!other || agrees) continue;
    report(
        context, version, {Kind::number, Severity::weight, "within.headline", "within_one"},
        {reading_of(version, phrase_around(article, article.sentence(head.sentence), head.span),
                    readable(article, head.span, 8)),
         reading_of(version, phrase_around(article, article.sentence(other->sentence), other->span),
                    readable(article, other->span, 8))},
        "another figure in the headline than in the body", out);
  }
}

// ---- one thing, then both
// ------------------------------------------------------------------------------

struct Group {
  SentenceIndex sentence{};
  text::Span span;
  std::string stem;  // of the noun
};

// "both models", "the two firms".
std::vector<Group> pairs_in(const Article& article) {
  std::vector<Group> groups;
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
    const text::TokenRange range = article.sentences[s].tokens;
    for (std::uint32_t t = range.begin; t + 1 < range.end; ++t) {
      const text::Token &word = article.tokens[t], &noun = article.tokens[t + 1];
      if (word.key == "both" && noun.key != noun.stem && is_content(noun))
        groups.push_back({SentenceIndex{s}, text::cover(word.span, noun.span), noun.stem});
    }
  }
  return groups;
}

// "the Comet model": an article, a name and the same noun in the singular; the position of "the" or
// nothing.
std::optional<std::uint32_t> single_in(const std::vector<text::Token>& tokens,
                                       text::TokenRange range, const std::string& stem) {
  for (std::uint32_t t = range.begin; t + 2 < range.end; ++t)
    if (tokens[t].key == "the" && tokens[t + 1].capitalised && !tokens[t + 1].all_caps &&
        tokens[t + 2].stem == stem && tokens[t + 2].key == stem)
      return t;
  return std::nullopt;
}

// Some name of the sentence stands in the teaser too.
bool names_meet(const Article& article, SentenceIndex s, const std::vector<text::Token>& teaser) {
  const text::TokenRange range = article.sentence(s).tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    for (const text::Token& token : teaser)
      if (token.capitalised && article.tokens[t].capitalised &&
          token.key == article.tokens[t].key && is_content(token))
        return true;
  return false;
}

// A person or organisation that acts in both sentences.
bool share_actor(const Context& context, ArticleIndex version, SentenceIndex a, SentenceIndex b) {
  const claims::Claims& claims = context.claims(version);
  for (const std::uint32_t n : context.in_sentence(version, a).names)
    for (const std::uint32_t m : context.in_sentence(version, b).names) {
      const std::uint32_t e = claims.names[n].entity;
      if (e != claims.names[m].entity || e >= claims.entities.size()) continue;
      const claims::NameKind kind = claims.entities[e].kind;
      if (kind != claims::NameKind::place && kind != claims::NameKind::demonym) return true;
    }
  return false;
}

Reading told_in_text(const Article& article, ArticleIndex version, SentenceIndex s,
                     text::Span core) {
  const text::Span clause = clause_around(article, article.sentence(s), core, 5, 24);
  const text::Span phrase = phrase_around(article, article.sentence(s), core, 8);
  return reading_of(version, clause, readable(article, phrase, 12));
}

// The words of a line from three before to two behind, as far as no sign parts them.
std::string words_around(const std::string& line, const std::vector<text::Token>& tokens,
                         std::uint32_t begin, std::uint32_t end) {
  const auto is_word = [&](std::uint32_t t) { return tokens[t].kind == text::TokenKind::word; };
  for (int more = 3; more > 0 && begin > 0 && is_word(begin - 1); --more) --begin;
  for (int more = 2; more > 0 && end < tokens.size() && is_word(end); --more) ++end;
  return line.substr(tokens[begin].span.begin, tokens[end - 1].span.end - tokens[begin].span.begin);
}

std::optional<Reading> single_reading(const Context& context, ArticleIndex version,
                                      const Group& both) {
  const Article& article = context.article(version);
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
    const auto at = single_in(article.tokens, article.sentences[s].tokens, both.stem);
    if (!at || SentenceIndex{s} == both.sentence ||
        !share_actor(context, version, SentenceIndex{s}, both.sentence))
      continue;
    return told_in_text(article, version, SentenceIndex{s},
                        text::cover(article.tokens[*at].span, article.tokens[*at + 2].span));
  }
  for (std::uint32_t f = 0; f < article.furniture.size(); ++f) {
    const std::string& words = article.furniture[f].text;
    const auto tokens = text::tokenise(words);
    const text::TokenRange all{0, static_cast<std::uint32_t>(tokens.size())};
    const auto at = single_in(tokens, all, both.stem);
    if (tokens.size() > kMostWords || !at || !names_meet(article, both.sentence, tokens)) continue;
    Reading reading;
    reading.text = words_around(words, tokens, *at, *at + 3);
    reading.evidence = {Evidence{version, {}, f}};
    return reading;
  }
  return std::nullopt;
}

void one_or_both(const Context& context, ArticleIndex version, Findings& out) {
  const Article& article = context.article(version);
  for (const Group& both : pairs_in(article)) {
    const auto one = single_reading(context, version, both);
    if (!one) continue;
    report(context, version,
           {Kind::quantifier, Severity::weight, "within.one_or_both", "within_one"},
           {*one, told_in_text(article, version, both.sentence, both.span)},
           "one in one place, both in another: " + readable(article, both.span), out);
    return;
  }
}

// ---- dateline against tags
// -----------------------------------------------------------------------------

// A year from 1900 to 2099 in a line; 0 for none.
int year_in(std::string_view line) {
  const auto digit = [&](std::size_t i) {
    return i < line.size() && line[i] >= '0' && line[i] <= '9';
  };
  for (std::size_t i = 0; i + 4 <= line.size(); ++i) {
    if (i > 0 && digit(i - 1)) continue;
    const std::string_view century = line.substr(i, 2);
    if ((century == "19" || century == "20") && digit(i + 2) && digit(i + 3) && !digit(i + 4))
      return ((line[i] - '0') * 10 + line[i + 1] - '0') * 100 + (line[i + 2] - '0') * 10 +
             line[i + 3] - '0';
  }
  return 0;
}

void years_around(const Context& context, ArticleIndex version, Findings& out) {
  const Article& article = context.article(version);
  std::optional<std::uint32_t> dateline, tags;
  for (std::uint32_t f = 0; f < article.furniture.size(); ++f) {
    const article::Furniture& piece = article.furniture[f];
    if (year_in(piece.text) == 0) continue;
    if (piece.reason == "dateline" && !dateline) dateline = f;
    if (piece.reason == "tags" && !tags) tags = f;
  }
  if (!dateline || !tags) return;
  const int first = year_in(article.furniture[*dateline].text),
            second = year_in(article.furniture[*tags].text);
  if (first == second) return;
  const auto told = [&](std::uint32_t f, int year) {
    Reading reading;
    reading.text = std::to_string(year);
    reading.evidence = {Evidence{version, {}, f}};
    return reading;
  };
  report(context, version, {Kind::date, Severity::wording, "within.years", "within_one"},
         {told(*dateline, first), told(*tags, second)},
         "another year in the dateline than in the tags", out);
}

}  // namespace

void within_one(const Context& context, Findings& out) {
  for (const ArticleIndex version : context.versions()) {
    headline_figures(context, version, out);
    one_or_both(context, version, out);
    years_around(context, version, out);
  }
}

}  // namespace synoptic::divergence
