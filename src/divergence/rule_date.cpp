// date_in_row: days that cannot be the same in the same place of an aligned passage; also the same
// side of two days ("until 2 January", "until 5 January") and two sides of one day. Silent when one
// date is only less exact ("June" and "3 June"), where a state may well last ("since May", "in
// June"), and when the other passage has the date elsewhere.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/figure_slots.h"
#include "divergence/rules.h"
#include "divergence/slot_pairs.h"
#include "divergence/telling.h"
#include "values/calendar_period.h"

namespace synoptic::divergence {
namespace {

using claims::DateMention;
using values::DateSide;

struct Dates {
  const RowView& row;
  std::vector<Slot> slots;
  std::vector<const DateMention*> mentions;
  std::vector<DateSide> sides;  // "before May", "since Tuesday": no day is named
  std::vector<NearVerbs> deeds;
};

// The word right before the span; empty at the beginning of the sentence.
std::string_view word_before(const article::Article& article, SentenceIndex s, text::Span span) {
  const text::TokenRange sentence = article.sentence(s).tokens;
  std::uint32_t at = sentence.begin;
  while (at < sentence.end && article.tokens[at].span.end <= span.begin) ++at;
  return at == sentence.begin ? std::string_view() : std::string_view(article.tokens[at - 1].key);
}

DateSide side_of(const article::Article& article, const DateMention& mention) {
  if (mention.side != DateSide::on || mention.range) return mention.side;
  const std::string_view before = word_before(article, mention.sentence, mention.span);
  if (before == "from") return DateSide::from;
  return before == "by" ? DateSide::until : DateSide::on;
}

// "Posted: Thursday, 29 July The ferry ...": when the page was made, glued to its first sentence.
bool is_dateline(const article::Article& article, const DateMention& mention) {
  const text::TokenRange sentence = article.sentence(mention.sentence).tokens;
  const text::TokenRange inside = text::tokens_in(article.tokens, mention.span);
  for (std::uint32_t t = sentence.begin; t < inside.begin; ++t) {
    const text::Token& token = article.tokens[t];
    const bool heading = token.key == "published" || token.key == "posted" ||
                         token.key == "updated" || token.key == "last";
    if (token.kind == text::TokenKind::word && !heading) return false;
  }
  if (inside.end >= sentence.end) return false;
  const text::Token& behind = article.tokens[inside.end];
  return (behind.kind == text::TokenKind::word && behind.capitalised) ||
         behind.kind == text::TokenKind::number || behind.kind == text::TokenKind::symbol;
}

Dates gather(const RowView& row) {
  Dates dates{row, {}, {}, {}, {}};
  for (const ArticleIndex version : row.versions)
    for (const SentenceIndex s : row.sentences(version))
      for (const std::uint32_t d : row.context.in_sentence(version, s).dates) {
        const article::Article& article = row.context.article(version);
        const DateMention& mention = row.context.claims(version).dates[d];
        if (is_dateline(article, mention)) continue;
        const DateSide side = side_of(article, mention);
        // "before 3 May" against "after 3 May": the side is what differs.
        const text::Span told = side == DateSide::on ? mention.span : mention.phrase;
        dates.slots.push_back(
            slot_of_time(row.context, version, s, told, readable(article, told, 8)));
        dates.slots.back().value = day_key(mention);
        dates.slots.back().loose = mention.interval.precision != values::Precision::day;
        dates.mentions.push_back(&mention);
        dates.sides.push_back(side);
        dates.deeds.push_back(verbs_near(article, s, mention.phrase));
      }
  return dates;
}

// A yearless date has its days in year 4: a year alone says nothing about it. Ranges of one
// precision have the same ends too.
bool may_be_same(const DateMention& a, const DateMention& b) {
  if (!values::meets(a.interval, b.interval)) return false;
  if (!a.range || !b.range) return true;
  const bool alike =
      a.interval.precision == b.interval.precision && a.interval.has_year == b.interval.has_year;
  return values::meets(a.last, b.last) && !(alike && a.interval.from != b.interval.from);
}

bool earlier_side(DateSide side) { return side == DateSide::before || side == DateSide::until; }
bool later_side(DateSide side) { return side == DateSide::after || side == DateSide::from; }

class DateQuestions : public SlotQuestions {
 public:
  DateQuestions(const PassagePair& pair, const Dates& dates) : pair_(pair), d_(dates) {}

