#include "align/logarithm.h"

namespace synoptic::align {

double natural_log(double x) {
  if (!(x > 0) || x > 1e300) return 0;
  constexpr double kLog2 = 0.6931471805599453;
  double powers = 0;
  while (x > 1.5) x *= 0.5, powers += 1;
  while (x < 0.75) x *= 2, powers -= 1;
  const double s = (x - 1) / (x + 1), square = s * s;
  double sum = 0, odd = 19;
  for (; odd > 0; odd -= 2) sum = sum * square + 1 / odd;
  return powers * kLog2 + 2 * s * sum;
}

}  // namespace synoptic::align
