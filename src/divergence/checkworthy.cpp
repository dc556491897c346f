#include "divergence/checkworthy.h"

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/clock.h"
#include "divergence/quotation_words.h"
#include "divergence/voice.h"

namespace synoptic::divergence {
namespace {

using claims::Claims;
using claims::Entity;
using claims::NameKind;
using claims::SourceKind;

constexpr std::size_t kManyThings = 4;

double worth_of(NameKind kind) {
  switch (kind) {
    case NameKind::person:
      return 1.0;
    case NameKind::event:
      return 1.0;
    case NameKind::work:
      return 0.9;
    case NameKind::organisation:
      return 0.7;
    case NameKind::product:
      return 0.3;
    case NameKind::other:
      return 0.3;
    case NameKind::place:
      return 0.2;
    case NameKind::demonym:
      return 0.1;
  }
  return 0;
}

double worth_of(values::Precision precision) {
  if (precision <= values::Precision::week) return 0.5;
  return precision >= values::Precision::decade ? 0.1 : 0.45;
}

std::string_view word_for(NameKind kind) {
  switch (kind) {
    case NameKind::person:
      return "person";
    case NameKind::event:
      return "event";
    case NameKind::work:
      return "work";
    case NameKind::organisation:
      return "organisation";
    case NameKind::place:
      return "place";
    default:
      return "name";
  }
}

// A look at the other versions; the default says that none of them has it.
struct Elsewhere {
  const Context& context;
  ArticleIndex version;
  bool ask = false;                    // false: do not look, everything counts
  std::optional<ArticleIndex> only{};  // look there alone

