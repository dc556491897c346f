// number_in_row: two figures in one place that cannot be the same quantity. The place is the same
// when the unit is, and the counted noun or the words around it are. Silent on rounding, ranges
// that meet, converted units, and on a figure that the other passage has too, wherever it stands.

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/clock.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::NumberMention;

struct Figures {
  const RowView& row;
  std::vector<Slot> slots;
  std::vector<const NumberMention*> mentions;  // in parallel
  std::vector<bool> clock;                     // in parallel: times of day
};

bool agree(const Figures& figures, std::uint32_t i, std::uint32_t j) {
  const NumberMention &a = *figures.mentions[i], &b = *figures.mentions[j];
  if (figures.clock[i] && figures.clock[j]) return a.low == b.low;
  return figures_agree(a, b);
}

// "Eleven people" at the start of a sentence is "eleven people" inside one of ours.
std::string spoken(const article::Article& article, text::Span span, std::uint32_t most) {
  std::string words = readable(article, span, most);
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  if (range.empty() || words.size() < 2) return words;
  const text::Token& first = article.tokens[range.begin];
  const bool quiet = first.kind == text::TokenKind::word && !first.all_caps;
  if (quiet && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] + 32);
  return words;
}

bool holds_verb(const Context& context, ArticleIndex version, SentenceIndex s, text::Span span) {
  for (const std::uint32_t p : context.in_sentence(version, s).predicates)
    if (span.overlaps(context.claims(version).predicates[p].head)) return true;
  return false;
}

Figures gather(const RowView& row) {
  Figures figures{row, {}, {}, {}};
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t n : row.context.in_sentence(version, s).numbers) {
        const article::Article& article = row.context.article(version);
        const NumberMention& mention = row.context.claims(version).numbers[n];
        const bool noun_follows = mention.counts_span.begin >= mention.span.begin;
        const text::Span with_noun = mention.counts_span.empty() || !noun_follows
                                         ? mention.span
                                         : text::cover(mention.span, mention.counts_span);
        const text::Span named =
            count_words(article, with_noun) <= 8 && !holds_verb(row.context, version, s, with_noun)
                ? with_noun
                : mention.span;
        figures.slots.push_back({version, phrase_around(article, article.sentence(s), named),
                                 spoken(article, named, 8), readable(article, mention.span, 6)});
        figures.slots.back().loose = mention.bound != claims::Bound::exact;
        figures.mentions.push_back(&mention);
        figures.clock.push_back(is_clock(article, mention));
      }
  return figures;
}

// "one person", "two people".
std::string_view counted(const NumberMention& n) {
  return n.counts == "peopl" ? std::string_view("person") : std::string_view(n.counts);
}

bool same_noun(const PassagePair& pair, const NumberMention& a, const NumberMention& b) {
  if (a.counts.empty() || b.counts.empty()) return false;
  return counted(a) == counted(b) || pair.linked(a.counts_span, b.counts_span) >= 0.75;
}

// "rose by 3 percent", "up 3 percent": how far it moved, not where it stands.
bool is_change(const article::Article& article, const NumberMention& n) {
  const text::TokenRange before =
      text::tokens_in(article.tokens, {article.sentence(n.sentence).span.begin, n.span.begin});
  if (before.empty()) return false;
  const std::string& last = article.tokens[before.end - 1].key;
  return last == "by" || last == "up" || last == "down";
}

// What the counted ones do, or what is done to them: the first verb behind the figure, else the
// last one before it.
const claims::Predicate* verb_beside(const Context& context, ArticleIndex version,
                                     const NumberMention& n) {
  const claims::Predicate* before = nullptr;
  for (const std::uint32_t p : context.in_sentence(version, n.sentence).predicates) {
    const claims::Predicate& verb = context.claims(version).predicates[p];
    if (verb.span.begin >= n.span.end) return &verb;
    before = &verb;
  }
  return before;
}

// "46 people were arrested", "8,000 people marched": people, but not the same ones.
bool do_other_things(const PassagePair& pair, const Context& context, const NumberMention& a,
                     const NumberMention& b) {
  if (!a.unit.empty() || counted(a) != "person") return false;
  const bool far = a.low > 10 * b.low || b.low > 10 * a.low;
  if (pair.common() >= 0.6 && !far) return false;
  const claims::Predicate* x = verb_beside(context, pair.first(), a);
  const claims::Predicate* y = verb_beside(context, pair.second(), b);
  return x && y && x->stem != y->stem && pair.linked(x->head, y->head) < 0.75;
}

