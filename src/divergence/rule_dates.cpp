// dates_over_versions: one event told with another year, month or day in passages that no row
// brings together. The event is the same when the verb beside the date is, or its synonym, and rare
// words around it are shared. Silent where a version has both dates, in sentences that run through
// several dates, on days said from publication, and where the passages stand in one row.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/fact_context.h"
#include "divergence/figure_slots.h"
#include "divergence/rules.h"
#include "divergence/telling.h"

namespace synoptic::divergence {
namespace {

using claims::DateMention;

constexpr int kSameScore = 2;  // two dates that agree
constexpr int kOtherYear = 5;  // two that do not: years, beside the verb two rare words more
constexpr int kOneVerb = 3;    // the same where the very verb beside the year is shared
constexpr int kOtherDay = 6;   // months and days, of which a story has many

struct Dates {
  std::vector<Slot> slots;
  std::vector<FactPlace> places;
  std::vector<const DateMention*> mentions;
  std::vector<NearVerbs> deeds;
};

Dates gather(const Context& context) {
  Dates all;
  for (const ArticleIndex version : context.versions())
    for (const DateMention& date : context.claims(version).dates) {
      const bool sided = date.side != values::DateSide::on;
      const bool loose = date.interval.precision > values::Precision::year;
      const bool listed = context.in_sentence(version, date.sentence).dates.size() > 2;
      if (date.relative || date.range || sided || loose || listed) continue;
      const article::Article& article = context.article(version);
      all.slots.push_back(slot_of_time(context, version, date.sentence, date.span,
                                       readable(article, date.span, 8)));
      all.places.push_back({version, date.sentence, date.span, {}});
      all.slots.back().value = day_key(date);
      all.mentions.push_back(&date);
      all.deeds.push_back(verbs_near(article, date.sentence, date.phrase));
    }
  return all;
}

// Some date of the version falls on it.
bool has_date(const Context& context, ArticleIndex version, const DateMention& date) {
  const auto& dates = context.claims(version).dates;
  return std::any_of(dates.begin(), dates.end(), [&](const DateMention& other) {
    return other.interval.has_year == date.interval.has_year &&
           other.interval.precision <= values::Precision::year &&
           values::meets(other.interval, date.interval);
  });
}

bool differ(const Context& context, const Dates& all, const FactPair& pair) {
  const DateMention &a = *all.mentions[pair.first], &b = *all.mentions[pair.second];
  const FactPlace &x = all.places[pair.first], &y = all.places[pair.second];
  const bool years = a.interval.precision == values::Precision::year;
  const bool one_verb = deeds_apart(all.deeds[pair.first], all.deeds[pair.second]) == 0;
  const int least = !years ? kOtherDay : one_verb ? kOneVerb : kOtherYear;
  return a.interval.precision == b.interval.precision &&
         a.interval.has_year == b.interval.has_year && pair.score >= least &&
         context.row_of(x.version, x.sentence) != context.row_of(y.version, y.sentence) &&
         !has_date(context, x.version, b) && !has_date(context, y.version, a);
}

std::vector<SlotLink> link(const Context& context, const Dates& all) {
  std::vector<FactPair> pairs = related_facts(context, all.places, kSameScore);
  pairs.erase(std::remove_if(pairs.begin(), pairs.end(),
                             [&](const FactPair& pair) {
                               const NearVerbs& a = all.deeds[pair.first];
                               const NearVerbs& b = all.deeds[pair.second];
                               return a.around.empty() || b.around.empty() ||
                                      deeds_apart(a, b) == 2;
                             }),
              pairs.end());
  std::vector<SlotLink> links;
  for (const FactPair& pair : mutual_best(all.places, pairs)) {
    const double sure = std::min(1.0, 0.4 + 0.05 * pair.score);
    if (values::meets(all.mentions[pair.first]->interval, all.mentions[pair.second]->interval))
      links.push_back({pair.first, pair.second, true, sure});
    else if (differ(context, all, pair))
      links.push_back({pair.first, pair.second, false, sure});
  }
  return links;
}

}  // namespace

void dates_over_versions(const Context& context, Findings& out) {
  const Dates all = gather(context);
  for (SlotGroup& group : group_slots(all.slots, link(context, all))) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(all.slots[i].cue);
    Found found =
        make_found(context, {Kind::date, Severity::meaning, "date.differs", "dates_over_versions"},
                   std::move(group.readings), group.strength, false);
    found.values = values_of(group, all.slots);
    found.divergence.reason = reason_of("another date for the same event", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
