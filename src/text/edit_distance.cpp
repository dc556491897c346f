#include "text/edit_distance.h"

#include <algorithm>
#include <vector>

namespace synoptic::text {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() >= b.size() + most || b.size() >= a.size() + most) return most;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return std::min(row[b.size()], most);
}

}  // namespace synoptic::text
