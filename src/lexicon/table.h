#pragma once

// Word lists as data. Each assets/lexicons/NAME.tsv is one table: rows of tab-parted columns, the
// last column naming the row's source. Lines that begin with '#' are comments and say what the
// columns mean.

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace synoptic::lexicon {

// The columns of one row; they point into the program's own data and live as long as it. No table
// has more than eight: what follows the seventh tab is one column.
class Row {
 public:
  static constexpr std::size_t kMostColumns = 8;

  void add(std::string_view column) { columns_[size_++] = column; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // REQUIRES: i < size().
  std::string_view operator[](std::size_t i) const { return columns_[i]; }
  std::string_view front() const { return columns_[0]; }
  const std::string_view* begin() const { return columns_.data(); }
  const std::string_view* end() const { return columns_.data() + size_; }

 private:
  std::array<std::string_view, kMostColumns> columns_;
  std::size_t size_ = 0;
};

// All rows of a table in file order; empty when there is no such table.
// Cost: linear in the table. Callers keep what they build from it in a function-local static const.
std::vector<Row> read_table(std::string_view name);

}  // namespace synoptic::lexicon
