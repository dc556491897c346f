// time_in_row: another time of day in the same place of an aligned passage. Times are not rounded
// the way figures are, so a minute counts; "around" leaves half an hour. Silent when the other
// passage has the time anywhere, and between time zones.

#include <algorithm>

#include "divergence/clock.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

struct Times {
  std::vector<Slot> slots;
  std::vector<ClockTime> times;  // in parallel
};

Times gather(const RowView& row) {
  Times all;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version)) {
      const article::Article& article = row.context.article(version);
      for (const ClockTime& time : times_in(article, s)) {
        const std::string words = readable(article, time.span, 6);
        all.slots.push_back(
            {version, phrase_around(article, article.sentence(s), time.span), words, words});
        all.times.push_back(time);
      }
    }
  return all;
}

std::size_t count_of(const Times& all, ArticleIndex version) {
  return static_cast<std::size_t>(
      std::count_if(all.slots.begin(), all.slots.end(),
                    [&](const Slot& slot) { return slot.article == version; }));
}

void link_pair(const PassagePair& pair, const Times& all, std::vector<SlotLink>& links) {
  const bool one_each = count_of(all, pair.first()) == 1 && count_of(all, pair.second()) == 1;
  std::vector<bool> taken(all.slots.size(), false);
  std::vector<SlotLink> open;
  for (std::uint32_t i = 0; i < all.slots.size(); ++i)
    for (std::uint32_t j = 0; j < all.slots.size(); ++j) {
      if (all.slots[i].article != pair.first() || all.slots[j].article != pair.second()) continue;
      const text::Span a = all.times[i].span, b = all.times[j].span;
      if (same_time(all.times[i], all.times[j])) {
        taken[i] = taken[j] = true;
        links.push_back({i, j, true, 0.5});
        continue;
      }
      double sure = 0.2 * pair.common() + 0.1 * std::min(4u, pair.shared_near(a, b, 7));
      if (pair.linked(a, b) > 0 || pair.same_gap(a, b)) sure += 0.25;
      if (one_each) sure += 0.25;
      if (sure >= 0.6) open.push_back({i, j, false, std::min(1.0, sure)});
    }
  std::stable_sort(open.begin(), open.end(),
                   [](const SlotLink& x, const SlotLink& y) { return x.strength > y.strength; });
  for (const SlotLink& link : open) {
    if (taken[link.first] || taken[link.second]) continue;
    taken[link.first] = taken[link.second] = true;
    links.push_back(link);
  }
}

}  // namespace

void time_in_row(const RowView& row, Findings& out) {
  const Times all = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 2) link_pair(pair, all, links);
  for (SlotGroup& group : group_slots(all.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(all.slots[i].cue);
    Found found =
        make_found(row.context, {Kind::date, Severity::meaning, "time.differs", "time_in_row"},
                   std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another time of day in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