  // Two sides of one day, or a day and a side of another that does not hold it, are told apart from
  // what cannot be compared at all by `strength`.
  bool agree(std::uint32_t i, std::uint32_t j) const override {
    return may_be_same(at(i), at(j)) && !two_sides(i, j);
  }
  bool equal(std::uint32_t i, std::uint32_t j) const override {
    return at(i).interval == at(j).interval && d_.sides[i] == d_.sides[j];
  }
  // "in 2019" leaves "on 3 June" alone.
  bool same_sort(std::uint32_t i, std::uint32_t j) const override {
    return (at(i).interval.precision >= values::Precision::year) ==
           (at(j).interval.precision >= values::Precision::year);
  }
  bool surely_placed(std::uint32_t i, std::uint32_t j) const override {
    return pair_.same_gap(at(i).span, at(j).span);
  }

  double strength(std::uint32_t i, std::uint32_t j, bool alone) const override {
    const DateMention &a = at(i), &b = at(j);
    if (!comparable(i, j)) return 0;
    double sure = 0.5 * pair_.common() + 0.1 * std::min(4u, pair_.shared_near(a.span, b.span, 7));
    const bool gap = pair_.same_gap(a.span, b.span);
    if (gap || pair_.linked(a.span, b.span) > 0) sure += 0.2;
    if (!gap) sure -= 0.08 * deeds_apart(d_.deeds[i], d_.deeds[j]);
    if (same_lead(i, j)) sure += 0.1;
    const bool alike = a.interval.precision == b.interval.precision;
    if (alone) sure += alike ? 0.25 : other_year(a, b) ? 0.2 : 0.1;
    return alike ? sure + 0.1 : sure;
  }

 private:
  const DateMention& at(std::uint32_t i) const { return *d_.mentions[i]; }

  bool two_sides(std::uint32_t i, std::uint32_t j) const {
    const DateSide a = d_.sides[i], b = d_.sides[j];
    return at(i).interval == at(j).interval &&
           ((earlier_side(a) && later_side(b)) || (later_side(a) && earlier_side(b)));
  }
  // Days with days, and a side with the same side.
  bool comparable(std::uint32_t i, std::uint32_t j) const {
    const DateSide a = d_.sides[i], b = d_.sides[j];
    return a == b || (earlier_side(a) && earlier_side(b)) || (later_side(a) && later_side(b)) ||
           two_sides(i, j);
  }
  static bool other_year(const DateMention& a, const DateMention& b) {
    return a.interval.has_year && b.interval.has_year &&
           values::civil_of(a.interval.from).year != values::civil_of(b.interval.from).year;
  }
  // "in July", "in February".
  bool same_lead(std::uint32_t i, std::uint32_t j) const {
    const Context& context = d_.row.context;
    const std::string_view a =
        word_before(context.article(pair_.first()), at(i).sentence, at(i).span);
    return !a.empty() &&
           a == word_before(context.article(pair_.second()), at(j).sentence, at(j).span);
  }

  const PassagePair& pair_;
  const Dates& d_;
};

}  // namespace

void date_in_row(const RowView& row, Findings& out) {
  const Dates dates = gather(row);
  std::vector<SlotLink> links;
  for (const PassagePair& pair : row.pairs)
    if (pair.common_words() >= 2 || (pair.common_words() == 1 && pair.common() >= 0.3))
      pair_slots(pair, dates.slots, DateQuestions(pair, dates), links);
  for (SlotGroup& group : group_slots(dates.slots, links)) {
    std::vector<std::string> cues;
    for (const std::uint32_t i : group.members) cues.push_back(dates.slots[i].cue);
    Found found =
        make_found(row.context, {Kind::date, Severity::meaning, "date.differs", "date_in_row"},
                   std::move(group.readings), group.strength, false);
    found.divergence.row = row.row;
    found.values = values_of(group, dates.slots);
    found.divergence.reason = reason_of("another date in the same place", cues);
    out.push_back(std::move(found));
  }
}

}  // namespace synoptic::divergence
