#pragma once

// The unit that makes a figure a measure: what is glued to it, what stands behind it.
// Cost: constant a place.

#include <cstddef>
#include <optional>

#include "claims/claims.h"
#include "claims/tagging.h"
#include "values/number.h"
#include "values/unit.h"

namespace synoptic::claims {

// The unit of a figure that ends before token `after`: "5km", "6-month", "20 (kg)", "5 C". `words`
// counts from `after` on. Nothing is read from `end` on.
std::optional<values::UnitMatch> unit_behind(const TaggedArticle& tagged, std::size_t end,
                                             std::size_t after, const values::Figure& figure);

// What a fraction is one of: "three quarters of a year" is 0.75 years.
std::optional<values::UnitMatch> whole_behind(const TaggedArticle& tagged, std::size_t end,
                                              std::size_t after);

// "$US3.95", "$A1.06": letters glued between the sign and the digits, which are one word with them.
struct GluedAmount {
  values::UnitMatch unit;
  values::Figure figure;  // begins behind the sign
};
std::optional<GluedAmount> glued_amount(const TaggedArticle& tagged, std::size_t end,
                                        std::size_t sign);

// "ranked No. 3", "is number 2": a place in an order, where a number behind "No." else is a name.
bool is_rank(const TaggedArticle& tagged, std::size_t begin, std::size_t end, std::size_t number);

// "5 $20 tickets": the sign at `i` belongs to what follows.
bool begins_amount(const TaggedArticle& tagged, std::size_t end, std::size_t i);

// Cents and pence are their currency; every other unit keeps its own size.
void set_unit(NumberMention& mention, const values::Unit& unit);

}  // namespace synoptic::claims
