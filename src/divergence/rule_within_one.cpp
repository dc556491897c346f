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

// "the Fable model": an article, a name and the same noun in the singular.
std::vector<Group> singles_in(const Article& article, const std::string& stem) {
  std::vector<Group> groups;
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
    const text::TokenRange range = article.sentences[s].tokens;
    for (std::uint32_t t = range.begin; t + 2 < range.end; ++t) {
      const text::Token &the = article.tokens[t], &name = article.tokens[t + 1],
                        &noun = article.tokens[t + 2];
      if (the.key == "the" && name.capitalised && !name.all_caps && noun.stem == stem &&
          noun.key == stem)
        groups.push_back({SentenceIndex{s}, text::cover(the.span, noun.span), stem});
    }
  }
  return groups;
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

void one_or_both(const Context& context, ArticleIndex version, Findings& out) {
  const Article& article = context.article(version);
  for (const Group& both : pairs_in(article))
    for (const Group& one : singles_in(article, both.stem)) {
      if (one.sentence == both.sentence ||
          !share_actor(context, version, one.sentence, both.sentence))
        continue;
      const auto told = [&](const Group& group) {
        const text::Span clause =
            clause_around(article, article.sentence(group.sentence), group.span, 5, 24);
        return reading_of(version, clause, readable(article, clause, 18));
      };
      report(context, version,
             {Kind::quantifier, Severity::weight, "within.one_or_both", "within_one"},
             {told(one), told(both)},
             "one in one place, both in another: " + readable(article, one.span) + " / " +
                 readable(article, both.span),
             out);
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
