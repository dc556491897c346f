#include "text/utf8.h"

namespace synoptic::text {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
}

bool is_tail(unsigned byte) { return (byte & 0xC0) == 0x80; }

// The second byte's range rules out overlong forms, surrogates and values past U+10FFFF.
bool second_fits(unsigned lead, unsigned second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return is_tail(second);
  }
}

}  // namespace

Decoded detail::decode_multibyte(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0xC2 || lead > 0xF4 || !second_fits(lead, byte_at(text, at + 1))) return {};
  const unsigned second = byte_at(text, at + 1) & 0x3F;
  if (lead < 0xE0) return {static_cast<char32_t>((lead & 0x1F) << 6 | second), 2, true};
  const unsigned third = byte_at(text, at + 2);
  if (!is_tail(third)) return {};
  if (lead < 0xF0)
    return {static_cast<char32_t>((lead & 0x0F) << 12 | second << 6 | (third & 0x3F)), 3, true};
  const unsigned fourth = byte_at(text, at + 3);
  if (!is_tail(fourth)) return {};
  return {static_cast<char32_t>((lead & 0x07) << 18 | second << 12 | (third & 0x3F) << 6 |
                                (fourth & 0x3F)),
          4, true};
}

Decoded decode_before(std::string_view text, std::size_t at) {
  for (std::uint32_t length = 1; length <= 4 && length <= at; ++length) {
    if (is_tail(byte_at(text, at - length))) continue;
    const Decoded found = decode_at(text, at - length);
    return found.length == length ? found : Decoded{};
  }
  return {};
}

void append_utf8(std::string& out, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = kReplacement;
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
    return put(0x80 | (code & 0x3F));
  }
  if (code < 0x10000) {
    put(0xE0 | code >> 12);
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
  }
  put(0x80 | (code >> 6 & 0x3F));
  put(0x80 | (code & 0x3F));
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    if (!next.valid) return false;
    at += next.length;
  }
  return true;
}

}  // namespace synoptic::text
