#include "article/reading_decisions.h"

#include <array>

namespace synoptic::article {
namespace {

// "2026", "2026-06" or "2026-06-25".
std::optional<values::DateInterval> period(std::string_view iso) {
  std::array<int, 3> parts{0, 1, 1};
  const std::size_t count = (iso.size() + 2) / 3 - 1;
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  for (std::size_t i = 0, part = 0; i < iso.size(); ++i) {
    const bool sign = i == 4 || i == 7;
    if (sign != (iso[i] == '-') || (!sign && (iso[i] < '0' || iso[i] > '9'))) return std::nullopt;
    if (sign) parts[++part] = 0;
    if (!sign) parts[part] = parts[part] * 10 + (iso[i] - '0');
  }
  if (parts[0] < 1 || parts[1] < 1 || parts[1] > 12) return std::nullopt;
  const values::Day from = values::day_of(parts[0], parts[1], parts[2]);
  const values::CivilDate back = values::civil_of(from);
  if (back.month != parts[1] || back.day != parts[2]) return std::nullopt;
  if (count == 3) return values::DateInterval{from, from + 1, values::Precision::day, true};
  if (count == 1)
    return values::DateInterval{from, values::day_of(parts[0] + 1, 1, 1), values::Precision::year,
                                true};
  const int next = parts[1] % 12 + 1;
  return values::DateInterval{from, values::day_of(parts[0] + (next == 1), next, 1),
                              values::Precision::month, true};
}

}  // namespace

bool ReadingDecisions::empty() const {
  return keep.empty() && drop.empty() && !title && !subtitle && !outlet && !byline && !published &&
         !language;
}

std::optional<values::DateInterval> stated_interval(std::string_view iso) {
  const auto slash = iso.find('/');
  if (slash == std::string_view::npos) return period(iso);
  const auto from = period(iso.substr(0, slash)), to = period(iso.substr(slash + 1));
  if (!from || !to || to->to <= from->from) return std::nullopt;
  return values::DateInterval{from->from, to->to, values::Precision::day, true};
}

std::string iso_interval(const values::DateInterval& interval) {
  if (!interval.has_year) return {};
  const std::string from = values::iso(interval.from), to = values::iso(interval.to - 1);
  for (const std::size_t length : {4u, 7u}) {
    const auto whole = period(from.substr(0, length));
    if (whole && *whole == interval) return from.substr(0, length);
  }
  return from == to ? from : from + "/" + to;
}

}  // namespace synoptic::article
