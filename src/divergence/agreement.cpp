#include "divergence/agreement.h"

#include <algorithm>
#include <map>

#include "lexicon/table.h"

namespace synoptic::divergence {
namespace {

using claims::Bound;
using claims::NumberMention;

constexpr double kRounding = 0.025;      // a rounder figure within this share of a finer one
constexpr double kApproximation = 0.12;  // with "about", "nearly", "around"

double magnitude(double x) { return x < 0 ? -x : x; }

double power_of_ten(int digits) {
  double power = 1;
  for (; digits > 0; --digits) power *= 10;
  return power;
}

// Zeros at the end of a whole figure: how coarse it has been rounded.
int trailing_zeros(double x) {
  x = magnitude(x);
  if (x < 10 || x > 1e15) return 0;
  auto whole = static_cast<std::uint64_t>(x);
  if (static_cast<double>(whole) != x) return 0;
  int zeros = 0;
  for (; whole % 10 == 0; whole /= 10) ++zeros;
  return zeros;
}

bool near(double a, double b, double share) {
  const double larger = std::max(magnitude(a), magnitude(b));
  return magnitude(a - b) <= larger * share;
}

// The coarser of both is what the finer one rounds to.
bool rounds_to(double a, double b) {
  const int zeros_a = trailing_zeros(a), zeros_b = trailing_zeros(b);
  const bool scaled = magnitude(a) >= 100 && zeros_a != zeros_b;
  if (scaled)
    return near(a, b, kRounding) &&
           magnitude(a - b) <= power_of_ten(std::max(zeros_a, zeros_b)) / 2;
  const auto whole = [](double x) {
    return static_cast<double>(static_cast<std::int64_t>(x)) == x;
  };
  if (magnitude(a) < 1e15 && magnitude(b) < 1e15 && whole(a) != whole(b))
    return magnitude(a - b) <= 0.5 && near(a, b, kRounding);
  return false;
}

// The values a figure leaves open.
struct Reach {
  double low, high;
};
constexpr double kFarAway = 1.5;  // "at least 20" says little of 35
Reach reach_of(const NumberMention& n, double factor) {
  const double low = n.low * factor, high = n.high * factor;
  const double slack = kApproximation * std::max(magnitude(low), magnitude(high));
  switch (n.bound) {
    case Bound::about:
      return {low - slack, high + slack};
    case Bound::at_least:
    case Bound::more_than:
      return {low, low < 0 ? 0 : low * kFarAway};
    case Bound::at_most:
    case Bound::less_than:
      return {high < 0 ? high * kFarAway : high / kFarAway, high};
    default:
      return {low, high};
  }
}

double decimal(std::string_view digits) {
  double value = 0, place = 0;
  for (const char c : digits) {
    if (c == '.') place = 1;
    if (c < '0' || c > '9') continue;
    value = value * 10 + (c - '0');
    place *= 10;
  }
  return place > 1 ? value / place : value;
}

const std::map<std::string_view, BaseUnit>& units() {
  static const auto table = [] {
    std::map<std::string_view, BaseUnit> rows;
    for (const lexicon::Row& row : lexicon::read_table("units"))
      if (row.size() >= 4) rows.emplace(row[1], BaseUnit{row[2], decimal(row[3])});
    return rows;
  }();
  return table;
}

// The shorter name begins or ends the longer one: "Lee" and "Ann Lee".
bool holds_name(const std::string& longer, const std::string& shorter) {
  if (shorter.size() < 3 || longer.size() <= shorter.size() + 1) return false;
  const std::size_t cut = longer.size() - shorter.size();
  return (longer.compare(cut, shorter.size(), shorter) == 0 && longer[cut - 1] == ' ') ||
         (longer.compare(0, shorter.size(), shorter) == 0 && longer[shorter.size()] == ' ');
}

// "iaea" and "international atomic energy agency", small words counted or not.
bool stands_for(const std::string& acronym, const std::string& full) {
  if (acronym.size() < 2 || acronym.size() > 7 || acronym.find(' ') != std::string::npos)
    return false;
  std::string all, large;
  for (std::size_t i = 0; i < full.size(); ++i) {
    if (i > 0 && full[i - 1] != ' ' && full[i - 1] != '-') continue;
    const std::string_view word(full.data() + i, std::min(full.find(' ', i), full.size()) - i);
    all += full[i];
    if (word != "of" && word != "and" && word != "the" && word != "for") large += full[i];
  }
  return all.size() >= 2 && (acronym == all || acronym == large);
}

bool is_land(claims::NameKind kind) {
  return kind == claims::NameKind::place || kind == claims::NameKind::demonym;
}

// Levenshtein distance at most `most`, by rows.
bool edits_within(std::string_view a, std::string_view b, std::size_t most) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()] <= most;
}

