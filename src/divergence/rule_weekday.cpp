// weekday_in_row: another weekday in the same place, where nothing tells the date of one of them.
// Silent behind "before", "since", "until", "by" and "after", and when both are dated:
// date_in_row has them.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/figure_slots.h"
#include "divergence/rules.h"
#include "divergence/slot_pairs.h"
#include "divergence/telling.h"
#include "values/date_words.h"

namespace synoptic::divergence {
namespace {

struct Weekdays {
  std::vector<Slot> slots;
  std::vector<int> days;
  std::vector<text::Span> spans;
  std::vector<bool> resolved;
  std::vector<NearVerbs> deeds;
  std::vector<std::string_view> sides;  // the word that says which side of the day is meant
};

bool is_resolved(const Context& context, ArticleIndex version, SentenceIndex s, text::Span span) {
  for (const std::uint32_t d : context.in_sentence(version, s).dates)
    if (context.claims(version).dates[d].span.overlaps(span)) return true;
  return false;
}

std::string_view side_word(const article::Article& article, text::TokenRange range,
                           std::uint32_t t) {
  if (t == range.begin) return {};
  const std::string_view key = article.tokens[t - 1].key;
  const bool side =
      key == "before" || key == "after" || key == "since" || key == "until" || key == "by";
  return side ? key : std::string_view();
}

Weekdays gather(const RowView& row) {
  Weekdays all;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version)) {
      const article::Article& article = row.context.article(version);
      const text::TokenRange range = article.sentence(s).tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const text::Token& token = article.tokens[t];
        const auto day = values::date_word(token.key, values::DateSort::weekday);
        if (!day || !token.capitalised) continue;
        all.slots.push_back(slot_of_time(row.context, version, s, token.span,
                                         std::string(article.words(token.span))));
        all.days.push_back(*day);
        all.spans.push_back(token.span);
        all.resolved.push_back(is_resolved(row.context, version, s, token.span));
        all.deeds.push_back(verbs_near(article, s, token.span));
        all.sides.push_back(side_word(article, range, t));
      }
    }
  return all;
}

class WeekdayQuestions : public SlotQuestions {
 public:
  WeekdayQuestions(const PassagePair& pair, const Weekdays& all) : pair_(pair), w_(all) {}

  bool agree(std::uint32_t i, std::uint32_t j) const override { return w_.days[i] == w_.days[j]; }
  bool equal(std::uint32_t i, std::uint32_t j) const override { return agree(i, j); }
  bool same_sort(std::uint32_t, std::uint32_t) const override { return true; }
  bool surely_placed(std::uint32_t i, std::uint32_t j) const override {
    return pair_.same_gap(w_.spans[i], w_.spans[j]);
  }
  double strength(std::uint32_t i, std::uint32_t j, bool alone) const override {
    if ((w_.resolved[i] && w_.resolved[j]) || w_.sides[i] != w_.sides[j]) return 0;
    const text::Span a = w_.spans[i], b = w_.spans[j];
    const bool gap = pair_.same_gap(a, b), placed = gap || pair_.linked(a, b) > 0;
    // Charged on Saturday, shot on Friday: two days of two things.
    const int apart = gap ? 0 : deeds_apart(w_.deeds[i], w_.deeds[j]);
    return 0.1 - 0.12 * apart + 0.4 * pair_.common() +
           0.1 * std::min(3u, pair_.shared_near(a, b, 7)) + (placed ? 0.15 : 0) +
           (alone ? 0.25 : 0);
  }

 private:
  const PassagePair& pair_;
  const Weekdays& w_;
};

}  // namespace

void weekday_in_row(const RowView& row, Findings& out) {
  const Weekdays all = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 2) pair_slots(pair, all.slots, WeekdayQuestions(pair, all), links);
  for (SlotGroup& group : group_slots(all.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(all.slots[i].cue);
    Found found =
        make_found(row.context, {Kind::date, Severity::meaning, "date.differs", "weekday_in_row"},
                   std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another weekday in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
