#pragma once

// No invalid byte ever leaves the program, wherever a label or file name came from.

#include <string>
#include <string_view>

namespace synoptic::comparison {

inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";  // U+FFFD

// The same text with U+FFFD for each malformed byte. Linear.
std::string valid_utf8(std::string_view text);

}  // namespace synoptic::comparison
