#pragma once

// Ledgers: every figure, date, quotation and speaker of the story in one list each, version by
// version, and what each version leaves out. They list; they do not judge.

#include <cstdint>
#include <span>
#include <vector>

#include "comparison/quotation_ledger.h"
#include "comparison/speaker_ledger.h"
#include "comparison/value_ledger.h"
#include "divergence/divergence.h"

namespace synoptic::comparison {

struct LeftOut {
  article::ArticleIndex article{};
  // Rows that most others have and this version lacks, those with the most to check first.
  std::vector<std::uint32_t> rows;
};

struct Ledgers {
  std::vector<LedgerEntry> numbers;  // figures on one thing stand together
  std::vector<LedgerEntry> dates;    // in order of time
  std::vector<QuotationEntry> quotations;
  std::vector<SpeakerEntry> speakers;
  std::vector<LeftOut> left_out;  // one for each article
};

// `row_worth`: how much there is to check in each row (row_worth.h); rows beyond it count nothing.
Ledgers make_ledgers(const divergence::Story& story, std::span<const double> row_worth = {});

}  // namespace synoptic::comparison
