#pragma once

// The natural logarithm by + - * / alone. std::log may differ in the last bit between libraries,
// and weights made of it decide which passages meet; this one gives the same bits everywhere.

namespace synoptic::align {

// ln(x), relative error below 1e-9. REQUIRES: x > 0; anything else gives 0. Cost: one step a power
// of two.
double natural_log(double x);

}  // namespace synoptic::align
