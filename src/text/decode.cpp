#include "text/decode.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "text/legacy_codecs.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

using namespace std::string_view_literals;

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

bool begins(std::string_view bytes, std::string_view mark) {
  return bytes.substr(0, mark.size()) == mark;
}

// Without a mark: Western text in UTF-16 has a NUL in nearly every second byte.
bool nul_at_parity(std::string_view bytes, std::size_t parity) {
  const std::size_t length = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  if (length < 4) return false;
  std::size_t here = 0, other = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (bytes[i] != '\0') continue;
    ++(i % 2 == parity ? here : other);
  }
  return other == 0 && here * 10 >= length / 2 * 7;
}

bool is_ascii_letter(unsigned byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

// A byte that text in windows-1252 often has: curly quotes and dashes, or an accented letter in a
// word.
bool looks_western(std::string_view bytes, std::size_t at) {
  const unsigned byte = byte_at(bytes, at);
  if (byte == 0x80 || byte == 0x85 || (byte >= 0x91 && byte <= 0x97)) return true;
  if (byte == 0xA3 || byte == 0xAB || byte == 0xB0 || byte == 0xBB) return true;
  if (byte < 0xC0 || byte == 0xD7 || byte == 0xF7 || byte > 0xFC) return false;
  return (at > 0 && is_ascii_letter(byte_at(bytes, at - 1))) ||
         (at + 1 < bytes.size() && is_ascii_letter(byte_at(bytes, at + 1)));
}

// The end of the ASCII without NUL that begins at `at`, eight bytes at a time.
std::size_t end_of_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ull, kHigh = 0x8080808080808080ull;
  while (at + 8 <= bytes.size()) {
    std::uint64_t block;
    std::memcpy(&block, bytes.data() + at, 8);
    if (((block | (block - kOnes)) & kHigh) != 0) break;  // a high byte, or the borrow of a NUL
    at += 8;
  }
  while (at < bytes.size() && byte_at(bytes, at) - 1 < 0x7F) ++at;
  return at;
}

// No UTF-8 sequence at all, and every byte that is not ASCII makes sense in windows-1252.
bool is_western(std::string_view bytes) {
  bool found = false;
  for (std::size_t at = 0; (at = end_of_ascii(bytes, at)) < bytes.size(); ++at) {
    if (decode_at(bytes, at).valid || !looks_western(bytes, at)) return false;  // NUL is valid
    found = true;
  }
  return found;
}

void append_readable(std::string& out, char32_t code) {
  append_utf8(out, code == 0 ? kReplacement : code);
}

std::string from_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  std::size_t copied = 0;
  for (std::size_t at = 0; (at = end_of_ascii(bytes, at)) < bytes.size();) {
    const Decoded next = decode_at(bytes, at);
    if (!next.valid || next.code == 0) {
      out += bytes.substr(copied, at - copied);
      append_utf8(out, kReplacement);
      copied = at + next.length;
    }
    at += next.length;
  }
  out += bytes.substr(copied);
  return out;
}

std::string from_utf16(std::string_view bytes, bool big) {
  std::string out;
  const auto unit = [&](std::size_t at) {
    const unsigned first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
    return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    append_readable(out, code);
  }
  if (at < bytes.size()) append_utf8(out, kReplacement);
  return out;
}

std::string from_utf32(std::string_view bytes, bool big) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 4) {
    char32_t code = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const unsigned byte = at + i < bytes.size() ? byte_at(bytes, at + i) : 0xFFu;
      code |= static_cast<char32_t>(byte) << (8 * (big ? 3 - i : i));
    }
    append_readable(out, code);
  }
  return out;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<std::uint8_t>(bytes[at]);
    const char32_t code = windows_1252_character(byte);
    append_readable(out, code == 0 ? byte : code);
  }
  return out;
}

}  // namespace

Encoding detect_encoding(std::string_view bytes) {
  if (begins(bytes, "\xEF\xBB\xBF"sv)) return Encoding::utf8;
  if (begins(bytes, "\xFF\xFE\0\0"sv)) return Encoding::utf32_le;
  if (begins(bytes, "\0\0\xFE\xFF"sv)) return Encoding::utf32_be;
  if (begins(bytes, "\xFF\xFE"sv)) return Encoding::utf16_le;
  if (begins(bytes, "\xFE\xFF"sv)) return Encoding::utf16_be;
  if (nul_at_parity(bytes, 1)) return Encoding::utf16_le;
  if (nul_at_parity(bytes, 0)) return Encoding::utf16_be;
  return is_western(bytes) ? Encoding::windows_1252 : Encoding::utf8;
}

std::string decode(std::string_view bytes) {
  switch (detect_encoding(bytes)) {
    case Encoding::utf16_le:
      return from_utf16(bytes.substr(begins(bytes, "\xFF\xFE"sv) ? 2 : 0), false);
    case Encoding::utf16_be:
      return from_utf16(bytes.substr(begins(bytes, "\xFE\xFF"sv) ? 2 : 0), true);
    case Encoding::utf32_le:
      return from_utf32(bytes.substr(4), false);
    case Encoding::utf32_be:
      return from_utf32(bytes.substr(4), true);
    case Encoding::windows_1252:
      return from_windows_1252(bytes);
    case Encoding::utf8:
      break;
  }
  return from_utf8(bytes.substr(begins(bytes, "\xEF\xBB\xBF"sv) ? 3 : 0));
}

}  // namespace synoptic::text