  template <typename Has>
  bool any(Has has) const {
    if (!ask) return false;
    for (const ArticleIndex other : context.versions())
      if (other != version && (!only || *only == other) && has(other)) return true;
    return false;
  }
  bool figure(const claims::NumberMention& number) const {
    return any([&](ArticleIndex other) {
      const std::vector<std::uint32_t> likes = context.figures(other).like(number);
      return std::any_of(likes.begin(), likes.end(), [&](std::uint32_t like) {
        const claims::NumberMention& n = context.claims(other).numbers[like];
        const bool alike =
            close(n, number) || ((n.unit.empty() || number.unit.empty()) && n.low == number.low);
        const bool same_noun = !number.counts.empty() && number.counts == n.counts;
        return alike && (telling(number) || same_noun || !number.unit.empty() || is_many(number) ||
                         same_matter(number.sentence, other, n.sentence));
      });
    });
  }
  // Alike for a reader: "more than 400" stands for 412, but not for every larger figure.
  static bool close(claims::NumberMention a, claims::NumberMention b) {
    using claims::Bound;
    const bool loose = (a.bound != Bound::exact && a.bound != Bound::range) ||
                       (b.bound != Bound::exact && b.bound != Bound::range);
    if (figures_agree(a, b)) return true;
    if (a.bound != Bound::range) a.bound = loose ? Bound::about : Bound::exact;
    if (b.bound != Bound::range) b.bound = Bound::exact;
    return figures_agree(a, b);
  }
  // A figure that rarely comes up by chance.
  static bool telling(const claims::NumberMention& number) {
    return number.low >= 20 || number.low != static_cast<double>(static_cast<int>(number.low));
  }
  // Five or more of anything: hardly the same by chance.
  static bool is_many(const claims::NumberMention& number) { return number.low >= 5; }
  // Words of a figure ("eight months") do not make it the same matter.
  bool in_figure(const text::Token& token) const {
    const auto& numbers = context.claims(version).numbers;
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const claims::NumberMention& n) { return n.span.contains(token.span); });
  }
  // "Eight months" of delay, and elsewhere eight months until a meeting: no word of the matter is
  // shared.
  bool of_other_matter(const claims::NumberMention& number) const {
    if (base_unit(number.unit).dimension != "time") return false;
    return !any([&](ArticleIndex other) {
      const std::vector<std::uint32_t> likes = context.figures(other).like(number);
      return std::any_of(likes.begin(), likes.end(), [&](std::uint32_t like) {
        const claims::NumberMention& n = context.claims(other).numbers[like];
        return close(n, number) && shares_words(number.sentence, other, n.sentence, 1);
      });
    });
  }
  // Two content words in common.
  bool same_matter(SentenceIndex here, ArticleIndex other, SentenceIndex there) const {
    return shares_words(here, other, there, 2);
  }
  bool shares_words(SentenceIndex here, ArticleIndex other, SentenceIndex there, int least) const {
    const article::Article &a = context.article(version), &b = context.article(other);
    const text::TokenRange x = a.sentence(here).tokens, y = b.sentence(there).tokens;
    int both = 0;
    for (std::uint32_t t = x.begin; t < x.end && both < least; ++t)
      both += a.tokens[t].kind == text::TokenKind::word && !in_figure(a.tokens[t]) &&
                      is_content(a.tokens[t]) &&
                      std::any_of(b.tokens.begin() + y.begin, b.tokens.begin() + y.end,
                                  [&](const text::Token& u) { return u.stem == a.tokens[t].stem; })
                  ? 1
                  : 0;
    return both >= least;
  }
  bool date(const claims::DateMention& date) const {
    return any([&](ArticleIndex other) {
      const auto& dates = context.claims(other).dates;
      return std::any_of(dates.begin(), dates.end(), [&](const claims::DateMention& d) {
        return d.interval.precision == date.interval.precision &&
               values::meets(d.interval, date.interval);
      });
    });
  }
  bool name(std::uint32_t entity) const {
    return any([&](ArticleIndex other) { return context.knows(other, version, entity); });
  }
  // The very words stand in a quotation of the version: "we are not there yet" has no word of its
  // own.
  bool runs_in(text::Span span, ArticleIndex other) const {
    const std::string here = keys_of(context.article(version), span);
    const auto& quotations = context.claims(other).quotations;
    return std::any_of(quotations.begin(), quotations.end(), [&](const claims::Quotation& q) {
      return keys_of(context.article(other), q.words).find(here) != std::string::npos;
    });
  }
  // Another version has the same quotation in another style: "ten" as "10".
  bool quotation(text::Span words_of) const {
    if (!words(words_of, 6)) return false;
    const std::vector<SpokenWord> here = spoken_words(context.article(version), words_of);
    const auto& ours = context.article(version).tokens;
    const text::TokenRange mine = text::tokens_in(ours, words_of);
    return any([&](ArticleIndex other) {
      const auto& all = context.claims(other).quotations;
      return std::any_of(all.begin(), all.end(), [&](const claims::Quotation& q) {
        // The same words in another style are about as many, and the first or the last is the same.
        const auto& theirs = context.article(other).tokens;
        const text::TokenRange range = text::tokens_in(theirs, q.words);
        if (range.size() * 2 < mine.size() || mine.size() * 2 + 4 < range.size()) return false;
        if (range.empty() || mine.empty() ||
            (theirs[range.begin].key != ours[mine.begin].key &&
             theirs[range.end - 1].key != ours[mine.end - 1].key))
          return false;
        const std::vector<SpokenWord> there = spoken_words(context.article(other), q.words);
        return there.size() >= here.size() && compare_words(here, there) == Change::none;
      });
    });
  }
  static std::string keys_of(const article::Article& article, text::Span span) {
    const text::TokenRange range = text::tokens_in(article.tokens, span);
    std::string keys = " ";
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      if (article.tokens[t].kind == text::TokenKind::word) keys += article.tokens[t].key + " ";
    return keys;
  }
  // Most of the words (tenths of them) stand in some other version.
  bool words(text::Span span, std::uint32_t tenths = 9) const {
    const article::Article& article = context.article(version);
    const text::TokenRange range = text::tokens_in(article.tokens, span);
    std::uint32_t content = 0;
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      content += is_content(article.tokens[t]) ? 1 : 0;
    if (content < 2 && any([&](ArticleIndex other) { return runs_in(span, other); })) return true;
    return any([&](ArticleIndex other) {
      std::uint32_t met = 0;
      for (std::uint32_t t = range.begin; t < range.end; ++t)
        met += is_content(article.tokens[t]) && context.uses(other, article.tokens[t].stem) ? 1 : 0;
      return content > 0 && met * 10 >= content * tenths;
    });
  }
};

double worth_of(const article::Article& article, const claims::NumberMention& number) {
  if (is_clock(article, number)) return 0.3;
  if (base_unit(number.unit).dimension == "time" && number.counts.empty()) return 0.5;
  return number.unit.empty() && number.counts.empty() ? 0.6 : 1.0;
}

void add_numbers(const Elsewhere& elsewhere, const Claims& claims, const Positions& numbers,
                 std::vector<Checkable>& out) {
  for (const std::uint32_t n : numbers) {
    const claims::NumberMention& number = claims.numbers[n];
    const bool small = number.unit.empty() && number.low <= 3 && number.low == number.high;
    if (number.ordinal || small) continue;
    const article::Article& article = elsewhere.context.article(elsewhere.version);
    if (!elsewhere.figure(number))
      out.push_back({"figure", number.span, worth_of(article, number)});
    else if (elsewhere.of_other_matter(number))
      out.push_back({"figure", number.span, 0.35});
  }
}

void add_names(const Elsewhere& elsewhere, const Claims& claims, const Positions& names,
               std::vector<Checkable>& out) {
  std::vector<std::uint32_t> seen;
  for (const std::uint32_t n : names) {
    const std::uint32_t e = claims.names[n].entity;
    if (e >= claims.entities.size() || std::find(seen.begin(), seen.end(), e) != seen.end())
      continue;
    seen.push_back(e);
    const Entity& entity = claims.entities[e];
    // A heap of names is not more to check than two of them.
    if (out.size() < kManyThings && !elsewhere.name(e))
      out.push_back(
          {std::string(word_for(entity.kind)), claims.names[n].span, worth_of(entity.kind)});
  }
}

