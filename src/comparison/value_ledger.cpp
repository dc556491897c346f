#include "comparison/value_ledger.h"

#include <algorithm>
#include <tuple>

#include "comparison/clock_readings.h"
#include "divergence/agreement.h"
#include "divergence/context.h"
#include "values/unit.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using article::SentenceIndex;
using claims::NumberMention;
using divergence::Evidence;
using divergence::Story;

constexpr std::uint32_t kNoRow = 0xFFFFFFFFU;
constexpr std::size_t kMostOfOneValue = 64;
constexpr double kTelling = 20;        // figures from here on rarely meet by chance
constexpr values::Day kNearYear = 92;  // days from publication within which a day is that year's

// Entries of neighbours that may be the same as the first and the last of the group before them.
template <typename Item, typename Same>
std::vector<LedgerEntry> grouped(std::vector<Item>& items, Same same) {
  std::vector<LedgerEntry> out;
  std::size_t first = 0;
  std::uint32_t group = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0 && (!same(items[first], items[i]) || !same(items[i - 1], items[i]))) {
      ++group;
      first = i;
    }
    items[i].entry.group = group;
    out.push_back(items[i].entry);
  }
  return out;
}

Evidence place_of(std::size_t article, text::Span span) {
  return {static_cast<ArticleIndex>(article), span, std::nullopt};
}

// ---- figures

struct Figure {
  std::size_t version = 0;
  NumberMention number;  // its unit is that of "minutes" in "nine more minutes"
  text::Span told;
  std::uint32_t row = kNoRow;
  LedgerEntry entry;  // of those that stand for one

  // Views into this figure: a unit that is not listed is a dimension of its own.
  auto value() const {
    const divergence::BaseUnit base = divergence::base_unit(number.unit);
    return std::tuple(base.dimension, base.of(number.low), base.of(number.high), number.bound,
                      std::string_view(number.unit));
  }
  std::string_view noun() const { return number.counts; }
};

bool is_clock(const std::vector<std::vector<divergence::ClockTime>>& times,
              const NumberMention& number) {
  const std::size_t s = article::at(number.sentence);
  return s < times.size() && std::any_of(times[s].begin(), times[s].end(), [&](const auto& time) {
           return time.span.overlaps(number.figure);
         });
}

// "nine more minutes": what is counted is a unit.
void read_unit(const article::Article& article, Figure& figure) {
  NumberMention& number = figure.number;
  if (!number.unit.empty() || number.counts_span.begin < number.span.end) return;
  const text::TokenRange range = text::tokens_in(article.tokens, number.counts_span);
  std::vector<std::string_view> keys;
  for (std::uint32_t t = range.begin; t < range.end; ++t) keys.push_back(article.tokens[t].key);
  const auto unit = values::unit_at(keys, 0);
  if (!unit || unit->words != keys.size()) return;
  number.unit = unit->unit.canonical;
  number.counts.clear();
  figure.told = text::cover(number.span, number.counts_span);
  number.counts_span = {};
}

std::vector<Figure> figures_of(const Story& story) {
  std::vector<Figure> all;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const article::Article& article = story.articles[a];
    std::vector<std::vector<divergence::ClockTime>> times;
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s)
      times.push_back(clock_readings(article, SentenceIndex{s}));
    std::vector<std::uint32_t> rows(article.sentences.size(), kNoRow);
    for (std::uint32_t r = 0; r < story.synopsis.rows.size(); ++r) {
      const auto& cells = story.synopsis.rows[r].cells;
      if (a >= cells.size()) continue;
      for (const SentenceIndex s : cells[a].sentences)
        if (article::at(s) < rows.size()) rows[article::at(s)] = r;
    }
    for (const NumberMention& number : story.claims[a].numbers) {
      if (number.ordinal || is_clock(times, number)) continue;
      Figure figure{a, number, number.span, kNoRow, {}};
      read_unit(article, figure);
      if (article::at(number.sentence) < rows.size())
        figure.row = rows[article::at(number.sentence)];
      all.push_back(std::move(figure));
    }
  }
  return all;
}

