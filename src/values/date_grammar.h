#pragma once

// The grammar of dates in running text. English phrases; month names of every language in
// assets/lexicons/months.tsv ("25 Haziran 2026").
//
//   June 3, 2025 · 3 June · Thursday, June 3 · 2023-07-12 · 12/07/2023 · 2023-07 · June 2026 · in
//   late 2025 the 1990s · the 20th century · Q3 2025 · the third quarter of 2025 · summer 2024 ·
//   2023-24 · 2011 to 2016 yesterday · on Tuesday · last week · next June · three weeks ago (these
//   need a reference day)
//
// A relative date without a reference gives nothing. A day without a year stays without one.
// "12/07/2023" is read month first unless that is impossible. Early, mid and late are thirds of
// their period. Cost: constant a place.

#include <cstddef>
#include <optional>

#include "values/date.h"
#include "values/number.h"

namespace synoptic::values {

struct DateMatch {
  DateInterval interval;
  std::size_t tokens = 0;
  bool relative = false;  // said from the reference day
};

// The longest date that begins with token `at`. A bare year counts only where a year may stand ("in
// 1986", "the 1986 disaster"), not before what it would count ("1986 people").
std::optional<DateMatch> date_at(Tokens tokens, std::size_t at, std::optional<Day> reference);

// Whole periods.
DateInterval day_interval(int year, int month, int day);
DateInterval month_interval(int year, int month);
DateInterval year_interval(int year);

}  // namespace synoptic::values
