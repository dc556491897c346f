#pragma once

// The tables of assets/phrases as they stand in the program, without their comment lines.
// Generated at build time; read them through phrases/phrase.h.

#include <span>
#include <string_view>

namespace synoptic::phrases {

struct EmbeddedTable {
  std::string_view name;     // file name without .tsv
  std::string_view content;  // rows end with '\n', columns are parted by '\t'
};

// Sorted by name.
std::span<const EmbeddedTable> embedded_tables();

}  // namespace synoptic::phrases
