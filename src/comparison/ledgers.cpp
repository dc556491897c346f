#include "comparison/ledgers.h"

#include <map>
#include <tuple>

#include "comparison/row_worth.h"
#include "divergence/agreement.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using divergence::Evidence;
using divergence::Story;

// Entries by a sortable key; the words of an entry are those of its first place. `Claim` is what
// decides whether neighbours may be the same.
template <typename Key, typename Claim>
class Collector {
 public:
  void add(const Key& key, const Claim& claim, std::string_view text, std::string_view detail,
           Evidence place) {
    Line& line = lines_[key];
    if (line.entry.places.empty()) {
      line.entry.text = text;
      line.claim = &claim;
    }
    if (line.entry.detail.empty()) line.entry.detail = detail;
    line.entry.places.push_back(place);
  }

  // Each entry joins the group before it when it may be the same as that one's first and last.
  template <typename Same>
  std::vector<LedgerEntry> take(Same same) {
    std::vector<LedgerEntry> out;
    const Line* first = nullptr;
    const Line* last = nullptr;
    std::uint32_t group = 0;
    for (auto& [key, line] : lines_) {
      if (!first || !same(*first->claim, *line.claim) || !same(*last->claim, *line.claim)) {
        if (first) ++group;
        first = &line;
      }
      last = &line;
      line.entry.group = group;
      out.push_back(std::move(line.entry));
    }
    return out;
  }

 private:
  struct Line {
    LedgerEntry entry;
    const Claim* claim = nullptr;
  };
  std::map<Key, Line> lines_;
};

Evidence place_of(std::size_t article, text::Span span) {
  return {static_cast<ArticleIndex>(article), span, std::nullopt};
}

std::vector<LedgerEntry> numbers_of(const Story& story) {
  using claims::NumberMention;
  // Figures on one thing stand together; those whose thing is unknown come last.
  using Key =
      std::tuple<bool, std::string, std::string_view, double, double, claims::Bound, std::string>;
  Collector<Key, NumberMention> collector;
  for (std::size_t a = 0; a < story.articles.size(); ++a)
    for (const NumberMention& number : story.claims[a].numbers) {
      if (number.ordinal) continue;
      const auto& article = story.articles[a];
      const divergence::BaseUnit base = divergence::base_unit(number.unit);
      collector.add({number.counts.empty(), number.counts, base.dimension, number.low * base.factor,
                     number.high * base.factor, number.bound, number.unit},
                    number, article.words(number.span), article.words(number.counts_span),
                    place_of(a, number.span));
    }
  return collector.take([](const NumberMention& x, const NumberMention& y) {
    if (x.counts != y.counts || x.counts.empty()) return false;
    return divergence::comparable_units(x.unit, y.unit) && divergence::figures_agree(x, y);
  });
}

std::vector<LedgerEntry> dates_of(const Story& story) {
  using claims::DateMention;
  using Key = std::tuple<bool, values::Day, values::Day>;
  Collector<Key, DateMention> collector;
  for (std::size_t a = 0; a < story.articles.size(); ++a)
    for (const DateMention& date : story.claims[a].dates) {
      const auto& interval = date.interval;
      collector.add({!interval.has_year, interval.from, interval.to}, date,
                    story.articles[a].words(date.span),
                    interval.has_year ? values::iso(interval.from) : "", place_of(a, date.span));
    }
  return collector.take([](const DateMention& x, const DateMention& y) {
    return x.interval.has_year == y.interval.has_year && values::meets(x.interval, y.interval);
  });
}

std::vector<LeftOut> left_out_of(const Story& story, std::span<const double> worth) {
  const auto& synopsis = story.synopsis;
  const auto takes_part = [&](std::size_t a) {
    return a >= synopsis.set_aside.size() || !synopsis.set_aside[a];
  };
  std::vector<LeftOut> out;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    LeftOut left{static_cast<ArticleIndex>(a), {}};
    for (std::size_t r = 0; r < synopsis.rows.size() && takes_part(a); ++r) {
      const auto& cells = synopsis.rows[r].cells;
      if (a >= cells.size() || !cells[a].sentences.empty()) continue;
      std::size_t others = 0, telling = 0;
      for (std::size_t b = 0; b < cells.size(); ++b) {
        if (b == a || !takes_part(b)) continue;
        ++others;
        telling += !cells[b].sentences.empty();
      }
      if (telling >= 2 && telling * 2 > others) left.rows.push_back(static_cast<std::uint32_t>(r));
    }
    std::vector<double> values;
    for (const std::uint32_t row : left.rows) values.push_back(row < worth.size() ? worth[row] : 0);
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t i : most_first(values)) rows.push_back(left.rows[i]);
    left.rows = std::move(rows);
    out.push_back(std::move(left));
  }
  return out;
}

}  // namespace

Ledgers make_ledgers(const Story& story, std::span<const double> row_worth) {
  return {numbers_of(story), dates_of(story), quotation_ledger(story), speaker_ledger(story),
          left_out_of(story, row_worth)};
}

}  // namespace synoptic::comparison
