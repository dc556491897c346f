#pragma once

// Ledgers: every figure, date, quotation and speaker of the story in one list each, version by
// version, and what each version leaves out. They list; they do not judge.

#include <cstdint>
#include <string>
#include <vector>

#include "divergence/divergence.h"

namespace synoptic::comparison {

// One line of a ledger and where it stands in each version that has it.
struct LedgerEntry {
  std::string text;    // "30 %", "25 June 2026", the quotation's words, the speaker's name
  std::string detail;  // what is counted, who is quoted, the speaker's role; may be empty
  std::vector<divergence::Evidence> places;  // sorted by article, then place
};

struct LeftOut {
  article::ArticleIndex article{};
  std::vector<std::uint32_t> rows;  // rows that most others have and this version lacks
};

struct Ledgers {
  std::vector<LedgerEntry> numbers;
  std::vector<LedgerEntry> dates;
  std::vector<LedgerEntry> quotations;
  std::vector<LedgerEntry> speakers;
  std::vector<LeftOut> left_out;  // one for each article
};

Ledgers make_ledgers(const divergence::Story& story);

}  // namespace synoptic::comparison
