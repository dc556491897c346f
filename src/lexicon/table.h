#pragma once

// Word lists as data. Each assets/lexicons/NAME.tsv is one table: rows of tab-parted columns, the last
// column naming the row's source. Lines that begin with '#' are comments and say what the columns mean.

#include <string_view>
#include <vector>

namespace synoptic::lexicon {

// The columns of one row; they point into the program's own data and live as long as it.
using Row = std::vector<std::string_view>;

// All rows of a table in file order; empty when there is no such table.
// Cost: linear in the table. Callers keep what they build from it in a function-local static const.
std::vector<Row> read_table(std::string_view name);

}  // namespace synoptic::lexicon
