#include "values/unit.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "lexicon/table.h"
#include "values/number.h"

namespace synoptic::values {
namespace {

struct Units {
  std::vector<Unit> rows;
  lexicon::PhraseMatcher forms, signs;
  std::unordered_map<std::string_view, std::uint32_t>
      by_name;  // its first row: the whole unit, not the cent
};

const Units& units() {
  static const Units table = [] {
    Units out;
    for (const lexicon::Row& row : lexicon::read_table("units")) {
      if (row.size() < 5) continue;
      const auto number = static_cast<std::uint32_t>(out.rows.size());
      const std::size_t cut = std::min(row[3].find(' '), row[3].size());
      out.rows.push_back({row[1], row[2], decimal(row[3].substr(0, cut)).value_or(1),
                          cut < row[3].size() ? decimal(row[3].substr(cut + 1)).value_or(0) : 0});
      out.forms.add(row[0], number);
      out.by_name.emplace(row[1], number);
    }
    for (const lexicon::Row& row : lexicon::read_table("currency_signs"))
      if (const auto found = out.by_name.find(row[1]); found != out.by_name.end())
        out.signs.add(row[0], found->second);
    return out;
  }();
  return table;
}

std::optional<UnitMatch> match(const lexicon::PhraseMatcher& matcher, lexicon::Words keys,
                               std::size_t at) {
  const auto found = matcher.longest_at(keys, at);
  if (!found) return std::nullopt;
  return UnitMatch{units().rows[found->value], found->length};
}

}  // namespace

std::optional<UnitMatch> unit_at(lexicon::Words keys, std::size_t at) {
  return match(units().forms, keys, at);
}

std::optional<UnitMatch> currency_sign_at(lexicon::Words keys, std::size_t at) {
  return match(units().signs, keys, at);
}

const Unit* unit_named(std::string_view canonical) {
  const auto found = units().by_name.find(canonical);
  return found == units().by_name.end() ? nullptr : &units().rows[found->second];
}

bool convertible(std::string_view a, std::string_view b) {
  const Unit* first = unit_named(a);
  const Unit* second = unit_named(b);
  return a == b || (first != nullptr && second != nullptr && first->dimension == second->dimension);
}

double in_base(double value, std::string_view from) {
  const Unit* unit = unit_named(from);
  return unit == nullptr ? value : (value - unit->zero) * unit->factor;
}

}  // namespace synoptic::values
