#pragma once

// UTF-8 one character at a time. Every other file of this layer walks text with these three
// functions. Malformed input is never an error: each byte that starts no well-formed sequence reads
// as U+FFFD of length 1, so a walk over any bytes ends (Unicode 15, table 3-7: no overlong forms,
// no surrogates).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace synoptic::text {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code = kReplacement;
  std::uint32_t length = 1;  // bytes; never 0
  bool valid = false;        // false: `code` stands for one malformed byte
};

namespace detail {
Decoded decode_multibyte(std::string_view text, std::size_t at);
}  // namespace detail

// The character that begins at byte `at`. REQUIRES: at < text.size().
inline Decoded decode_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1, true};
  return detail::decode_multibyte(text, at);
}

// The character that ends right before byte `at`; for well-formed text. REQUIRES: 0 < at <= size.
Decoded decode_before(std::string_view text, std::size_t at);

// Appends the UTF-8 form of `code`; surrogates and values past U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code);

// True when every byte belongs to a well-formed sequence. Linear.
bool is_valid_utf8(std::string_view text);

}  // namespace synoptic::text