class Figures {
 public:
  explicit Figures(const Story& story) : story_(story), all_(figures_of(story)) {
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Figure& a, const Figure& b) { return a.value() < b.value(); });
    for (std::size_t i = 0; i < all_.size(); ++i) first_.push_back(i);
    for (std::size_t begin = 0; begin < all_.size();) {
      std::size_t end = begin + 1;
      while (end < all_.size() && all_[end].value() == all_[begin].value()) ++end;
      join_alike(begin, end);
      begin = end;
    }
  }

  std::vector<LedgerEntry> take() {
    std::vector<Figure> entries;
    std::vector<std::vector<std::size_t>> members(all_.size());
    for (std::size_t i = 0; i < all_.size(); ++i) members[lead(i)].push_back(i);
    for (const auto& group : members)
      if (!group.empty()) entries.push_back(entry_of(group));
    std::stable_sort(entries.begin(), entries.end(), [](const Figure& a, const Figure& b) {
      if (a.noun().empty() != b.noun().empty()) return b.noun().empty();
      return a.noun() != b.noun() ? a.noun() < b.noun() : a.value() < b.value();
    });
    return grouped(entries, [](const Figure& x, const Figure& y) {
      return x.noun() == y.noun() && !x.noun().empty() &&
             divergence::comparable_units(x.number.unit, y.number.unit) &&
             divergence::figures_agree(x.number, y.number);
    });
  }

 private:
  std::size_t lead(std::size_t i) const {
    while (first_[i] != i) i = first_[i];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = lead(a);
    b = lead(b);
    first_[std::max(a, b)] = std::min(a, b);
  }
  // All of one value.
  void join_alike(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      for (std::size_t j = i + 1; j < end; ++j) {
        const bool same = all_[i].noun() == all_[j].noun();
        if (same || (end - begin <= kMostOfOneValue && same_thing(i, j, begin, end))) join(i, j);
      }
  }
  bool one_sentence(const Figure& a, const Figure& b) const {
    return a.version == b.version && a.number.sentence == b.number.sentence;
  }
  // Both nouns stand in one sentence of some version: it counts two things.
  bool told_apart(const Figure& a, const Figure& b, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      for (std::size_t j = begin; j < end; ++j)
        if (i != j && all_[i].noun() == a.noun() && all_[j].noun() == b.noun() &&
            one_sentence(all_[i], all_[j]))
          return true;
    return false;
  }
  bool same_thing(std::size_t i, std::size_t j, std::size_t begin, std::size_t end) const {
    const Figure &a = all_[i], &b = all_[j];
    const bool one_row = a.version != b.version && a.row != kNoRow && a.row == b.row;
    const bool telling = !a.number.unit.empty() || a.number.low >= kTelling;
    if (!one_row && !(telling && shares_words(a, b))) return false;
    return !one_sentence(a, b) && !told_apart(a, b, begin, end);
  }
  // Two words of content in common, beside the figures.
  bool shares_words(const Figure& a, const Figure& b) const {
    const article::Article &here = story_.articles[a.version], &there = story_.articles[b.version];
    if (article::at(a.number.sentence) >= here.sentences.size() ||
        article::at(b.number.sentence) >= there.sentences.size())
      return false;
    const text::TokenRange x = here.sentence(a.number.sentence).tokens;
    const text::TokenRange y = there.sentence(b.number.sentence).tokens;
    const auto counts = [](const text::Token& token, text::Span told) {
      return token.kind == text::TokenKind::word && divergence::is_content(token) &&
             !told.overlaps(token.span);
    };
    std::vector<std::string_view> both;
    for (std::uint32_t t = x.begin; t < x.end; ++t) {
      if (!counts(here.tokens[t], a.told)) continue;
      for (std::uint32_t u = y.begin; u < y.end; ++u)
        if (counts(there.tokens[u], b.told) && there.tokens[u].stem == here.tokens[t].stem &&
            std::find(both.begin(), both.end(), here.tokens[t].stem) == both.end())
          both.push_back(here.tokens[t].stem);
    }
    return both.size() >= 2;
  }
  // The one whose noun most of them have; with all their places.
  Figure entry_of(const std::vector<std::size_t>& members) const {
    std::size_t best = members.front(), most = 0;
    for (const std::size_t i : members) {
      std::size_t times = 0;
      for (const std::size_t j : members) times += all_[j].noun() == all_[i].noun();
      if (all_[i].noun().empty() || times <= most) continue;
      most = times;
      best = i;
    }
    Figure told = all_[best];
    const Figure& first = all_[members.front()];
    told.entry.text = story_.articles[first.version].words(first.told);
    told.entry.detail = story_.articles[told.version].words(told.number.counts_span);
    for (const std::size_t i : members)
      told.entry.places.push_back(place_of(all_[i].version, all_[i].told));
    return told;
  }

  const Story& story_;
  std::vector<Figure> all_;  // by value, then version and place
  std::vector<std::size_t> first_;
};

