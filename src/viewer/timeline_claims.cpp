#include <algorithm>

#include "viewer/timeline_layout.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

// By instant: the letters told then, as bits; a letter beyond the 63rd counts as the 63rd.
using Told = std::vector<std::uint64_t>;

Told told_at(const TimeOrder& order, const std::vector<std::uint8_t>& held) {
  Told told(std::max<std::uint32_t>(order.instants, 1), 0);
  for (std::size_t i = 0; i < held.size(); ++i)
    if (order.instant[i] != kNoInstant && is_letter(held[i]))
      told[order.instant[i]] |= std::uint64_t{1} << std::min<unsigned>(held[i], 63U);
  return told;
}

std::uint32_t first_told(const Told& told) {
  for (std::uint32_t i = 0; i < told.size(); ++i)
    if (told[i] != 0) return i;
  return kNoInstant;
}

Course course_of_readings(const TimeOrder& order, const Told& told) {
  if (!order.timed()) return Course::changes;
  std::uint64_t before = 0;
  for (const std::uint64_t now : told) {
    if (now != 0 && before != 0 && now != before) return Course::changes;
    if (now != 0) before = now;
  }
  return before == 0 ? Course::partly : Course::throughout;
}

class RowClaims {
 public:
  RowClaims(const comparison::Display& display, const TimeOrder& order)
      : display_(display), order_(order) {}

  Claim claim_of(std::uint32_t row) const {
    Claim claim;
    claim.row = row;
    const auto& cells = display_.synopsis.rows[row].cells;
    bool everywhere = true;
    for (std::size_t i = 0; i < order_.versions.size(); ++i) {
      const std::size_t v = order_.versions[i];
      const bool has = v < cells.size() && !cells[v].sentences.empty();
      claim.held.push_back(has ? 0 : kUntold);
      if (!has && order_.instant[i] != kNoInstant) everywhere = false;
    }
    const Told told = told_at(order_, claim.held);
    claim.first = first_told(told);
    if (claim.first == kNoInstant || (!order_.timed() && !everywhere)) {
      claim.course = Course::partly;
      claim.caption = holders(claim.held);
    } else if (order_.timed()) {
      decide(told, claim);
    }
    return claim;
  }

 private:
  // "07:30": the first version of that time.
  std::string_view label_at(std::uint32_t instant) const {
    for (std::size_t i = 0; i < order_.versions.size(); ++i)
      if (order_.instant[i] == instant) return display_.articles[order_.versions[i]].label;
    return {};
  }

  void decide(const Told& told, Claim& claim) const {
    std::uint32_t last = claim.first, gap = kNoInstant, back = kNoInstant;
    for (std::uint32_t i = claim.first; i < told.size(); ++i) {
      if (told[i] != 0) {
        if (gap != kNoInstant && back == kNoInstant) back = i;
        last = i;
      } else if (gap == kNoInstant) {
        gap = i;
      }
    }
    const auto end = static_cast<std::uint32_t>(told.size() - 1);
    if (claim.first > 0) {
      claim.course = Course::appears;
      if (last == end)
        claim.caption = words::with("view.timeline.in", label_at(claim.first));
      else if (last == claim.first)
        claim.caption = words::with("view.timeline.only", label_at(last));
      else
        claim.caption =
            words::with("view.timeline.in_out", label_at(claim.first), label_at(last + 1));
    } else if (last < end) {
      claim.course = Course::vanishes;
      claim.caption = words::with("view.timeline.out", label_at(last + 1));
    } else if (gap != kNoInstant) {
      claim.course = Course::vanishes;
      claim.caption = words::with("view.timeline.back", label_at(gap), label_at(back));
    }
  }

  std::string holders(const std::vector<std::uint8_t>& held) const {
    std::string labels;
    std::size_t count = 0;
    for (std::size_t i = 0; i < held.size(); ++i) {
      if (!is_letter(held[i])) continue;
      if (++count > 1) labels += ", ";
      labels += display_.articles[order_.versions[i]].label;
    }
    return words::with(count == 1 ? "view.timeline.only" : "view.timeline.held", labels);
  }

  const comparison::Display& display_;
  const TimeOrder& order_;
};

Claim claim_of_finding(const comparison::Display& display, const TimeOrder& order,
                       std::uint32_t finding) {
  Claim claim;
  claim.finding = finding;
  const Letters letters =
      letter_readings(display.findings[finding].divergence, display.articles.size());
  for (const std::size_t version : order.versions) claim.held.push_back(letters.of[version]);
  const Told told = told_at(order, claim.held);
  claim.first = first_told(told);
  claim.course = course_of_readings(order, told);
  return claim;
}

// By row: the most consequential finding on it, and behind all findings the rows in their order.
std::vector<std::size_t> consequence_of_rows(const comparison::Display& display) {
  std::vector<std::size_t> ranks;
  for (std::size_t r = 0; r < display.synopsis.rows.size(); ++r)
    ranks.push_back(display.findings.size() + r);
  for (std::size_t f = display.findings.size(); f-- > 0;)
    if (const auto row = display.findings[f].divergence.row)
      if (*row < ranks.size()) ranks[*row] = f;
  return ranks;
}

}  // namespace

std::vector<Claim> classify_claims(const comparison::Display& display, const TimeOrder& order,
                                   const ViewerState& state) {
  std::vector<Claim> claims;
  for (std::uint32_t f = 0; f < display.findings.size(); ++f)
    if (display.findings[f].divergence.readings.size() > 1 &&
        (state.selected == f || passes(display, state.filter, f)))
      claims.push_back(claim_of_finding(display, order, f));
  const RowClaims rows(display, order);
  for (std::uint32_t r = 0; r < display.synopsis.rows.size(); ++r) {
    Claim claim = rows.claim_of(r);
    // Told only by versions that are put away: nothing to see.
    if (std::any_of(claim.held.begin(), claim.held.end(), is_letter))
      claims.push_back(std::move(claim));
  }
  const auto ranks = consequence_of_rows(display);
  const auto rank = [&](const Claim& claim) {
    return claim.finding ? std::size_t{*claim.finding} : ranks[claim.row];
  };
  std::stable_sort(claims.begin(), claims.end(), [&](const Claim& a, const Claim& b) {
    if (a.course != b.course) return a.course < b.course;
    if (a.first != b.first) return a.first < b.first;
    return rank(a) < rank(b);
  });
  return claims;
}

}  // namespace synoptic::viewer