// "they revealed": somebody who was named before.
bool is_person_pronoun(const Context& context, ArticleIndex version, text::Span source) {
  const text::TokenRange range = text::tokens_in(context.article(version).tokens, source);
  if (range.size() != 1) return false;
  const std::string& key = context.article(version).tokens[range.begin].key;
  return key == "he" || key == "she" || key == "they";
}

// Three content words: "about it" is no statement.
bool says_enough(const article::Article& article, text::Span content) {
  const text::TokenRange range = text::tokens_in(article.tokens, content);
  int words = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    words += is_content(article.tokens[t]) ? 1 : 0;
  return words >= 3;
}

void add_voices(const Context& context, const Elsewhere& elsewhere, ArticleIndex version,
                const SentenceClaims& here, std::vector<Checkable>& out) {
  const Claims& claims = context.claims(version);
  for (const std::uint32_t q : here.quotations) {
    const claims::Quotation& quotation = claims.quotations[q];
    if (quotation.kind == claims::QuotationKind::term || elsewhere.words(quotation.words) ||
        elsewhere.quotation(quotation.words))
      continue;
    if (quotation.kind != claims::QuotationKind::direct &&
        text::tokens_in(context.article(version).tokens, quotation.words).size() < 6)
      continue;
    out.push_back(
        {"quotation", quotation.span, quotation.kind == claims::QuotationKind::direct ? 1.2 : 0.6});
  }
  for (const std::uint32_t a : here.attributions) {
    const claims::Attribution& attribution = claims.attributions[a];
    if (attribution.source_kind == SourceKind::writer || attribution.quotation ||
        attribution.content.empty())
      continue;
    if (!says_enough(context.article(version), attribution.content) ||
        elsewhere.words(attribution.content, 7))
      continue;
    const bool nested = std::any_of(out.begin(), out.end(), [&](const Checkable& thing) {
      return thing.what == "statement" && thing.span.overlaps(attribution.content);
    });
    if (nested) continue;
    if (!is_definite(context, version, attribution)) {
      if (is_person_pronoun(context, version, attribution.source))
        out.push_back({"statement", attribution.content, 0.3});
      continue;
    }
    const bool definite = attribution.source_kind == SourceKind::named ||
                          attribution.source_kind == SourceKind::unnamed ||
                          attribution.source_kind == SourceKind::paper;
    out.push_back({"statement", attribution.content, definite ? 0.6 : 0.3});
  }
}

// "Correction: an earlier version of this story said ..."
bool is_correction(const article::Article& article, SentenceIndex s) {
  const text::TokenRange range = article.sentence(s).tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const std::string& key = article.tokens[t].key;
    if (t == range.begin && (key == "correction" || key == "clarification")) return true;
    if (key == "earlier" && t + 1 < range.end && article.tokens[t + 1].key == "version")
      return true;
  }
  return false;
}

// "Neurology Today".
bool in_name(const Claims& claims, const SentenceClaims& here, text::Span span) {
  return std::any_of(here.names.begin(), here.names.end(),
                     [&](std::uint32_t n) { return claims.names[n].span.overlaps(span); });
}

std::vector<Checkable> collect(const Elsewhere& elsewhere, SentenceIndex sentence) {
  const Context& context = elsewhere.context;
  const ArticleIndex version = elsewhere.version;
  const SentenceClaims& here = context.in_sentence(version, sentence);
  const Claims& claims = context.claims(version);
  std::vector<Checkable> out;
  add_numbers(elsewhere, claims, here.numbers, out);
  bool dated = false;  // a second date is seldom more to check
  for (const std::uint32_t d : here.dates) {
    if (elsewhere.date(claims.dates[d]) || in_name(claims, here, claims.dates[d].span)) continue;
    const double worth = worth_of(claims.dates[d].interval.precision);
    out.push_back({"date", claims.dates[d].span, dated ? 0.1 : worth});
    dated = true;
  }
  add_names(elsewhere, claims, here.names, out);
  add_voices(context, elsewhere, version, here, out);
  const text::Span whole = context.article(version).sentence(sentence).span;
  if (is_correction(context.article(version), sentence) && !elsewhere.words(whole))
    out.push_back({"correction", whole, 1.0});
  return out;
}

}  // namespace

std::vector<Checkable> unmatched(const Context& context, ArticleIndex version,
                                 SentenceIndex sentence) {
  return collect({context, version, true, {}}, sentence);
}

std::vector<Checkable> unmatched_in(const Context& context, ArticleIndex version,
                                    SentenceIndex sentence, ArticleIndex other) {
  return collect({context, version, true, other}, sentence);
}

std::vector<Checkable> checkable(const Context& context, ArticleIndex version,
                                 SentenceIndex sentence) {
  return collect({context, version, false, {}}, sentence);
}

}  // namespace synoptic::divergence
