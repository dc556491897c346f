#pragma once

// What kind a character is (Unicode general categories, through utf8proc). ASCII never leaves this
// header.

namespace synoptic::text {

namespace detail {  // past ASCII
bool is_letter(char32_t code);
bool is_digit(char32_t code);
bool is_upper(char32_t code);
bool is_lower(char32_t code);
bool is_space(char32_t code);
}  // namespace detail

inline bool is_letter(char32_t code) {
  if (code < 0x80) return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
  return detail::is_letter(code);
}  // L*, and marks that continue a word (M*)
bool is_mark(char32_t code);  // M*
inline bool is_digit(char32_t code) {
  if (code < 0x80) return code >= '0' && code <= '9';
  return detail::is_digit(code);
}  // Nd of any script
inline bool is_upper(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z';
  return detail::is_upper(code);
}  // Lu, Lt
inline bool is_lower(char32_t code) {
  if (code < 0x80) return code >= 'a' && code <= 'z';
  return detail::is_lower(code);
}  // Ll
inline bool is_space(char32_t code) {
  if (code < 0x80)
    return code == ' ' || (code >= '\t' && code <= '\r') || (code >= 0x1C && code <= 0x1F);
  return detail::is_space(code);
}  // Z*, ASCII white space, U+0085
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
