#pragma once

// The tables of assets/lexicons as they stand in the program, without their comment lines.
// Generated at build time; read them through lexicon/table.h.

#include <span>
#include <string_view>

namespace synoptic::lexicon {

struct EmbeddedTable {
  std::string_view name;     // file name without .tsv
  std::string_view content;  // rows end with '\n', columns are parted by '\t'
};

// Sorted by name.
std::span<const EmbeddedTable> embedded_tables();

}  // namespace synoptic::lexicon
