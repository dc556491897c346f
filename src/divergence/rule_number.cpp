// number_in_row: two figures in one place that cannot be the same quantity. The place is the same
// when the unit is, and the counted noun, the deed, what a sum of money is or the words around it
// are. Figures that agree
// are paired off first, one to one; what is left over on both sides is compared. Silent on
// rounding, ranges that meet, converted units, and on a figure that the other passage has too, save
// where the words on both sides of it stand for each other.

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/clock.h"
#include "divergence/figure_owner.h"
#include "divergence/figure_slots.h"
#include "divergence/rules.h"
#include "divergence/slot_pairs.h"
#include "divergence/sum_of_money.h"

namespace synoptic::divergence {
namespace {

using claims::NumberMention;

constexpr double kSameWord = 0.75;

struct Figures {
  const RowView& row;
  std::vector<Slot> slots;
  std::vector<const NumberMention*> mentions;  // in parallel
  std::vector<std::string_view> matters;       // of sums of money
};

Figures gather(const RowView& row) {
  Figures figures{row, {}, {}, {}};
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t n : row.context.in_sentence(version, s).numbers) {
        const NumberMention& mention = row.context.claims(version).numbers[n];
        if (is_clock(row.context.article(version), mention)) continue;
        figures.slots.push_back(slot_of_figure(row.context, version, mention));
        figures.mentions.push_back(&mention);
        figures.matters.push_back(matter_of_sum(row.context, version, mention));
      }
  return figures;
}

bool same_noun(const PassagePair& pair, const NumberMention& a, const NumberMention& b) {
  if (a.counts.empty() || b.counts.empty()) return false;
  return counted_noun(a) == counted_noun(b) ||
         pair.linked(a.counts_span, b.counts_span) >= kSameWord;
}

bool same_deed(const PassagePair& pair, const NumberMention& a, const NumberMention& b) {
  if (a.deed.empty() || b.deed.empty()) return false;
  return related_deeds(a.deed, b.deed) || pair.linked(a.deed_span, b.deed_span) >= kSameWord;
}

// "46 people were arrested", "8,000 people marched": people, but not the same ones.
bool do_other_things(const PassagePair& pair, const NumberMention& a, const NumberMention& b) {
  if (!a.unit.empty() || counted_noun(a) != "person") return false;
  const bool far = a.low > 10 * b.low || b.low > 10 * a.low;
  if (pair.common() >= 0.6 && !far) return false;
  return !a.deed.empty() && !b.deed.empty() && !same_deed(pair, a, b);
}

// What is known of two figures besides their values.
struct Likeness {
  bool noun = false, deed = false, alone = false, placed = false;
  std::uint32_t near = 0;

  double sum(bool measured) const {
    const double what = noun ? 0.35 : deed ? 0.3 : 0;
    return what + (noun && deed ? 0.05 : 0) + (alone ? 0.25 : 0) + (measured ? 0.2 : 0) +
           (placed ? 0.25 : 0) + 0.1 * std::min(4u, near);
  }
};

// What two passages say in figures.
class FigureQuestions : public SlotQuestions {
 public:
  FigureQuestions(const PassagePair& pair, const Figures& figures) : pair_(pair), f_(figures) {}

  bool agree(std::uint32_t i, std::uint32_t j) const override {
    return figures_agree(at(i), at(j));
  }
  bool equal(std::uint32_t i, std::uint32_t j) const override {
    return at(i).low == at(j).low && at(i).high == at(j).high && at(i).unit == at(j).unit;
  }
  bool same_sort(std::uint32_t i, std::uint32_t j) const override {
    return at(i).ordinal == at(j).ordinal && comparable_units(at(i).unit, at(j).unit);
  }
  bool surely_placed(std::uint32_t i, std::uint32_t j) const override {
    return pair_.same_gap(at(i).span, at(j).span) &&
           (same_noun(pair_, at(i), at(j)) || !at(i).unit.empty());
  }

