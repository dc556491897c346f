#pragma once

// The style of the report page: readable on a phone, on a projector and on A4, light and dark,
// without scripts. Colours are those of the product (fact orange, voice blue, stance yellow), and
// never the only sign: each kind has its badge and underline, presence has a border.

#include <string_view>

namespace synoptic::report {

std::string_view page_style();

}  // namespace synoptic::report
