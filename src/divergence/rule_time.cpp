// time_in_row: another time of day in the same place of an aligned passage. Times are not rounded
// the way figures are, so a minute counts; "around" leaves half an hour. Silent when the other
// passage has the time anywhere, and between time zones.

#include <algorithm>

#include "divergence/clock.h"
#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "divergence/slot_pairs.h"
#include "divergence/telling.h"

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
        all.slots.push_back(
            slot_of_time(row.context, version, s, time.span, readable(article, time.span, 6)));
        all.times.push_back(time);
      }
    }
  return all;
}

class TimeQuestions : public SlotQuestions {
 public:
  TimeQuestions(const PassagePair& pair, const Times& all) : pair_(pair), all_(all) {}

  bool agree(std::uint32_t i, std::uint32_t j) const override { return same_time(at(i), at(j)); }
  bool equal(std::uint32_t i, std::uint32_t j) const override {
    return at(i).minutes == at(j).minutes && at(i).half == at(j).half;
  }
  bool same_sort(std::uint32_t, std::uint32_t) const override { return true; }
  bool surely_placed(std::uint32_t i, std::uint32_t j) const override {
    return pair_.same_gap(at(i).span, at(j).span);
  }
  double strength(std::uint32_t i, std::uint32_t j, bool alone) const override {
    const text::Span a = at(i).span, b = at(j).span;
    const bool placed = pair_.linked(a, b) > 0 || pair_.same_gap(a, b);
    return 0.2 * pair_.common() + 0.1 * std::min(4u, pair_.shared_near(a, b, 7)) +
           (placed ? 0.25 : 0) + (alone ? 0.25 : 0);
  }

 private:
  const ClockTime& at(std::uint32_t i) const { return all_.times[i]; }

  const PassagePair& pair_;
  const Times& all_;
};

}  // namespace

void time_in_row(const RowView& row, Findings& out) {
  const Times all = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 2) pair_slots(pair, all.slots, TimeQuestions(pair, all), links);
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
