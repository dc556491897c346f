#include "divergence/agreement.h"

#include <algorithm>

#include "text/edit_distance.h"
#include "values/unit.h"

namespace synoptic::divergence {
namespace {

using claims::Bound;
using claims::NumberMention;

constexpr double kRounding = 0.025;      // a rounder figure within this share of a finer one
constexpr double kDecimals = 0.1;        // the same where decimals are dropped: 9 for 8.76
constexpr double kApproximation = 0.12;  // with "about", "around"
constexpr double kExactAbout = 0.06;     // the same where the figure itself is not round
constexpr double kNearly = 0.15;         // below it, with "nearly", "almost"
constexpr double kDegrees = 1.2;         // Celsius against Fahrenheit, each rounded
constexpr double kTouching = 0.9;        // limits that leave less than a tenth between them oppose

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

// Digits behind the point, at most four.
int decimals(double x) {
  x = magnitude(x);
  int places = 0;
  for (; places < 4 && x < 1e9; ++places, x *= 10) {
    const double off = x - static_cast<double>(static_cast<std::int64_t>(x + 0.5));
    if (magnitude(off) < 1e-6) break;
  }
  return places;
}

// The coarser of both is what the finer one rounds to; of thousands and more it may be cut off.
bool rounds_to(double a, double b) {
  const int zeros_a = trailing_zeros(a), zeros_b = trailing_zeros(b);
  const double apart = magnitude(a - b);
  if (magnitude(a) >= 100 && zeros_a != zeros_b) {
    const int zeros = std::max(zeros_a, zeros_b);
    const double coarse = zeros_a > zeros_b ? a : b, fine = zeros_a > zeros_b ? b : a;
    const bool cut = zeros >= 3 && magnitude(coarse) < magnitude(fine);
    return near(a, b, kRounding) && apart <= power_of_ten(zeros) * (cut ? 1 : 0.5);
  }
  const int places_a = decimals(a), places_b = decimals(b);
  if (places_a == places_b) return false;
  return apart <= 0.5 / power_of_ten(std::min(places_a, places_b)) + 1e-9 && near(a, b, kDecimals);
}

// "three quarters", "a third": nobody says 76 % so.
bool is_fraction(const NumberMention& n) {
  return n.unit == "%" && n.written_out && n.measure == n.figure;
}

// The values a figure leaves open.
struct Reach {
  double low, high;
};
constexpr double kFarAway = 1.5;  // "at least 20" says little of 35
double slack_of(double low, double high) {
  const double most = std::max(magnitude(low), magnitude(high));
  const double half_unit = trailing_zeros(most) > 0 ? power_of_ten(trailing_zeros(most)) / 2 : 0;
  return std::min(kApproximation * most, std::max(kExactAbout * most, half_unit));
}
Reach reach_of(const NumberMention& n, const BaseUnit& base) {
  const double low = base.of(n.low), high = base.of(n.high);
  const double slack = slack_of(low, high);
  switch (n.bound) {
    case Bound::about:
      return {low - slack, high + slack};
    case Bound::nearly:
      return {low - kNearly * magnitude(low), high};
    case Bound::at_least:
    case Bound::more_than:
      return {low, low < 0 ? 0 : low * kFarAway};
    case Bound::at_most:
    case Bound::less_than:
      return {high < 0 ? high * kFarAway : high / kFarAway, high};
    default:
      return is_fraction(n) ? Reach{low - kExactAbout * low, high + kExactAbout * high}
                            : Reach{low, high};
  }
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

// "M. Talvik", "Marek Talvik": an initial for the first name, and the rest alike.
bool is_initial_for(const std::string& a, const std::string& b) {
  const auto space_a = a.find(' '), space_b = b.find(' ');
  if (space_a == std::string::npos || space_b == std::string::npos) return false;
  if (space_a != 1 && space_b != 1) return false;
  return a.front() == b.front() && a.compare(space_a, a.npos, b, space_b, b.npos) == 0;
}

bool is_land(claims::NameKind kind) {
  return kind == claims::NameKind::place || kind == claims::NameKind::demonym;
}

bool among(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool points_up(Bound x) { return x == Bound::at_least || x == Bound::more_than; }
bool points_down(Bound x) {
  return x == Bound::at_most || x == Bound::less_than || x == Bound::nearly;
}
bool is_limit(Bound x) { return points_up(x) || points_down(x); }

// "more than 30" and "fewer than 30", in one base unit.
bool limits_oppose(const NumberMention& up, const BaseUnit& base_up, const NumberMention& down,
                   const BaseUnit& base_down) {
  return points_up(up.bound) && points_down(down.bound) &&
         base_up.of(up.low) >= base_down.of(down.high) * kTouching;
}

// "5 to 30 years" and "5 to 16 years".
bool share_one_end(const NumberMention& a, const BaseUnit& base_a, const NumberMention& b,
                   const BaseUnit& base_b) {
  if (a.bound != Bound::range || b.bound != Bound::range || a.vague || b.vague) return false;
  const double share = a.unit == b.unit ? kRounding : kApproximation;
  const bool low = near(base_a.of(a.low), base_b.of(b.low), share);
  const bool high = near(base_a.of(a.high), base_b.of(b.high), share);
  return low != high;
}

// "86,000 pounds" says by itself neither weight nor money.
bool may_be_money(std::string_view a, std::string_view b) {
  return (a == "pound" && b == "GBP") || (a == "GBP" && b == "pound");
}

}  // namespace

BaseUnit base_unit(std::string_view unit) {
  const values::Unit* found = values::unit_named(unit);
  return found == nullptr ? BaseUnit{unit} : BaseUnit{found->dimension, found->factor, found->zero};
}

bool comparable_units(std::string_view a, std::string_view b) {
  if (may_be_money(a, b)) return true;
  return base_unit(a).dimension == base_unit(b).dimension;
}

bool figures_agree(const NumberMention& a, const NumberMention& b) {
  if (!comparable_units(a.unit, b.unit)) return false;
  const bool money = may_be_money(a.unit, b.unit);
  const BaseUnit base_a = money ? BaseUnit{} : base_unit(a.unit),
                 base_b = money ? BaseUnit{} : base_unit(b.unit);
  if (limits_oppose(a, base_a, b, base_b) || limits_oppose(b, base_b, a, base_a)) return false;
  const double low_a = base_a.of(a.low), low_b = base_b.of(b.low);
  const bool converted = a.unit != b.unit && !money;
  // Two limits or two approximations of the same sort.
  if (a.bound == b.bound && (a.bound == Bound::about || is_limit(a.bound)))
    return near(low_a, low_b, converted ? kApproximation : kExactAbout);
  if (share_one_end(a, base_a, b, base_b)) return false;
  const Reach x = reach_of(a, base_a), y = reach_of(b, base_b);
  if (x.low <= y.high && y.low <= x.high) return true;
  // Degrees begin at zeros of their own: there a share of the figure means nothing.
  if (base_a.zero != base_b.zero) return magnitude(low_a - low_b) <= kDegrees;
  if (converted && near(low_a, low_b, kApproximation)) return true;
  if (a.ordinal || b.ordinal || is_limit(a.bound) || is_limit(b.bound)) return false;
  return !converted && (rounds_to(a.low, b.low) || rounds_to(a.high, b.high));
}

bool bounds_oppose(const NumberMention& a, const NumberMention& b) {
  const BaseUnit base_a = base_unit(a.unit), base_b = base_unit(b.unit);
  return limits_oppose(a, base_a, b, base_b) || limits_oppose(b, base_b, a, base_a);
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
  return text::edit_distance(x, y, 3) <= 2 || (!a.role.empty() && a.role == b.role);
}

bool same_entity(const claims::Entity& a, const claims::Entity& b) {
  if (a.key == b.key || among(a.aliases, b.key) || among(b.aliases, a.key)) return true;
  for (const std::string& alias : a.aliases)
    if (among(b.aliases, alias)) return true;
  if (stands_for(a.key, b.key) || stands_for(b.key, a.key) || is_initial_for(a.key, b.key))
    return true;
  if (is_land(a.kind) || is_land(b.kind)) return false;  // a town is not its university
  return holds_name(a.key, b.key) || holds_name(b.key, a.key);
}

}  // namespace synoptic::divergence
