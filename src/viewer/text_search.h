#pragma once

// Where a text says what the reader searches for, whatever its capitals. The page's own search
// lowers both sides; here the alphabets that have capitals are lowered by rule, since the canvas
// module has no room for the tables of text/fold.h.

#include <string_view>
#include <vector>

#include "text/span.h"

namespace synoptic::viewer {

// The small letter of a capital: Latin, Greek, Cyrillic, Armenian, full-width Latin; anything else
// as it is. Turkish dotted I becomes i.
char32_t small_letter(char32_t code);

// Every place inside `within` where `text` has `words`, from left to right, none over another.
// White space of any length is a space. Linear in `within` times the length of what is repeated in
// `words`; nothing for words of white space alone.
std::vector<text::Span> find_all(std::string_view text, text::Span within, std::string_view words);

}  // namespace synoptic::viewer