// "rose 2 percent", "rose 2 percentage points": the sign of a percentage is no matter of wording.
bool share_against_points(const NumberMention& a, const NumberMention& b) {
  const bool units = (a.unit == "%" && b.unit == "percentage point") ||
                     (a.unit == "percentage point" && b.unit == "%");
  return units && a.low == b.low && a.counts == b.counts && !a.counts.empty();
}

// The only figures of their dimension in two passages that share half of their words.
bool stand_alone(const PassagePair& pair, const Figures& figures, std::uint32_t i,
                 std::uint32_t j) {
  if (pair.common() < 0.5 || pair.common_words() < 3) return false;
  for (std::uint32_t k = 0; k < figures.slots.size(); ++k) {
    const bool beside = (figures.slots[k].article == pair.first() && k != i) ||
                        (figures.slots[k].article == pair.second() && k != j);
    if (beside && figures.mentions[k]->ordinal == figures.mentions[i]->ordinal &&
        comparable_units(figures.mentions[k]->unit, figures.mentions[i]->unit))
      return false;
  }
  return true;
}

// How surely both figures answer the same question.
double strength(const PassagePair& pair, const Figures& figures, std::uint32_t i, std::uint32_t j) {
  const NumberMention &a = *figures.mentions[i], &b = *figures.mentions[j];
  if (share_against_points(a, b)) return 0.7;
  if (!comparable_units(a.unit, b.unit) || a.ordinal != b.ordinal) return 0;
  const Context& context = figures.row.context;
  if (do_other_things(pair, context, a, b)) return 0;
  if (is_change(context.article(pair.first()), a) != is_change(context.article(pair.second()), b) &&
      !a.unit.empty())
    return 0;
  const bool noun = same_noun(pair, a, b);
  const bool other_noun = !a.counts.empty() && !b.counts.empty() && !noun;
  // A bare count of something else is another question; an amount of money or a share may just be
  // worded so.
  const bool alone = stand_alone(pair, figures, i, j);
  if (other_noun && a.unit.empty() && !(alone && pair.linked(a.figure, b.figure) > 0)) return 0;
  if (other_noun && !alone && pair.shared_near(a.span, b.span, 7) < 2) return 0;
  double sum = (noun ? 0.35 : 0) + (alone ? 0.25 : 0);
  if (!a.unit.empty()) sum += 0.2;
  if (pair.linked(a.figure, b.figure) > 0 || pair.same_gap(a.span, b.span)) sum += 0.25;
  return sum + 0.1 * std::min(4u, pair.shared_near(a.span, b.span, 7));
}

constexpr double kSameQuestion = 0.6;

void link_pair(const PassagePair& pair, const Figures& figures, std::vector<SlotLink>& links) {
  std::vector<bool> taken(figures.slots.size(), false);
  std::vector<SlotLink> open;
  for (std::uint32_t i = 0; i < figures.slots.size(); ++i)
    for (std::uint32_t j = 0; j < figures.slots.size(); ++j) {
      if (figures.slots[i].article != pair.first() || figures.slots[j].article != pair.second())
        continue;
      if (figures.clock[i] != figures.clock[j]) continue;
      if (agree(figures, i, j)) {
        taken[i] = taken[j] = true;
        links.push_back({i, j, true, std::max(0.3, strength(pair, figures, i, j))});
      } else if (const double sure = strength(pair, figures, i, j); sure >= kSameQuestion) {
        open.push_back({i, j, false, std::min(1.0, sure)});
      }
    }
  // The surest first; each figure stands against one other.
  std::stable_sort(open.begin(), open.end(),
                   [](const SlotLink& x, const SlotLink& y) { return x.strength > y.strength; });
  for (const SlotLink& link : open) {
    if (taken[link.first] || taken[link.second]) continue;
    taken[link.first] = taken[link.second] = true;
    links.push_back(link);
  }
}

}  // namespace

void number_in_row(const RowView& row, Findings& out) {
  const Figures figures = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 2 || (pair.common_words() == 1 && pair.common() >= 0.3))
      link_pair(pair, figures, links);
  for (SlotGroup& group : group_slots(figures.slots, links)) {
    std::vector<std::string> cues;
    bool opposed = false;
    for (const std::uint32_t i : group.members) {
      cues.push_back(figures.slots[i].cue);
      for (const std::uint32_t j : group.members)
        opposed = opposed || bounds_oppose(figures.mentions[i]->bound, figures.mentions[j]->bound);
    }
    const bool times = figures.clock[group.members.front()];
    if (times) opposed = false;
    const Shape shape{times     ? Kind::date
                      : opposed ? Kind::quantifier
                                : Kind::number,
                      Severity::meaning,
                      times     ? "time.differs"
                      : opposed ? "bound.differs"
                                : "number.differs",
                      "number_in_row"};
    Found found = make_found(row.context, shape, std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another figure in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
