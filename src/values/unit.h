#pragma once

// Units and currencies: their names in running text, the canonical one, and how they convert.
// The list is assets/lexicons/units.tsv; months and years convert by their Gregorian mean.

#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/phrase_matcher.h"

namespace synoptic::values {

struct Unit {
  std::string_view canonical;  // "%", "percentage point", "USD", "month", "km"
  std::string_view dimension;  // "length"; a currency is its own dimension
  double factor = 1;           // times the figure gives the dimension's base unit
  double zero = 0;             // taken from the figure first: 32 for degrees Fahrenheit
};

struct UnitMatch {
  Unit unit;
  std::size_t words = 0;
};

// The unit named by the words from `at` on: "per cent", "square kilometres", "dollars".
std::optional<UnitMatch> unit_at(lexicon::Words keys, std::size_t at);

// The currency whose sign or code stands at `at`, before its figure: "$", "US$", "EUR".
std::optional<UnitMatch> currency_sign_at(lexicon::Words keys, std::size_t at);

// By canonical name; nullptr for one the table does not have.
const Unit* unit_named(std::string_view canonical);

// True when both measure the same: km and mile, day and month. Different currencies do not convert.
bool convertible(std::string_view a, std::string_view b);

// `value` of unit `from` in the base of its dimension; unknown units come back unchanged.
double in_base(double value, std::string_view from);

}  // namespace synoptic::values
