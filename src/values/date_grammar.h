#pragma once

// The grammar of dates in running text. English phrases; month names of every language in
// assets/lexicons/months.tsv ("25 Haziran 2026").
//
//   days      June 3, 2025 · 3 June · Thursday, June 3 · 2023-07-12 · 12/07/2023 · 05-Aug-2016
//   periods   June 2026 · late 2025 · mid-June · the 1990s · the 20th century · Q3 2025 · the third
//             quarter of 2025 · summer 2024 · 2023-24 · the first week of May 2025 · week 31
//   ranges    from 4 to 22 January · May to September 2024 · 2011-2016 · between June 3 and 5
//   sides     since 2016 · before May · no later than 3 June · 2016 or later
//   relative  yesterday · on Tuesday · last week · next June · Tuesday of last week · three weeks
//             ago · two days after June 3 (all but the last need a reference day)
//   feasts    Christmas 2024 · last Easter
//
// A relative date without a reference gives nothing. A day without a year stays without one.
// "12/07/2023" is read month first unless that is impossible. "last" and "next" with a weekday mean
// the week before and after; "this", "coming" and "past" the nearest.
//
// Some phrases mean a day only inside their own story ("a fortnight later", "the week", "in two
// years", "at Christmas", "the 18th"): reading them from the day of publication is a guess, good
// enough for a list, not for saying that two versions differ. They are read with
// DateScope::everything only.
//
// Cost: linear in the sentence; a sentence without a number or a word of dates costs one look-up a
// word.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "values/date.h"
#include "values/number.h"

namespace synoptic::values {

enum class DateScope : std::uint8_t { told, everything };

// Which time is meant, seen from the interval.
enum class DateSide : std::uint8_t {
  on,      // in it
  before,  // ends where it begins
  until,   // ends with it
  from,    // begins with it: "since May", "2016 or later"
  after,   // begins where it ends
};

struct DateMatch {
  std::size_t begin = 0, end = 0;  // tokens, without what introduces it: "May to June"
  std::size_t lead = 0;            // the first token of what introduces it: "from", "since the"
  DateInterval interval;           // a range: with both its ends
  DateInterval last;               // the last member of a range; else as `interval`
  bool range = false;
  bool relative = false;  // said from the reference day
  bool loose = false;     // DateScope::everything only
  int part = 0;           // early, mid or late (1, 2, 3) in `last`
  DateSide side = DateSide::on;
  std::optional<Day> exact;  // "three weeks ago" to the day, where `interval` is a week
};

// The dates of one sentence in order; they do not overlap. A bare year counts only where a year may
// stand ("in 1986", "the 1986 disaster"), not before what it would count ("1986 people").
std::vector<DateMatch> dates_in(Tokens sentence, std::optional<Day> reference,
                                DateScope scope = DateScope::told);

}  // namespace synoptic::values
