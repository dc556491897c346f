// modality_in_row: the same predicate, less sure here than there. Silent where the plain verb
// stands in the reach of another hedge, and where both stand inside quotations.

#include <algorithm>

#include "divergence/linked_verbs.h"
#include "divergence/rules.h"

namespace synoptic::divergence {
namespace {

using claims::Predicate;

// Both stand in quotation marks: what became of the quotation is told by itself.
bool both_quoted(const RowView& row, const Verbs& verbs, const SlotLink& link) {
  const auto quoted = [&](std::uint32_t i) {
    const auto& quotations = row.context.claims(verbs.slots[i].article).quotations;
    return std::any_of(quotations.begin(), quotations.end(), [&](const claims::Quotation& q) {
      return q.words.contains(verbs.mentions[i]->head);
    });
  };
  return quoted(link.first) && quoted(link.second);
}

// A hedge stands before the predicate in its sentence: it may well be in its reach ("could lead to
// a failure that triggers ...").
bool hedged(const Verbs& verbs, std::uint32_t plain) {
  for (std::size_t i = 0; i < verbs.slots.size(); ++i)
    if (verbs.slots[i].article == verbs.slots[plain].article &&
        verbs.mentions[i]->sentence == verbs.mentions[plain]->sentence &&
        verbs.mentions[i]->span.begin < verbs.mentions[plain]->span.begin &&
        !verbs.mentions[i]->certainty_cue.empty() &&
        verbs.mentions[i]->certainty <= claims::Certainty::likely)
      return true;
  return false;
}

int level(const Predicate& p) { return static_cast<int>(p.certainty); }

}  // namespace

void modality_in_row(const RowView& row, Findings& out) {
  const Verbs verbs = verbs_of(row);
  std::vector<SlotLink> links;
  int widest = 0;
  for (const PassagePair& pair : row.pairs)
    for (SlotLink link : link_verbs(pair, verbs)) {
      const Predicate &a = *verbs.mentions[link.first], &b = *verbs.mentions[link.second];
      if (a.negated != b.negated || both_quoted(row, verbs, link)) continue;
      const int apart = level(a) < level(b) ? level(b) - level(a) : level(a) - level(b);
      link.same = apart == 0;
      if (!link.same && a.certainty_cue.empty() && b.certainty_cue.empty()) continue;
      if (!link.same && hedged(verbs, level(a) < level(b) ? link.second : link.first)) continue;
      widest = std::max(widest, apart);
      links.push_back(link);
    }
  report_verbs(row, verbs, links,
               {Kind::modality, widest >= 2 ? Severity::meaning : Severity::weight,
                "modality.differs", "modality_in_row"},
               "not equally sure", &Predicate::certainty_cue, out);
}

}  // namespace synoptic::divergence
