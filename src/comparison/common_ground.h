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

// A row that all versions tell, or all but one.
struct CommonPassage {
  std::uint32_t row = 0;
  std::vector<article::ArticleIndex> articles;  // that tell it, sorted
  std::vector<article::ArticleIndex> absent;    // one at most
  std::uint32_t voices = 0;                     // independent ones among `articles`
  std::vector<AgreedClaim> claims;              // those with the most to check first
};

struct CommonGround {
  std::vector<CommonPassage> passages;  // those with the most to check first, then by row
  std::uint32_t voices = 0;             // independent ones among all versions that take part
};

// A row counts when no divergence of severity 2 or 3 sets two of its versions against each other,
// and they either agree in something that can be checked or tell it in nearly the same words: that
// the rules found nothing is not enough. A detail that one version has beyond the others is no
// disagreement. "All but one" will do from four versions on. `worth`: row_worth.h. Linear in rows
// times versions and in claims.
CommonGround find_common_ground(const divergence::Context& context,
                                std::span<const divergence::Divergence> divergences,
                                const lineage::Lineage& lineage, std::span<const double> worth);

}  // namespace synoptic::comparison
