// negation_in_row: the same predicate, denied in one version and affirmed in another (polarity.h
// says when).

#include "divergence/polarity.h"
#include "divergence/rules.h"

namespace synoptic::divergence {

using claims::Predicate;

void negation_in_row(const RowView& row, Findings& out) {
  const Verbs verbs = verbs_of(row);
  const std::vector<SlotLink> links = link_polarity(row, verbs);
  report_verbs(row, verbs, links,
               {Kind::negation, "negation.differs", "negation_in_row",
                "affirmed in one version, denied in another", &Predicate::negation_cue,
                [](const std::vector<const Predicate*>&) { return Severity::meaning; }},
               out);
}

}  // namespace synoptic::divergence
