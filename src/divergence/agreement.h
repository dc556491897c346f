#pragma once

// Whether two values may be the same thing told differently. In doubt they agree: silence is the
// default.

#include "claims/claims.h"

namespace synoptic::divergence {

// Rounding ("about 3,000" and 2,977, "9 %" and 8.76), ranges that meet, a bound that holds ("at
// least 6" and 8), the same quantity in another unit. Two ranges that share one end and not the
// other differ, and so do two approximations that are no more than that. Different units that
// cannot be converted never agree.
bool figures_agree(const claims::NumberMention& a, const claims::NumberMention& b);

// What a unit measures and the factor to that dimension's base: "km" -> "length", 1000 (units.tsv).
// A unit that is not listed is a dimension of its own.
struct BaseUnit {
  std::string_view dimension;
  double factor = 1;
  double zero = 0;                                                   // of degrees Fahrenheit 32
  double of(double value) const { return (value - zero) * factor; }  // in the base unit
};
BaseUnit base_unit(std::string_view unit);
bool comparable_units(std::string_view a, std::string_view b);

// "more than 30" against "fewer than 30" or "nearly 30": the bounds point in opposite directions
// and leave nothing between them. "More than 30" and "fewer than 50" do not oppose.
bool bounds_oppose(const claims::NumberMention& a, const claims::NumberMention& b);

// Two persons' names that share a part and are alike in the other: "Maren Hall" and "Marian Hall",
// or, with the same role, "Elke Sand" and "Elke Sandberg".
bool is_variant(const claims::Entity& a, const claims::Entity& b);

// Two names of one thing: equal keys, a shared alias, or one name's words inside the other's.
bool same_entity(const claims::Entity& a, const claims::Entity& b);

}  // namespace synoptic::divergence