bool among(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_limit(Bound bound) {
  return bound != Bound::exact && bound != Bound::about && bound != Bound::range;
}

// "86,000 pounds" says by itself neither weight nor money.
bool may_be_money(std::string_view a, std::string_view b) {
  return (a == "pound" && b == "GBP") || (a == "GBP" && b == "pound");
}

}  // namespace

BaseUnit base_unit(std::string_view unit) {
  const auto found = units().find(unit);
  return found == units().end() ? BaseUnit{unit, 1} : found->second;
}

bool comparable_units(std::string_view a, std::string_view b) {
  if (may_be_money(a, b)) return true;
  return base_unit(a).dimension == base_unit(b).dimension;
}

bool figures_agree(const NumberMention& a, const NumberMention& b) {
  if (!comparable_units(a.unit, b.unit)) return false;
  const bool money = may_be_money(a.unit, b.unit);
  const double factor_a = money ? 1 : base_unit(a.unit).factor,
               factor_b = money ? 1 : base_unit(b.unit).factor;
  if (bounds_oppose(a.bound, b.bound)) return false;
  const bool limits = is_limit(a.bound) && a.bound == b.bound;
  if (limits) return near(a.low * factor_a, b.low * factor_b, kApproximation);
  const Reach x = reach_of(a, factor_a), y = reach_of(b, factor_b);
  const bool converted = a.unit != b.unit && !money;
  if (x.low <= y.high && y.low <= x.high) return true;
  if (converted && near(a.low * factor_a, b.low * factor_b, kApproximation)) return true;
  if (a.ordinal || b.ordinal || is_limit(a.bound) || is_limit(b.bound)) return false;
  return rounds_to(a.low, b.low) || rounds_to(a.high, b.high);
}

bool bounds_oppose(Bound a, Bound b) {
  const auto up = [](Bound x) { return x == Bound::at_least || x == Bound::more_than; };
  const auto down = [](Bound x) { return x == Bound::at_most || x == Bound::less_than; };
  return (up(a) && down(b)) || (down(a) && up(b));
}

bool is_variant(const claims::Entity& a, const claims::Entity& b) {
  const auto space_a = a.key.rfind(' '), space_b = b.key.rfind(' ');
  if (space_a == std::string::npos || space_b == std::string::npos || a.key == b.key) return false;
  const std::string_view first_a = std::string_view(a.key).substr(0, space_a),
                         last_a = std::string_view(a.key).substr(space_a + 1);
  const std::string_view first_b = std::string_view(b.key).substr(0, space_b),
                         last_b = std::string_view(b.key).substr(space_b + 1);
  if (first_a == last_a || (first_a != first_b && last_a != last_b)) return false;
  const bool surname = last_a == last_b;
  const std::string_view x = surname ? first_a : last_a, y = surname ? first_b : last_b;
  if (x == y || x.size() < 3 || y.size() < 3) return false;
  if (x.substr(0, 2) != y.substr(0, 2) && x.substr(x.size() - 3) != y.substr(y.size() - 3))
    return false;
  return edits_within(x, y, 2) || (!a.role.empty() && a.role == b.role);
}

bool same_entity(const claims::Entity& a, const claims::Entity& b) {
  if (a.key == b.key || among(a.aliases, b.key) || among(b.aliases, a.key)) return true;
  for (const std::string& alias : a.aliases)
    if (among(b.aliases, alias)) return true;
  if (stands_for(a.key, b.key) || stands_for(b.key, a.key)) return true;
  if (is_land(a.kind) || is_land(b.kind)) return false;  // a town is not its university
  return holds_name(a.key, b.key) || holds_name(b.key, a.key);
}

}  // namespace synoptic::divergence
