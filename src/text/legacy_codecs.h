#pragma once

// The single-byte code pages that UTF-8 is wrongly read as. Source: the Unicode Consortium's
// mapping files (https://www.unicode.org/Public/MAPPINGS/VENDORS); bytes a code page leaves open
// are read as most programs do: as the C1 control of the same number, and in windows-874 first as
// windows-1252 has them.

#include <array>
#include <cstdint>
#include <string_view>

namespace synoptic::text {

// Also the order of preference where two explain a run equally well.
enum class CodePage : std::uint8_t {
  windows_1252,  // with ISO 8859-1
  windows_1250,
  windows_1251,
  windows_874,
  windows_1254,
  windows_1257,
  windows_1253,
  latin_2,  // ISO 8859-2
  mac_roman,
  cp437,
};
constexpr std::size_t kCodePages = 10;

std::string_view name_of(CodePage page);  // "windows-1252"

// The byte (80 to FF) each code page has for a character, 0 where it has none. O(1).
using LegacyBytes = std::array<std::uint8_t, kCodePages>;
const LegacyBytes& legacy_bytes(char32_t code);

// The character of a windows-1252 byte; 0 for the five open ones.
char32_t windows_1252_character(std::uint8_t byte);

}  // namespace synoptic::text
