#include "comparison/row_worth.h"

#include <algorithm>

#include "divergence/checkworthy.h"

namespace synoptic::comparison {

std::vector<double> row_worth(const divergence::Context& context) {
  std::vector<double> worth;
  for (const align::Row& row : context.story().synopsis.rows) {
    double most = 0;
    for (std::size_t a = 0; a < row.cells.size(); ++a) {
      double sum = 0;
      for (const auto sentence : row.cells[a].sentences)
        for (const auto& thing :
             divergence::checkable(context, static_cast<article::ArticleIndex>(a), sentence))
          sum += thing.worth;
      most = std::max(most, sum);
    }
    worth.push_back(most);
  }
  return worth;
}

std::vector<std::uint32_t> most_first(std::span<const double> values) {
  std::vector<std::uint32_t> order(values.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return values[a] != values[b] ? values[a] > values[b] : a < b;
  });
  return order;
}

}  // namespace synoptic::comparison
