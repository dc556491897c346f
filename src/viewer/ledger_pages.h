#pragma once

// The ledgers as tables: what stands in each line and cell. Plain values; table_layout.h lays them
// out.

#include <string>

#include "comparison/json.h"
#include "viewer/marks.h"
#include "viewer/table_layout.h"

namespace synoptic::viewer {

enum class LedgerPage : std::uint8_t {
  numbers,
  dates,
  quotations,
  speakers,
  left_out,
  common_ground
};
constexpr std::size_t kLedgerPages = 6;

// "Numbers", and how many lines the page has.
std::string_view page_name(LedgerPage page);
std::size_t page_count(const comparison::Display& display, LedgerPage page);

// Cells know the findings that rest on their words, whatever a filter shows: a figure in a ledger
// differs or it does not. A cell carries the weightiest finding of the page's own kind: of figures
// on the page of figures. Linear in the ledger, times the findings of each version's marks.
Table ledger_table(const comparison::Display& display, LedgerPage page);

}  // namespace synoptic::viewer