// ---- dates

struct Time {
  int sort = 0;  // 0 days, 1 days without a year, 2 times of day
  values::DateInterval days;
  divergence::ClockTime clock;
  LedgerEntry entry;

  auto key() const {
    return std::tuple(sort, days.from, days.to, clock.minutes, clock.half, clock.zone);
  }
};

// The year of "14 April" in an article of 15 April 2026.
values::DateInterval with_year(const article::Article& article, values::DateInterval days) {
  const bool known = article.published && article.published->has_year;
  if (days.has_year || !known || days.precision != values::Precision::day) return days;
  const values::CivilDate day = values::civil_of(days.from);
  const int year = values::civil_of(article.published->from).year;
  for (int y = year - 1; y <= year + 1; ++y) {
    const values::Day from = values::day_of(y, day.month, day.day);
    const values::Day apart = from - article.published->from;
    if (values::civil_of(from).month != day.month || apart > kNearYear || apart < -kNearYear)
      continue;
    return {from, from + (days.to - days.from), days.precision, true};
  }
  return days;
}

// "18:40".
std::string on_24_hours(const divergence::ClockTime& time) {
  if (!time.half) return {};
  const auto two = [](int n) {
    return std::string(1, static_cast<char>('0' + n / 10)) + static_cast<char>('0' + n % 10);
  };
  return two(time.minutes / 60 % 24) + ':' + two(time.minutes % 60);
}

std::vector<Time> times_of(const Story& story) {
  std::vector<Time> all;
  const auto add = [&](std::size_t a, text::Span span, std::string detail, Time time) {
    time.entry = {
        std::string(story.articles[a].words(span)), std::move(detail), {place_of(a, span)}, 0};
    all.push_back(std::move(time));
  };
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const article::Article& article = story.articles[a];
    for (const claims::DateMention& date : story.claims[a].dates) {
      const values::DateInterval days = with_year(article, date.interval);
      add(a, date.span, days.has_year ? values::iso(days.from) : "",
          {days.has_year ? 0 : 1, days, {}, {}});
    }
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s)
      for (const divergence::ClockTime& time : clock_readings(article, SentenceIndex{s}))
        add(a, time.span, on_24_hours(time), {2, {}, time, {}});
  }
  return all;
}

}  // namespace

std::vector<LedgerEntry> figure_ledger(const Story& story) { return Figures(story).take(); }

std::vector<LedgerEntry> date_ledger(const Story& story) {
  std::vector<Time> all = times_of(story);
  std::stable_sort(all.begin(), all.end(),
                   [](const Time& a, const Time& b) { return a.key() < b.key(); });
  std::vector<Time> entries;
  for (Time& time : all) {
    if (entries.empty() || entries.back().key() != time.key())
      entries.push_back(std::move(time));
    else
      entries.back().entry.places.push_back(time.entry.places.front());
  }
  return grouped(entries, [](const Time& x, const Time& y) {
    if (x.sort != y.sort) return false;
    return x.sort == 2 ? divergence::same_time(x.clock, y.clock) : values::meets(x.days, y.days);
  });
}

}  // namespace synoptic::comparison
