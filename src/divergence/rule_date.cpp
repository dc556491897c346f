// date_in_row: days that cannot be the same in the same place of an aligned passage. Silent when
// one date is only less exact ("June" and "3 June"), and when the other passage has the date
// elsewhere.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"
#include "values/date_words.h"

namespace synoptic::divergence {
namespace {

using claims::DateMention;

struct Dates {
  std::vector<Slot> slots;
  std::vector<const DateMention*> mentions;
  std::vector<bool> bounded;  // "before May", "since Tuesday": no day is named
};

bool is_bounded(const article::Article& article, SentenceIndex s, text::Span span) {
  const text::TokenRange sentence = article.sentence(s).tokens;
  std::uint32_t at = sentence.begin;
  while (at < sentence.end && article.tokens[at].span.end <= span.begin) ++at;
  if (at == sentence.begin) return false;
  const std::string& key = article.tokens[at - 1].key;
  return key == "before" || key == "after" || key == "since" || key == "until" || key == "by" ||
         key == "from";
}

Dates gather(const RowView& row) {
  Dates dates;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t d : row.context.in_sentence(version, s).dates) {
        const article::Article& article = row.context.article(version);
        const DateMention& mention = row.context.claims(version).dates[d];
        dates.slots.push_back({version, phrase_around(article, article.sentence(s), mention.span),
                               readable(article, mention.span, 8),
                               readable(article, mention.span, 8)});
        dates.mentions.push_back(&mention);
        dates.bounded.push_back(mention.side != values::DateSide::on ||
                                (!mention.range && is_bounded(article, s, mention.span)));
      }
  return dates;
}

// A yearless date has its days in year 4: a year alone says nothing about it. Ranges have the same
// end too.
bool may_be_same(const DateMention& a, const DateMention& b) {
  if (a.range && b.range && !values::meets(a.last, b.last)) return false;
  return values::meets(a.interval, b.interval);
}

std::size_t count_of(const Dates& dates, ArticleIndex version) {
  return static_cast<std::size_t>(
      std::count_if(dates.slots.begin(), dates.slots.end(),
                    [&](const Slot& slot) { return slot.article == version; }));
}

void link_pair(const PassagePair& pair, const Dates& dates, std::vector<SlotLink>& links) {
  const bool one_each = count_of(dates, pair.first()) == 1 && count_of(dates, pair.second()) == 1;
  std::vector<bool> taken(dates.slots.size(), false);
  std::vector<SlotLink> open;
  for (std::uint32_t i = 0; i < dates.slots.size(); ++i)
    for (std::uint32_t j = 0; j < dates.slots.size(); ++j) {
      if (dates.slots[i].article != pair.first() || dates.slots[j].article != pair.second())
        continue;
      const DateMention &a = *dates.mentions[i], &b = *dates.mentions[j];
      if (may_be_same(a, b)) {
        taken[i] = taken[j] = true;
        links.push_back({i, j, true, 0.5});
        continue;
      }
      if (dates.bounded[i] || dates.bounded[j]) continue;
      double sure = 0.5 * pair.common() + 0.1 * std::min(4u, pair.shared_near(a.span, b.span, 7));
      if (pair.linked(a.span, b.span) > 0) sure += 0.2;
      const bool alike = a.interval.precision == b.interval.precision;
      if (one_each) sure += alike ? 0.25 : 0.1;
      if (alike) sure += 0.1;
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

// ---- weekdays that nothing tells the date of

struct Weekdays {
  std::vector<Slot> slots;
  std::vector<int> days;
  std::vector<text::Span> spans;
  std::vector<bool> resolved;
};

bool is_resolved(const Context& context, ArticleIndex version, SentenceIndex s, text::Span span) {
  for (const std::uint32_t d : context.in_sentence(version, s).dates)
    if (context.claims(version).dates[d].span.overlaps(span)) return true;
  return false;
}

Weekdays gather_weekdays(const RowView& row) {
  Weekdays weekdays;
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version)) {
      const article::Article& article = row.context.article(version);
      const text::TokenRange range = article.sentence(s).tokens;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const text::Token& token = article.tokens[t];
        const auto day = values::date_word(token.key, values::DateSort::weekday);
        if (!day || !token.capitalised || is_bounded(article, s, token.span)) continue;
        const text::Span phrase = phrase_around(article, article.sentence(s), token.span);
        const std::string words(article.words(token.span));
        weekdays.slots.push_back({version, phrase, words, words});
        weekdays.days.push_back(*day);
        weekdays.spans.push_back(token.span);
        weekdays.resolved.push_back(is_resolved(row.context, version, s, token.span));
      }
    }
  return weekdays;
}

// The only weekday on either side, another one, and not both of them dated.
void link_weekdays(const PassagePair& pair, const Weekdays& weekdays,
                   std::vector<SlotLink>& links) {
  std::vector<std::uint32_t> first, second;
  for (std::uint32_t i = 0; i < weekdays.slots.size(); ++i) {
    if (weekdays.slots[i].article == pair.first()) first.push_back(i);
    if (weekdays.slots[i].article == pair.second()) second.push_back(i);
  }
  if (first.size() != 1 || second.size() != 1) return;
  const std::uint32_t i = first.front(), j = second.front();
  if (weekdays.resolved[i] && weekdays.resolved[j]) return;
  const double sure = 0.3 + 0.5 * pair.common() +
                      0.1 * std::min(2u, pair.shared_near(weekdays.spans[i], weekdays.spans[j], 7));
  const bool same = weekdays.days[i] == weekdays.days[j];
  if (same || sure >= 0.6) links.push_back({i, j, same, std::min(1.0, sure)});
}

}  // namespace

void weekday_in_row(const RowView& row, Findings& out) {
  const Weekdays weekdays = gather_weekdays(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 3) link_weekdays(pair, weekdays, links);
  for (SlotGroup& group : group_slots(weekdays.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(weekdays.slots[i].cue);
    Found found =
        make_found(row.context, {Kind::date, Severity::meaning, "date.differs", "weekday_in_row"},
                   std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another weekday in the same place", cues);
    out.push_back(std::move(found));
  }
}

void date_in_row(const RowView& row, Findings& out) {
  const Dates dates = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 3) link_pair(pair, dates, links);
  for (SlotGroup& group : group_slots(dates.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(dates.slots[i].cue);
    Found found =
        make_found(row.context, {Kind::date, Severity::meaning, "date.differs", "date_in_row"},
                   std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.divergence.reason = reason_of("another date in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
