#pragma once

// Common ground: what all versions, or all but one, tell without a difference that was found. That
// they agree does not say that it is so; three copies of one wire story agree in everything.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "divergence/context.h"
#include "lineage/lineage.h"

namespace synoptic::comparison {

enum class AgreedKind : std::uint8_t { figure, date, name, quotation };
inline constexpr std::string_view kAgreedKinds[] = {"figure", "date", "name", "quotation"};

// A value that every version telling the passage gives alike.
struct AgreedClaim {
  AgreedKind kind = AgreedKind::figure;
  std::string text;                          // as the first version has it
  std::vector<divergence::Evidence> places;  // one a version, sorted
};

// What all versions tell, or all but one: most of them in one row. Each version that takes part is
// in one of `articles`, `partly` and `absent`.
struct CommonPassage {
  std::uint32_t row = 0;
  std::vector<article::ArticleIndex> articles;   // that tell it, sorted
  std::vector<article::ArticleIndex> elsewhere;  // of these: in a passage outside the row
  std::vector<article::ArticleIndex> partly;     // tells some of the claims, outside the row
  std::vector<article::ArticleIndex> absent;     // tells none of them anywhere
  std::uint32_t voices = 0;                      // independent ones among `articles`
  std::vector<AgreedClaim> claims;               // those with the most to check first
};

struct CommonGround {
  std::vector<CommonPassage> passages;  // those with the most to check first, then by row
  std::uint32_t voices = 0;             // independent ones among all versions that take part
};

// A row counts when no divergence of severity 2 or 3 sets two of its versions against each other,
// and they either agree in something that can be checked or tell it in nearly the same words: that
// the rules found nothing is not enough. A detail that one version has beyond the others is no
// disagreement. One version may have no cell in the row: it counts as telling it when it makes the
// agreed claims in another passage (told_elsewhere.h). Only from four versions on may it make none,
// or only some of them; figures, dates and quotations then count, names do not. `worth`:
// row_worth.h. Linear in rows times versions and in claims.
CommonGround find_common_ground(const divergence::Context& context,
                                std::span<const divergence::Divergence> divergences,
                                const lineage::Lineage& lineage, std::span<const double> worth);

}  // namespace synoptic::comparison
