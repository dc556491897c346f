#include "divergence/silent.h"

#include <algorithm>

#include "divergence/agreement.h"
#include "divergence/clock.h"

namespace synoptic::divergence {
namespace {

using claims::NumberMention;

// The figure that a reading's first evidence shows.
const NumberMention* figure_in(const Context& context, const Reading& reading) {
  for (const Evidence& evidence : reading.evidence) {
    if (evidence.furniture) continue;
    const SentenceIndex s = context.sentence_at(evidence.article, evidence.span);
    for (const std::uint32_t n : context.in_sentence(evidence.article, s).numbers) {
      const NumberMention& number = context.claims(evidence.article).numbers[n];
      if (!number.ordinal && evidence.span.overlaps(number.span)) return &number;
    }
  }
  return nullptr;
}

// Whether the cell has a figure that might be meant: of the same sort, whatever it counts.
bool gives_figure(const Context& context, ArticleIndex version,
                  const std::vector<SentenceIndex>& cell, const NumberMention& like, bool clock) {
  for (const SentenceIndex s : cell)
    for (const std::uint32_t n : context.in_sentence(version, s).numbers) {
      const NumberMention& number = context.claims(version).numbers[n];
      if (clock ? is_clock(context.article(version), number)
                : !number.ordinal && comparable_units(number.unit, like.unit))
        return true;
    }
  return false;
}

bool gives_date(const Context& context, ArticleIndex version,
                const std::vector<SentenceIndex>& cell) {
  return std::any_of(cell.begin(), cell.end(), [&](SentenceIndex s) {
    return !context.in_sentence(version, s).dates.empty();
  });
}

}  // namespace

void name_silent(const Context& context, Divergence& divergence) {
  const bool dates = divergence.rule == "date_in_row";
  const bool figures = divergence.rule == "number_in_row" || divergence.rule == "time_in_row";
  if (!dates && !figures) return;
  if (!divergence.row || !divergence.absent.empty() || divergence.readings.size() < 2) return;
  const NumberMention* like = dates ? nullptr : figure_in(context, divergence.readings.front());
  if (!dates && like == nullptr) return;
  const bool clock = divergence.kind == Kind::date;
  std::vector<ArticleIndex> holders;
  for (const Reading& reading : divergence.readings)
    holders.insert(holders.end(), reading.articles.begin(), reading.articles.end());
  std::sort(holders.begin(), holders.end());
  const align::Row& row = context.story().synopsis.rows[*divergence.row];
  for (const ArticleIndex version : context.others(holders)) {
    const auto& cell = row.cells[article::at(version)].sentences;
    if (cell.empty()) continue;
    if (dates ? !gives_date(context, version, cell)
              : !gives_figure(context, version, cell, *like, clock))
      divergence.absent.push_back(version);
  }
}

}  // namespace synoptic::divergence
