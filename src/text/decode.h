#pragma once

// From bytes to the decoded text that furniture, repairs and OffsetMaps point into.

#include <string>
#include <string_view>

namespace synoptic::text {

// UTF-8 of what the bytes say. UTF-8, UTF-16 and UTF-32 byte order marks are honoured and left out;
// without one the bytes are UTF-8, or UTF-16 or UTF-32 when they hold NUL bytes where these
// encodings have them and read as text that way. Line ends stay as they are. Each byte that fits no
// UTF-8 sequence and each NUL becomes U+FFFD (other controls stay). A text without one well-formed
// UTF-8 sequence whose high bytes all make sense as windows-1252 (accented letters inside words,
// curly quotes, dashes) is read as that, the usual case of a legacy file. Total and linear.
std::string decode(std::string_view bytes);

// How decode() will read the bytes.
enum class Encoding { utf8, utf16_le, utf16_be, utf32_le, utf32_be, windows_1252 };
Encoding detect_encoding(std::string_view bytes);

// True when the bytes are in no encoding of Unicode: more of them fit no UTF-8 sequence than there
// are sequences. Which of the older encodings it is, only the letters' frequencies tell: the
// callers who have a library for that ask it first, and decode() does its best without. Linear.
bool is_legacy(std::string_view bytes);

}  // namespace synoptic::text
