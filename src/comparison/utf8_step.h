#pragma once

// One step through bytes that may or may not be UTF-8. Every writer of the program goes through it, so that no
// invalid byte ever leaves, wherever a label or file name came from.

#include <cstdint>
#include <string>
#include <string_view>

namespace synoptic::comparison {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

struct Utf8Step {
  char32_t code_point = 0xFFFD;
  std::uint32_t length = 1;  // bytes to go on by; 1 for a stray byte
  bool valid = false;
};

// The character at the front. Refuses overlong forms, surrogates and values beyond U+10FFFF (Unicode, table 3-7).
// REQUIRES: `text` is not empty.
Utf8Step utf8_step(std::string_view text);

// The same text with U+FFFD for each stray byte.
std::string valid_utf8(std::string_view text);

}  // namespace synoptic::comparison
