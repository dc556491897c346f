#include "comparison/ledgers.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using divergence::Evidence;
using divergence::Story;

// Entries by a sortable key; the words of an entry are those of its first place.
template <typename Key>
class Collector {
 public:
  void add(const Key& key, std::string_view text, std::string_view detail, Evidence place) {
    LedgerEntry& entry = entries_[key];
    if (entry.places.empty()) entry.text = text;
    if (entry.detail.empty()) entry.detail = detail;
    entry.places.push_back(place);
  }

  std::vector<LedgerEntry> take() {
    std::vector<LedgerEntry> out;
    for (auto& [key, entry] : entries_) out.push_back(std::move(entry));
    return out;
  }

 private:
  std::map<Key, LedgerEntry> entries_;
};

Evidence place_of(std::size_t article, text::Span span) {
  return {static_cast<ArticleIndex>(article), span, std::nullopt};
}

// Words in folded form, without punctuation: what makes two quotations the same.
std::string folded(const article::Article& article, text::Span span) {
  const text::TokenRange range = text::tokens_in(article.tokens, span);
  std::string out;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (article.tokens[i].kind == text::TokenKind::punctuation) continue;
    if (!out.empty()) out += ' ';
    out += article.tokens[i].key;
  }
  return out;
}

std::vector<LedgerEntry> numbers_of(const Story& story) {
  // Figures on one thing stand together; those whose thing is unknown come last.
  using Key = std::tuple<bool, std::string, std::string, double, double, claims::Bound>;
  Collector<Key> collector;
  for (std::size_t a = 0; a < story.articles.size(); ++a)
    for (const auto& number : story.claims[a].numbers) {
      if (number.ordinal) continue;
      const auto& article = story.articles[a];
      collector.add({number.counts.empty(), number.counts, number.unit, number.low, number.high,
                     number.bound},
                    article.words(number.span), article.words(number.counts_span),
                    place_of(a, number.span));
    }
  return collector.take();
}

std::vector<LedgerEntry> dates_of(const Story& story) {
  using Key = std::tuple<bool, values::Day, values::Day>;
  Collector<Key> collector;
  for (std::size_t a = 0; a < story.articles.size(); ++a)
    for (const auto& date : story.claims[a].dates) {
      const auto& interval = date.interval;
      collector.add({!interval.has_year, interval.from, interval.to},
                    story.articles[a].words(date.span),
                    interval.has_year ? values::iso(interval.from) : "", place_of(a, date.span));
    }
  return collector.take();
}

const claims::Attribution* attribution_of(const claims::Claims& claims,
                                          const claims::Quotation& quotation) {
  if (!quotation.attribution || *quotation.attribution >= claims.attributions.size())
    return nullptr;
  return &claims.attributions[*quotation.attribution];
}

std::string speaker_of(const article::Article& article, const claims::Claims& claims,
                       const claims::Attribution& attribution) {
  if (attribution.speaker && *attribution.speaker < claims.entities.size())
    return claims.entities[*attribution.speaker].name;
  return std::string{article.words(attribution.source)};
}

std::vector<LedgerEntry> quotations_of(const Story& story) {
  Collector<std::string> collector;
  for (std::size_t a = 0; a < story.articles.size(); ++a)
    for (const auto& quotation : story.claims[a].quotations) {
      const auto& article = story.articles[a];
      std::string key = folded(article, quotation.words);
      if (quotation.kind == claims::QuotationKind::term || key.empty()) continue;
      const auto* attribution = attribution_of(story.claims[a], quotation);
      collector.add(key, article.words(quotation.words),
                    attribution ? speaker_of(article, story.claims[a], *attribution) : "",
                    place_of(a, quotation.span));
    }
  auto entries = collector.take();
  // In the order in which the versions tell them, not of the alphabet.
  std::stable_sort(entries.begin(), entries.end(), [](const LedgerEntry& x, const LedgerEntry& y) {
    const Evidence &p = x.places.front(), &q = y.places.front();
    return p.article != q.article ? p.article < q.article : p.span < q.span;
  });
  return entries;
}

std::vector<LedgerEntry> speakers_of(const Story& story) {
  Collector<std::pair<bool, std::string>> collector;  // named ones first
  for (std::size_t a = 0; a < story.articles.size(); ++a)
    for (const auto& attribution : story.claims[a].attributions) {
      const auto& article = story.articles[a];
      const auto& entities = story.claims[a].entities;
      if (attribution.speaker && *attribution.speaker < entities.size()) {
        const auto& entity = entities[*attribution.speaker];
        const text::Span place = attribution.source.empty() ? attribution.cue : attribution.source;
        collector.add({false, entity.key}, entity.name, entity.role, place_of(a, place));
      } else if (!attribution.source.empty() &&
                 attribution.source_kind != claims::SourceKind::writer) {
        collector.add({true, folded(article, attribution.source)},
                      article.words(attribution.source), "", place_of(a, attribution.source));
      }
    }
  return collector.take();
}

std::vector<LeftOut> left_out_of(const Story& story) {
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
    out.push_back(std::move(left));
  }
  return out;
}

}  // namespace

Ledgers make_ledgers(const Story& story) {
  return {numbers_of(story), dates_of(story), quotations_of(story), speakers_of(story),
          left_out_of(story)};
}

}  // namespace synoptic::comparison
