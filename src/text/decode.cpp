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

constexpr std::size_t kProbeBytes = 4096;

char32_t unit16(std::string_view bytes, std::size_t at, bool big) {
  const unsigned first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
  return big ? first << 8 | second : second << 8 | first;
}

char32_t unit32(std::string_view bytes, std::size_t at, bool big) {
  const char32_t first = unit16(bytes, at, big), second = unit16(bytes, at + 2, big);
  return big ? first << 16 | second : second << 16 | first;
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// No text has it: a control that is no white space, a code for private use, U+FFFE, a code past
// Unicode.
bool is_no_text(char32_t code) {
  if (code < 0x20) return code < '\t' || code > '\r';
  return (code >= 0x7F && code < 0xA0 && code != 0x85) || (code >= 0xE000 && code < 0xF900) ||
         (code & 0xFFFE) == 0xFFFE || code > 0x10FFFF;
}

// How many spaces and line ends the beginning has when it is read so; 0 when it is no text then.
std::size_t spaces_as_utf16(std::string_view bytes, bool big) {
  const std::size_t length = std::min(bytes.size(), kProbeBytes) & ~std::size_t{1};
  std::size_t spaces = 0;
  for (std::size_t at = 0; at < length; at += 2) {
    const char32_t unit = unit16(bytes, at, big);
    if (is_low_surrogate(unit)) return 0;
    if (is_high_surrogate(unit)) {
      at += 2;
      if (at < length && !is_low_surrogate(unit16(bytes, at, big))) return 0;
    } else if (is_no_text(unit)) {
      return 0;
    }
    spaces += unit == ' ' || unit == '\n';
  }
  return spaces;
}

bool reads_as_utf32(std::string_view bytes, bool big) {
  const std::size_t length = std::min(bytes.size(), kProbeBytes) & ~std::size_t{3};
  for (std::size_t at = 0; at < length; at += 4) {
    const char32_t code = unit32(bytes, at, big);
    if (is_no_text(code) || is_high_surrogate(code) || is_low_surrogate(code)) return false;
  }
  return length > 0 && bytes.size() % 4 == 0;
}

// Plain text with a stray NUL; of the bytes of UTF-16 a quarter and more are something else.
bool is_mostly_ascii(std::string_view bytes) {
  const auto other = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    return (c < ' ' || c > '~') && c != '\n' && c != '\r' && c != '\t';
  });
  return static_cast<std::size_t>(other) * 4 < bytes.size();
}

// Without a mark. No text in UTF-8 has a NUL; in UTF-16 the spaces and line ends alone have many.
Encoding detect_wide(std::string_view bytes) {
  const std::string_view probe = bytes.substr(0, kProbeBytes);
  if (probe.find('\0') == std::string_view::npos || is_mostly_ascii(probe)) return Encoding::utf8;
  if (reads_as_utf32(bytes, false)) return Encoding::utf32_le;
  if (reads_as_utf32(bytes, true)) return Encoding::utf32_be;
  const std::size_t little = spaces_as_utf16(bytes, false), big = spaces_as_utf16(bytes, true);
  if (little == big) return Encoding::utf8;
  return little > big ? Encoding::utf16_le : Encoding::utf16_be;
}

bool is_ascii_letter(unsigned byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

// A byte that text in windows-1252 often has: curly quotes and dashes, or an accented letter in a
// word.
bool looks_western(std::string_view bytes, std::size_t at) {
  const unsigned byte = byte_at(bytes, at);
  if (byte == 0x80 || byte == 0x82 || byte == 0x84 || byte == 0x85) return true;
  if (byte >= 0x91 && byte <= 0x97) return true;
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
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit16(bytes, at, big);
    if (is_high_surrogate(code) && at + 3 < bytes.size()) {
      const char32_t low = unit16(bytes, at + 2, big);
      if (is_low_surrogate(low)) {
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
  std::size_t at = 0;
  for (; at + 3 < bytes.size(); at += 4) append_readable(out, unit32(bytes, at, big));
  if (at < bytes.size()) append_utf8(out, kReplacement);
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
  if (const Encoding wide = detect_wide(bytes); wide != Encoding::utf8) return wide;
  return is_western(bytes) ? Encoding::windows_1252 : Encoding::utf8;
}

std::string decode(std::string_view bytes) {
  switch (detect_encoding(bytes)) {
    case Encoding::utf16_le:
      return from_utf16(bytes.substr(begins(bytes, "\xFF\xFE"sv) ? 2 : 0), false);
    case Encoding::utf16_be:
      return from_utf16(bytes.substr(begins(bytes, "\xFE\xFF"sv) ? 2 : 0), true);
    case Encoding::utf32_le:
      return from_utf32(bytes.substr(begins(bytes, "\xFF\xFE\0\0"sv) ? 4 : 0), false);
    case Encoding::utf32_be:
      return from_utf32(bytes.substr(begins(bytes, "\0\0\xFE\xFF"sv) ? 4 : 0), true);
    case Encoding::windows_1252:
      return from_windows_1252(bytes);
    case Encoding::utf8:
      break;
  }
  return from_utf8(bytes.substr(begins(bytes, "\xEF\xBB\xBF"sv) ? 3 : 0));
}

bool is_legacy(std::string_view bytes) {
  const Encoding encoding = detect_encoding(bytes);
  if (encoding != Encoding::utf8 && encoding != Encoding::windows_1252) return false;
  std::size_t fitting = 0, stray = 0;
  for (std::size_t at = 0; (at = end_of_ascii(bytes, at)) < bytes.size();) {
    const Decoded next = decode_at(bytes, at);
    if (next.code != 0) ++(next.valid ? fitting : stray);
    at += next.length;
  }
  return stray > fitting;
}

}  // namespace synoptic::text
