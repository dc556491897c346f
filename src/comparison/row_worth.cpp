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

}  // namespace synoptic::comparison
