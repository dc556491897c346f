// figures_over_versions: one quantity told with other figures in passages that no row brings
// together. Two figures answer the same question when they have the unit (a bare count: the noun)
// in common and enough rare words around them, and are each other's best counterpart. Silent where
// a version has both values, where one of them belongs to another time ("in 2019", "from 3
// million", "up 3 million"), is a rate of something ("per day") or only one of many in its
// sentence, and where the passages stand in one row: number_in_row has looked at them.

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/clock.h"
#include "divergence/fact_context.h"
#include "divergence/figure_owner.h"
#include "divergence/figure_slots.h"
#include "divergence/rules.h"
#include "divergence/sum_of_money.h"

namespace synoptic::divergence {
namespace {

using claims::NumberMention;

constexpr int kLeastScore = 2;    // two figures that agree
constexpr int kOtherMoney = 4;    // two that do not: an amount of money, a counted noun
constexpr int kOtherMeasure = 6;  // shares, lengths, spans of time: every story has several
constexpr double kFarApart = 12;  // more than that many times as much is another quantity
constexpr std::size_t kMany = 3;  // figures of one sort in a sentence: a list

struct Figures {
  std::vector<Slot> slots;
  std::vector<FactPlace> places;
  std::vector<const NumberMention*> mentions;
};

std::string_view key_at(const article::Article& article, std::uint32_t t) {
  return t < article.tokens.size() ? std::string_view(article.tokens[t].key) : std::string_view();
}

// "from 3 million", "than 30": what something else is held against. "5 a day", "per head": a rate.
bool is_relative(const article::Article& article, const NumberMention& n) {
  const text::TokenRange inside = text::tokens_in(article.tokens, n.span);
  const text::TokenRange sentence = article.sentence(n.sentence).tokens;
  if (inside.begin > sentence.begin) {
    const std::string_view before = key_at(article, inside.begin - 1);
    if (before == "from" || before == "than" || before == "another" || before == "extra")
      return true;
  }
  const std::string_view behind = key_at(article, inside.end);
  return behind == "per" || behind == "each" || behind == "a" || behind == "an" ||
         behind == "every" || behind == "more";
}

std::size_t alike_in_sentence(const Context& context, ArticleIndex version,
                              const NumberMention& n) {
  std::size_t count = 0;
  for (const std::uint32_t k : context.in_sentence(version, n.sentence).numbers) {
    const NumberMention& other = context.claims(version).numbers[k];
    count += !other.ordinal && comparable_units(other.unit, n.unit) ? 1 : 0;
  }
  return count;
}

bool may_be_told_elsewhere(const Context& context, ArticleIndex version, const NumberMention& n) {
  const article::Article& article = context.article(version);
  if (n.ordinal || n.vague || n.counts == "age" || n.high <= 1 || is_clock(article, n))
    return false;
  if (n.unit.empty() && (n.counts.empty() || counts_by_deed(n))) return false;
  return !is_change(article, n) && !is_relative(article, n) &&
         alike_in_sentence(context, version, n) < kMany;
}

Figures gather(const Context& context) {
  Figures all;
  for (const ArticleIndex version : context.versions())
    for (const NumberMention& n : context.claims(version).numbers) {
      if (!may_be_told_elsewhere(context, version, n)) continue;
      all.slots.push_back(slot_of_figure(context, version, n));
      all.places.push_back({version, n.sentence, n.span, n.counts});
      all.mentions.push_back(&n);
    }
  return all;
}

bool same_sort(const NumberMention& a, const NumberMention& b) {
  return comparable_units(a.unit, b.unit) &&
         (!a.unit.empty() || counted_noun(a) == counted_noun(b));
}

// Some figure of the version agrees with it, wherever it stands.
bool has_value(const Context& context, ArticleIndex version, const NumberMention& n) {
  const auto& numbers = context.claims(version).numbers;
  return std::any_of(numbers.begin(), numbers.end(), [&](const NumberMention& other) {
    return comparable_units(other.unit, n.unit) && !other.ordinal && figures_agree(other, n);
  });
}

int score_needed(const NumberMention& a, const NumberMention& b) {
  const bool money = base_unit(a.unit).dimension == a.unit && !a.unit.empty();
  const bool noun = !a.counts.empty() && counted_noun(a) == counted_noun(b);
  if (money) return kOtherMoney;
  // People who do other things are other people, unless much else is shared.
  if (a.unit.empty()) return related_deeds(a.deed, b.deed) ? kOtherMoney : kOtherMeasure;
  return noun ? kOtherMoney + 1 : kOtherMeasure;
}

// What both versions call by one word and tell once: worth a rare word.
int by_matter(const Context& context, const FactPlace& x, const NumberMention& a,
              const FactPlace& y, const NumberMention& b) {
  const std::string_view matter = matter_of_sum(context, x.version, a);
  const bool same = !matter.empty() && matter == matter_of_sum(context, y.version, b);
  return same && is_only_sum(context, x.version, a) && is_only_sum(context, y.version, b) ? 2 : 0;
}

bool differ(const Context& context, const Figures& all, const FactPair& pair) {
  const NumberMention &a = *all.mentions[pair.first], &b = *all.mentions[pair.second];
  const FactPlace &x = all.places[pair.first], &y = all.places[pair.second];
  if (pair.score + by_matter(context, x, a, y, b) < score_needed(a, b)) return false;
  const double low_a = base_unit(a.unit).of(a.low), low_b = base_unit(b.unit).of(b.low);
  if (low_a > kFarApart * low_b || low_b > kFarApart * low_a) return false;
  if (context.row_of(x.version, x.sentence) == context.row_of(y.version, y.sentence)) return false;
  if (of_other_things({context, x.version, a}, {context, y.version, b})) return false;
  return !other_times(context, {x.version, x.sentence}, {y.version, y.sentence}) &&
         !has_value(context, x.version, b) && !has_value(context, y.version, a);
}

std::vector<SlotLink> link(const Context& context, const Figures& all) {
  std::vector<FactPair> pairs = related_facts(context, all.places, kLeastScore);
  pairs.erase(std::remove_if(pairs.begin(), pairs.end(),
                             [&](const FactPair& pair) {
                               return !same_sort(*all.mentions[pair.first],
                                                 *all.mentions[pair.second]);
                             }),
              pairs.end());
  std::vector<SlotLink> links;
  for (const FactPair& pair : mutual_best(all.places, pairs)) {
    const NumberMention &a = *all.mentions[pair.first], &b = *all.mentions[pair.second];
    const double sure = std::min(1.0, 0.4 + 0.05 * pair.score);
    if (figures_agree(a, b))
      links.push_back({pair.first, pair.second, true, sure});
    else if (differ(context, all, pair))
      links.push_back({pair.first, pair.second, false, sure});
  }
  return links;
}

// Versions that have such a figure somewhere else do not "give none".
void drop_tellers(const Context& context, const Figures& all,
                  const std::vector<std::uint32_t>& members, std::vector<ArticleIndex>& absent) {
  absent.erase(std::remove_if(absent.begin(), absent.end(),
                              [&](ArticleIndex version) {
                                return std::any_of(
                                    members.begin(), members.end(), [&](std::uint32_t i) {
                                      return has_value(context, version, *all.mentions[i]);
                                    });
                              }),
               absent.end());
}

}  // namespace

void figures_over_versions(const Context& context, Findings& out) {
  const Figures all = gather(context);
  for (SlotGroup& group : group_slots(all.slots, link(context, all))) {
    std::vector<std::string> cues;
    bool opposed = false;
    for (const std::uint32_t i : group.members) {
      cues.push_back(all.slots[i].cue);
      for (const std::uint32_t j : group.members)
        opposed = opposed || bounds_oppose(*all.mentions[i], *all.mentions[j]);
    }
    const Shape shape{opposed ? Kind::quantifier : Kind::number, Severity::meaning,
                      opposed ? "bound.differs" : "number.differs", "figures_over_versions"};
    Found found = make_found(context, shape, std::move(group.readings), group.strength, !opposed);
    drop_tellers(context, all, group.members, found.divergence.absent);
    found.values = values_of(group, all.slots);
    found.divergence.reason = reason_of("another figure for the same thing", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
