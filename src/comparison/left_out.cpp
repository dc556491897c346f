#include "comparison/left_out.h"

#include <algorithm>
#include <optional>

#include "comparison/agreed_claims.h"
#include "comparison/told_elsewhere.h"

namespace synoptic::comparison {
namespace {

using article::ArticleIndex;
using divergence::Context;

bool tells_elsewhere(const Context& context, std::uint32_t row,
                     const std::vector<AgreedClaim>& claims, ArticleIndex version) {
  if (claims.empty()) return has_kin(context, row, version);
  return std::all_of(claims.begin(), claims.end(), [&](const AgreedClaim& claim) {
    return told_elsewhere(context, claim, version).has_value();
  });
}

std::vector<AgreedClaim> claims_of(const Context& context, std::uint32_t row) {
  const auto& cells = context.story().synopsis.rows[row].cells;
  std::vector<ArticleIndex> telling;
  for (const ArticleIndex version : context.versions())
    if (!cells[article::at(version)].sentences.empty()) telling.push_back(version);
  return agreed_claims(context, row, telling);
}

}  // namespace

void drop_told_elsewhere(const Context& context, std::vector<LeftOut>& left_out) {
  std::vector<std::optional<std::vector<AgreedClaim>>> claims(context.story().synopsis.rows.size());
  for (LeftOut& left : left_out)
    std::erase_if(left.rows, [&](std::uint32_t row) {
      if (!claims[row]) claims[row] = claims_of(context, row);
      return tells_elsewhere(context, row, *claims[row], left.article);
    });
}

}  // namespace synoptic::comparison
