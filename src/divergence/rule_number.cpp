// number_in_row: two figures in one place that cannot be the same quantity. The place is the same
// when the unit is, and the counted noun, the deed or the words around it are. Figures that agree
// are paired off first, one to one; what is left over on both sides is compared. Silent on rounding,
// ranges that meet, converted units, and on a figure that the other passage has too, save where the
// words on both sides of it stand for each other.

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/clock.h"
#include "divergence/figure_slots.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::NumberMention;

constexpr double kSameQuestion = 0.6;
constexpr double kSurePlace = 0.75;  // for a figure that the other passage has elsewhere
constexpr double kSameWord = 0.75;

struct Figures {
  const RowView& row;
  std::vector<Slot> slots;
  std::vector<const NumberMention*> mentions;  // in parallel
};

Figures gather(const RowView& row) {
  Figures figures{row, {}, {}};
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t n : row.context.in_sentence(version, s).numbers) {
        const NumberMention& mention = row.context.claims(version).numbers[n];
        if (is_clock(row.context.article(version), mention)) continue;
        figures.slots.push_back(slot_of_figure(row.context, version, mention));
        figures.mentions.push_back(&mention);
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
  return a.deed == b.deed || pair.linked(a.deed_span, b.deed_span) >= kSameWord;
}

// "46 people were arrested", "8,000 people marched": people, but not the same ones.
bool do_other_things(const PassagePair& pair, const NumberMention& a, const NumberMention& b) {
  if (!a.unit.empty() || counted_noun(a) != "person") return false;
  const bool far = a.low > 10 * b.low || b.low > 10 * a.low;
  if (pair.common() >= 0.6 && !far) return false;
  return !a.deed.empty() && !b.deed.empty() && !same_deed(pair, a, b);
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

// How surely both figures answer the same question.
double strength(const PassagePair& pair, const Figures& figures, std::uint32_t i, std::uint32_t j) {
  const NumberMention &a = *figures.mentions[i], &b = *figures.mentions[j];
  if (share_against_points(a, b)) return 0.7;
  if (!comparable_units(a.unit, b.unit) || a.ordinal != b.ordinal) return 0;
  const Context& context = figures.row.context;
  if (do_other_things(pair, a, b)) return 0;
  const bool bare = a.unit.empty();
  if (!bare && is_change(context.article(pair.first()), a) !=
                   is_change(context.article(pair.second()), b))
    return 0;
  Likeness like;
  like.noun = same_noun(pair, a, b);
  const bool named = !a.counts.empty() && !b.counts.empty() && !counts_by_deed(a) &&
                     !counts_by_deed(b);
  // A verb may stand for a noun that one of them leaves out, never for another noun.
  like.deed = (like.noun || !named) && same_deed(pair, a, b);
  like.alone = stand_alone(pair, figures, i, j);
  like.placed = pair.linked(a.figure, b.figure) > 0 || pair.same_gap(a.span, b.span);
  like.near = pair.shared_near(a.span, b.span, 7);
  // A bare count of something else is another question; an amount of money or a share may just be
  // worded so.
  const bool other_noun = !a.counts.empty() && !b.counts.empty() && !like.noun && !like.deed;
  if (other_noun && bare && !(like.alone && pair.linked(a.figure, b.figure) > 0)) return 0;
  if (other_noun && !like.alone && like.near < 2) return 0;
  return like.sum(!bare);
}

// Everything two passages say in figures, paired off.
class FigurePairs {
 public:
  FigurePairs(const PassagePair& pair, const Figures& figures)
      : pair_(pair), f_(figures), taken_(figures.slots.size(), false), echo_(taken_) {}

  void add_links(std::vector<SlotLink>& links) {
    std::vector<SlotLink> alike, open;
    for (std::uint32_t i = 0; i < f_.slots.size(); ++i)
      for (std::uint32_t j = 0; j < f_.slots.size(); ++j)
        if (f_.slots[i].article == pair_.first() && f_.slots[j].article == pair_.second())
          compare(i, j, alike, open);
    sort(alike);
    for (const SlotLink& link : alike) {
      echo_[link.first] = echo_[link.second] = true;
      if (taken_[link.first] && taken_[link.second]) continue;
      const bool free = !taken_[link.first] && !taken_[link.second];
      if (free) taken_[link.first] = taken_[link.second] = true;
      links.push_back(link);
    }
    // The surest first; each figure stands against one other.
    sort(open);
    for (const SlotLink& link : open) {
      if (taken_[link.first] || taken_[link.second]) continue;
      if ((echo_[link.first] || echo_[link.second]) && !surely_placed(link)) continue;
      taken_[link.first] = taken_[link.second] = true;
      links.push_back(link);
    }
  }

 private:
  void compare(std::uint32_t i, std::uint32_t j, std::vector<SlotLink>& alike,
               std::vector<SlotLink>& open) const {
    const double sure = strength(pair_, f_, i, j);
    if (figures_agree(*f_.mentions[i], *f_.mentions[j]))
      alike.push_back({i, j, true, std::max(0.3, sure)});
    else if (sure >= kSameQuestion)
      open.push_back({i, j, false, std::min(1.0, sure)});
  }

  // The same value before one that merely agrees, then the surer one.
  void sort(std::vector<SlotLink>& links) const {
    std::stable_sort(links.begin(), links.end(), [this](const SlotLink& x, const SlotLink& y) {
      const bool equal_x = equal(x), equal_y = equal(y);
      return equal_x != equal_y ? equal_x : x.strength > y.strength;
    });
  }
  bool equal(const SlotLink& link) const {
    const NumberMention &a = *f_.mentions[link.first], &b = *f_.mentions[link.second];
    return a.low == b.low && a.high == b.high && a.unit == b.unit;
  }

  bool surely_placed(const SlotLink& link) const {
    const NumberMention &a = *f_.mentions[link.first], &b = *f_.mentions[link.second];
    return link.strength >= kSurePlace && pair_.same_gap(a.span, b.span) &&
           (same_noun(pair_, a, b) || !a.unit.empty());
  }

  const PassagePair& pair_;
  const Figures& f_;
  std::vector<bool> taken_, echo_;
};

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
    if (pair.common_words() >= 2 || (pair.common_words() == 1 && pair.common() >= 0.3))
      FigurePairs(pair, figures).add_links(links);
  for (SlotGroup& group : group_slots(figures.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(figures.slots[i].cue);
    const bool opposed = any_opposed(figures, group.members);
    const Shape shape{opposed ? Kind::quantifier : Kind::number, Severity::meaning,
                      opposed ? "bound.differs" : "number.differs", "number_in_row"};
    Found found = make_found(row.context, shape, std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another figure in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
