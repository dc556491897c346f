#include "divergence/figure_slots.h"

#include <algorithm>

#include "align/word_likeness.h"
#include "claims/reporting.h"
#include "divergence/agreement.h"
#include "divergence/evidence.h"
#include "divergence/telling.h"
#include "lexicon/synonyms.h"
#include "values/date_words.h"

namespace synoptic::divergence {
namespace {

using claims::NumberMention;

bool holds_verb(const Context& context, ArticleIndex version, const NumberMention& n,
                text::Span span) {
  if (span.overlaps(n.deed_span)) return !counts_by_deed(n);
  for (const std::uint32_t p : context.in_sentence(version, n.sentence).predicates)
    if (span.overlaps(context.claims(version).predicates[p].head)) return true;
  return false;
}

// With the noun where that follows and no verb stands between.
text::Span named_part(const Context& context, ArticleIndex version, const NumberMention& n) {
  if (n.counts_span.empty() || n.counts_span.begin < n.span.begin) return n.span;
  const text::Span with_noun = text::cover(n.span, n.counts_span);
  const bool short_enough = count_words(context.article(version), with_noun) <= 8;
  return short_enough && !holds_verb(context, version, n, with_noun) ? with_noun : n.span;
}

// "said 45 people": its verb only reports.
bool reports(const Context& context, ArticleIndex version, const NumberMention& n) {
  const auto& all = context.claims(version).attributions;
  const auto& here = context.in_sentence(version, n.sentence).attributions;
  return std::any_of(here.begin(), here.end(),
                     [&](std::uint32_t a) { return all[a].cue.overlaps(n.deed_span); });
}

// In thousandths of the base unit.
std::string value_key(const NumberMention& n) {
  const BaseUnit base = base_unit(n.unit);
  const auto whole = [&](double x) {
    return std::to_string(static_cast<std::int64_t>(std::clamp(base.of(x), -9e14, 9e14) * 1000));
  };
  return whole(n.low) + ".." + whole(n.high) + " " + std::string(base.dimension);
}

using Dates = std::vector<const claims::DateMention*>;

// Those that do not follow from the day of publication.
Dates told_dates(const Context& context, Place place) {
  Dates dates;
  for (const std::uint32_t d : context.in_sentence(place.version, place.sentence).dates) {
    const claims::DateMention& date = context.claims(place.version).dates[d];
    if (!date.relative) dates.push_back(&date);
  }
  return dates;
}

bool names_period(const Context& context, Place place) {
  const article::Article& article = context.article(place.version);
  const text::TokenRange range = article.sentence(place.sentence).tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (values::date_word(article.tokens[t].key, values::DateSort::period)) return true;
  return false;
}

}  // namespace

Slot slot_of_figure(const Context& context, ArticleIndex version, const NumberMention& n) {
  const article::Article& article = context.article(version);
  const text::Span named = named_part(context, version, n);
  const bool before = !n.counts_span.empty() && n.counts_span.begin < n.span.begin;
  const text::Span deed = reports(context, version, n) ? text::Span{} : n.deed_span;
  const text::Span told = told_words(
      context, {version, n.sentence, named, deed, before ? n.counts_span : text::Span{}});
  Slot slot{version, told, spoken(article, told), readable(article, n.span, 6)};
  slot.loose = n.bound != claims::Bound::exact;
  slot.brief = spoken(article, named, 8);
  slot.value = value_key(n);
  return slot;
}

std::string_view counted_noun(const NumberMention& n) {
  return n.counts == "peopl" ? std::string_view("person") : std::string_view(n.counts);
}

bool counts_by_deed(const NumberMention& n) {
  return !n.counts.empty() && n.counts_span == n.deed_span;
}

bool counts_things(const NumberMention& n) {
  bool plural = false;
  return n.unit.empty() && !n.counts.empty() && !n.ordinal && !counts_by_deed(n) &&
         counted_noun(n) != "person" &&
         claims::source_noun(n.counts, plural) == claims::SourceNoun::none;
}

bool is_only_count(const Context& context, ArticleIndex version, const NumberMention& n) {
  const auto& numbers = context.claims(version).numbers;
  return std::none_of(numbers.begin(), numbers.end(), [&](const NumberMention& other) {
    return other.unit.empty() && counted_noun(other) == counted_noun(n) && !figures_agree(other, n);
  });
}

bool related_deeds(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  const std::uint32_t verb = lexicon::verb_class(a), group = lexicon::synonym_class(a);
  return a == b || (verb != 0 && verb == lexicon::verb_class(b)) ||
         (group != 0 && group == lexicon::synonym_class(b));
}

NearVerbs verbs_near(const article::Article& article, SentenceIndex sentence, text::Span span) {
  constexpr std::uint32_t kReach = 8;
  const text::TokenRange range = article.sentence(sentence).tokens;
  const text::TokenRange inside = text::tokens_in(article.tokens, span);
  const auto is_verb = [&](std::uint32_t t) {
    const text::Token& token = article.tokens[t];
    return is_content(token) &&
           (align::part_of(token) == align::WordPart::verb || lexicon::verb_class(token.stem) != 0);
  };
  NearVerbs verbs;
  for (std::uint32_t t = inside.begin; t > range.begin && inside.begin - t < kReach;)
    if (is_verb(--t)) verbs.around.push_back(article.tokens[t].stem);
  for (std::uint32_t t = inside.end; t < range.end && t < inside.end + kReach; ++t)
    if (is_verb(t)) verbs.around.push_back(article.tokens[t].stem);
  if (!verbs.around.empty()) verbs.nearest = verbs.around.front();
  return verbs;
}

int deeds_apart(const NearVerbs& a, const NearVerbs& b) {
  if (a.nearest.empty() || b.nearest.empty() || related_deeds(a.nearest, b.nearest)) return 0;
  for (const std::string_view x : a.around)
    for (const std::string_view y : b.around)
      if (related_deeds(x, y)) return 1;
  return 2;
}

bool is_change(const article::Article& article, const NumberMention& n) {
  const text::TokenRange before =
      text::tokens_in(article.tokens, {article.sentence(n.sentence).span.begin, n.span.begin});
  if (before.empty()) return false;
  const std::string& last = article.tokens[before.end - 1].key;
  return last == "by" || last == "up" || last == "down";
}

bool follows_deed(const article::Article& article, const NumberMention& n) {
  const text::TokenRange deed = text::tokens_in(article.tokens, n.deed_span);
  const text::TokenRange figure = text::tokens_in(article.tokens, n.span);
  return !n.deed_span.empty() && !figure.empty() && deed.end == figure.begin;
}

bool other_times(const Context& context, Place a, Place b) {
  const Dates first = told_dates(context, a), second = told_dates(context, b);
  if (first.empty() || second.empty()) {
    const Dates& some = first.empty() ? second : first;
    // "in 2019" and "last year" may be one.
    if (!some.empty() && names_period(context, first.empty() ? a : b)) return false;
    return std::any_of(some.begin(), some.end(), [](const claims::DateMention* date) {
      return date->interval.precision >= values::Precision::year;
    });
  }
  return std::none_of(first.begin(), first.end(), [&](const claims::DateMention* x) {
    return std::any_of(second.begin(), second.end(), [&](const claims::DateMention* y) {
      return values::meets(x->interval, y->interval);
    });
  });
}

bool share_against_points(const NumberMention& a, const NumberMention& b) {
  const bool units = (a.unit == "%" && b.unit == "percentage point") ||
                     (a.unit == "percentage point" && b.unit == "%");
  return units && a.low == b.low && a.counts == b.counts && !a.counts.empty();
}

}  // namespace synoptic::divergence
