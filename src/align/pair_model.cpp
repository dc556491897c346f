#include "align/pair_model.h"

#include <cmath>

namespace synoptic::align {

double score_pair(const ComparedPair& pair) {
  const double sum = 8 * pair[Feature::base] + 1.5 * pair[Feature::relative_both] - 3.5;
  return 0.5 + 0.5 * sum / std::sqrt(4 + sum * sum);
}

}  // namespace synoptic::align