  double strength(std::uint32_t i, std::uint32_t j, bool alone) const override {
    const NumberMention &a = at(i), &b = at(j);
    if (share_against_points(a, b)) return 0.7;
    if (!same_sort(i, j) || do_other_things(pair_, a, b) || other_matter(i, j)) return 0;
    const Context& context = f_.row.context;
    if (pair_.common() < 0.6 &&
        other_times(context, {pair_.first(), a.sentence}, {pair_.second(), b.sentence}))
      return 0;
    const bool bare = a.unit.empty();
    if (!bare && one_is_change(a, b)) return 0;
    Likeness like = likeness(a, b, alone);
    like.noun = like.noun || same_matter(i, j);
    // A bare count of something else is another question; an amount of money or a share may just
    // be worded so.
    const bool other_noun = !a.counts.empty() && !b.counts.empty() && !like.noun && !like.deed;
    if (other_noun && bare && !(like.alone && pair_.linked(a.figure, b.figure) > 0)) return 0;
    if (other_noun && !like.alone && like.near < 2) return 0;
    const bool gap = pair_.same_gap(a.span, b.span);
    const FigureAt first{context, pair_.first(), a}, second{context, pair_.second(), b};
    if (of_other_periods(first, second) || (!gap && of_other_things(first, second))) return 0;
    const bool other_deed = !gap && !a.deed.empty() && !b.deed.empty() && !same_deed(pair_, a, b);
    // "in the second quarter", "in the fourth": each is where something else happened.
    if (a.ordinal && other_deed) return 0;
    return like.sum(!bare) - (other_deed ? 0.1 : 0);
  }

 private:
  const NumberMention& at(std::uint32_t i) const { return *f_.mentions[i]; }
  bool same_matter(std::uint32_t i, std::uint32_t j) const {
    return !f_.matters[i].empty() && f_.matters[i] == f_.matters[j];
  }
  // "Fined 5 million", "a profit of 2 million".
  bool other_matter(std::uint32_t i, std::uint32_t j) const {
    return !f_.matters[i].empty() && !f_.matters[j].empty() && f_.matters[i] != f_.matters[j];
  }

  // One tells how far it moved, the other where it stands. "increased 40 percent" may be either.
  bool one_is_change(const NumberMention& a, const NumberMention& b) const {
    const article::Article &first = f_.row.context.article(pair_.first()),
                           &second = f_.row.context.article(pair_.second());
    const bool moved = is_change(first, a);
    if (moved == is_change(second, b)) return false;
    return moved ? !follows_deed(second, b) : !follows_deed(first, a);
  }

  Likeness likeness(const NumberMention& a, const NumberMention& b, bool alone) const {
    Likeness like;
    like.noun = same_noun(pair_, a, b);
    const bool named =
        !a.counts.empty() && !b.counts.empty() && !counts_by_deed(a) && !counts_by_deed(b);
    // A verb may stand for a noun that one of them leaves out, never for another noun.
    like.deed = (like.noun || !named) && same_deed(pair_, a, b);
    like.alone = alone && pair_.common() >= 0.5 && pair_.common_words() >= 3;
    like.placed = pair_.linked(a.figure, b.figure) > 0 || pair_.same_gap(a.span, b.span);
    like.near = pair_.shared_near(a.span, b.span, 7);
    return like;
  }

  const PassagePair& pair_;
  const Figures& f_;
};

// The passages have little in common, but each tells one sum of the same matter.
bool share_a_matter(const PassagePair& pair, const Figures& figures) {
  for (std::uint32_t i = 0; i < figures.slots.size(); ++i) {
    if (figures.slots[i].article != pair.first() || figures.matters[i].empty()) continue;
    for (std::uint32_t j = 0; j < figures.slots.size(); ++j)
      if (figures.slots[j].article == pair.second() && figures.matters[i] == figures.matters[j])
        return is_only_sum(figures.row.context, pair.first(), *figures.mentions[i]) &&
               is_only_sum(figures.row.context, pair.second(), *figures.mentions[j]);
  }
  return false;
}

bool any_opposed(const Figures& figures, const std::vector<std::uint32_t>& members) {
  for (const std::uint32_t i : members)
    for (const std::uint32_t j : members)
      if (bounds_oppose(*figures.mentions[i], *figures.mentions[j])) return true;
  return false;
}

}  // namespace

void number_in_row(const RowView& row, Findings& out) {
  const Figures figures = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 2 || (pair.common_words() == 1 && pair.common() >= 0.3) ||
        share_a_matter(pair, figures))
      pair_slots(pair, figures.slots, FigureQuestions(pair, figures), links);
  for (SlotGroup& group : group_slots(figures.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(figures.slots[i].cue);
    const bool opposed = any_opposed(figures, group.members);
    const Shape shape{opposed ? Kind::quantifier : Kind::number, Severity::meaning,
                      opposed ? "bound.differs" : "number.differs", "number_in_row"};
    Found found = make_found(row.context, shape, std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.values = values_of(group, figures.slots);
    found.divergence.reason = reason_of("another figure in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
