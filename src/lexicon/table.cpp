#include "lexicon/table.h"

#include <algorithm>

#include "lexicon/embedded.h"

namespace synoptic::lexicon {
namespace {

Row split_columns(std::string_view line) {
  Row row;
  for (;;) {
    const auto tab = row.size() + 1 < Row::kMostColumns ? line.find('\t') : std::string_view::npos;
    row.add(line.substr(0, tab));
    if (tab == std::string_view::npos) return row;
    line.remove_prefix(tab + 1);
  }
}

std::string_view content_of(std::string_view name) {
  for (const EmbeddedTable& table : embedded_tables())
    if (table.name == name) return table.content;
  return {};
}

}  // namespace

std::vector<Row> read_table(std::string_view name) {
  std::vector<Row> rows;
  std::string_view content = content_of(name);
  rows.reserve(static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n')) + 1);
  while (!content.empty()) {
    const auto end = content.find('\n');
    const std::string_view line = content.substr(0, end);
    if (!line.empty() && line.front() != '#') rows.push_back(split_columns(line));
    if (end == std::string_view::npos) break;
    content.remove_prefix(end + 1);
  }
  return rows;
}

}  // namespace synoptic::lexicon
