#pragma once

// Does a part of a comparison say of one finding what the whole says?

#include <cstdint>
#include <string>
#include <vector>

#include "comparison/comparison.h"

namespace synoptic::share {

// How a part stands to the whole, the better the higher.
enum class Likeness : std::uint8_t {
  other_versions,  // not the same versions take part, or one is not read as it was
  other_rows,      // its passages are aligned otherwise
  lost,            // the finding is not there
  other_weight,    // it is, but for its severity
  faithful,
};

struct PartCheck {
  Likeness likeness = Likeness::other_versions;
  std::string id;  // of the finding in the part, when faithful
};

// `sentences`: for each article of `whole` the sentences that the part holds, in order; the part's
// articles are those of `whole` that take part, found by Article::input.
//
// Faithful means, of the finding: the same kind, rule, severity, summary, reason, readings (words,
// versions, evidence word for word in the same sentences), absent versions, direction and row; and
// of the part: every version that takes part in the whole takes part, under the same name, and the
// passages it holds stand in the same rows. Linear in the part.
PartCheck check_part(const comparison::Comparison& whole, const divergence::Divergence& finding,
                     const comparison::Comparison& part,
                     const std::vector<std::vector<std::uint32_t>>& sentences);

}  // namespace synoptic::share
