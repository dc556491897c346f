// exact_in_row: "about 400" here, "exactly 400" there. Only where the figure is the same and one
// version insists on it; "400" alone insists on nothing.

#include <algorithm>

#include "divergence/evidence.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::NumberMention;

bool is_cue(const text::Token& token) { return token.key == "exactly" || token.key == "precisely"; }

bool insists(const article::Article& article, const NumberMention& n) {
  const text::TokenRange range = text::tokens_in(article.tokens, n.span);
  if (range.empty()) return false;
  return is_cue(article.tokens[range.begin]) ||
         (range.begin > 0 && is_cue(article.tokens[range.begin - 1]));
}

// Nearly: rounding is what the other version's "about" is there for.
bool same_figure(const NumberMention& a, const NumberMention& b) {
  return a.unit == b.unit && a.low <= b.high * 1.1 && b.low <= a.high * 1.1 && a.low > 0;
}

void report(const RowView& row, const PassagePair& pair, const NumberMention& a,
            const NumberMention& b, Findings& out) {
  const article::Article &first = row.context.article(pair.first()),
                         &second = row.context.article(pair.second());
  const text::Span x = clause_around(first, first.sentence(a.sentence), a.span, 5, 18);
  const text::Span y = clause_around(second, second.sentence(b.sentence), b.span, 5, 18);
  Found found = make_found(row.context,
                           {Kind::modality, Severity::weight, "modality.differs", "exact_in_row"},
                           {reading_of(pair.first(), x, readable(first, x, 18)),
                            reading_of(pair.second(), y, readable(second, y, 18))},
                           0.5 + 0.3 * pair.common(), false);
  found.divergence.row = row.row;
  found.divergence.reason = reason_of("one gives the figure roughly, another insists on it",
                                      {readable(first, a.span, 6), readable(second, b.span, 6)});
  out.push_back(std::move(found));
}

void look(const RowView& row, const PassagePair& pair, Findings& out) {
  for (const SentenceIndex s : row.sentences(pair.first()))
    for (const std::uint32_t i : row.context.in_sentence(pair.first(), s).numbers)
      for (const SentenceIndex r : row.sentences(pair.second()))
        for (const std::uint32_t j : row.context.in_sentence(pair.second(), r).numbers) {
          const NumberMention& a = row.context.claims(pair.first()).numbers[i];
          const NumberMention& b = row.context.claims(pair.second()).numbers[j];
          const bool first = insists(row.context.article(pair.first()), a);
          const bool second = insists(row.context.article(pair.second()), b);
          const bool rough = (first ? b : a).bound == claims::Bound::about;
          if (first != second && rough && same_figure(a, b) && pair.common_words() >= 2)
            report(row, pair, a, b, out);
        }
}

}  // namespace

void exact_in_row(const RowView& row, Findings& out) {
  for (const PassagePair& pair : row.pairs) look(row, pair, out);
}

}  // namespace synoptic::divergence
