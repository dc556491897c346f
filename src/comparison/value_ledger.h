#pragma once

// Every figure and every date of the story, and where each version has it.

#include <cstdint>
#include <string>
#include <vector>

#include "divergence/divergence.h"

namespace synoptic::comparison {

// One figure or date and where it stands in each version that has it.
struct LedgerEntry {
  std::string text;                          // "30 %", "25 June 2026", "6.40 in the evening"
  std::string detail;                        // what is counted; the day; the time on 24 hours
  std::vector<divergence::Evidence> places;  // sorted by article, then place
  std::uint32_t group = 0;  // entries of one number may be the same told more or less exactly
};

// Figures on one thing stand together, those whose thing is unknown come last. A value in one unit
// is one entry when it counts the same noun, and also when other nouns stand beside it for the same
// thing: "an expected cost of £2.4 million" and "the repair is expected to cost £2.4 million" stand
// in one row, or in sentences with two words of content in common. "Two dozen bridges" and "24
// boats" of one sentence stay apart. "Nine more minutes" are nine minutes. Times of day are none.
// Cost: n log n in the figures, and quadratic in those of one value up to 64.
std::vector<LedgerEntry> figure_ledger(const divergence::Story& story);

// Days and periods in order of time, then those whose year nobody says, then times of day. "14
// April" is read as the one near the day of publication.
std::vector<LedgerEntry> date_ledger(const divergence::Story& story);

}  // namespace synoptic::comparison
