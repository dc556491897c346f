#pragma once

// What kind a character is (Unicode general categories, through utf8proc). ASCII never leaves this
// header.

namespace synoptic::text {

bool is_letter(char32_t code);       // L*, and marks that continue a word (M*)
bool is_mark(char32_t code);         // M*
bool is_digit(char32_t code);        // Nd of any script
bool is_upper(char32_t code);        // Lu, Lt
bool is_lower(char32_t code);        // Ll
bool is_space(char32_t code);        // Z*, ASCII white space, U+0085
bool is_punctuation(char32_t code);  // P* without % & @ # * / \ and their like, which are signs
bool is_invisible(char32_t code);    // Cf, and variation selectors: soft hyphen, joiners, BOM
bool is_control(char32_t code);      // Cc

// A character that is a word by itself: CJK ideographs and Hiragana (UAX #29 has no break data for
// them).
bool is_ideograph(char32_t code);

// Pictographs of emoji, their skin tones and regional indicators.
bool is_emoji(char32_t code);

// Quotation marks of any shape; brackets.
bool is_quote(char32_t code);
bool is_opening_quote(char32_t code);  // those that can only open: “ „ « ‹ 「 『
bool is_closing_quote(char32_t code);  // those that can only close: ” » › 」 』
bool is_opening_bracket(char32_t code);
bool is_closing_bracket(char32_t code);

}  // namespace synoptic::text
