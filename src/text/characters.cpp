#include "text/characters.h"

#include <utf8proc.h>

#include <string_view>

namespace synoptic::text {
namespace {

utf8proc_category_t category(char32_t code) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

bool between(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

bool one_of(char32_t code, std::u32string_view set) {
  return set.find(code) != std::u32string_view::npos;
}

}  // namespace

bool is_mark(char32_t code) {
  if (code < 0x300) return false;
  const auto kind = category(code);
  return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC ||
         kind == UTF8PROC_CATEGORY_ME;
}

bool detail::is_letter(char32_t code) {
  const auto kind = category(code);
  return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_ME) ||
         kind == UTF8PROC_CATEGORY_NL;
}

bool detail::is_digit(char32_t code) { return category(code) == UTF8PROC_CATEGORY_ND; }

bool detail::is_upper(char32_t code) {
  const auto kind = category(code);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool detail::is_lower(char32_t code) { return category(code) == UTF8PROC_CATEGORY_LL; }

bool detail::is_space(char32_t code) {
  if (code == 0x85) return true;
  const auto kind = category(code);
  return kind >= UTF8PROC_CATEGORY_ZS && kind <= UTF8PROC_CATEGORY_ZP;
}

bool is_punctuation(char32_t code) {
  if (one_of(code, U"%&@#*/\\§¶†‡‰‱‽№")) return false;
  const auto kind = category(code);
  return kind >= UTF8PROC_CATEGORY_PC && kind <= UTF8PROC_CATEGORY_PO;
}

bool is_invisible(char32_t code) {
  if (code < 0x80) return false;
  return category(code) == UTF8PROC_CATEGORY_CF || between(code, 0xFE00, 0xFE0F);
}

bool is_control(char32_t code) { return code < 0x20 || between(code, 0x7F, 0x9F); }

bool is_ideograph(char32_t code) {
  return between(code, 0x3400, 0x9FFF) || between(code, 0x3041, 0x309F) || code == 0x3005 ||
         between(code, 0xF900, 0xFAFF) || between(code, 0x20000, 0x3FFFD);
}

bool is_emoji(char32_t code) {
  return between(code, 0x1F000, 0x1FAFF) || between(code, 0x2600, 0x27BF) ||
         between(code, 0x2B00, 0x2BFF) || between(code, 0x2300, 0x23FF);
}

bool is_quote(char32_t code) { return one_of(code, U"\"'‘’‚‛“”„‟«»‹›「」『』〝〞＂"); }

bool is_opening_quote(char32_t code) { return one_of(code, U"“‘„‚«‹「『〝"); }

bool is_closing_quote(char32_t code) { return one_of(code, U"”’»›」』〞"); }

bool is_opening_bracket(char32_t code) {
  const auto kind = category(code);
  return kind == UTF8PROC_CATEGORY_PS && !is_quote(code);
}

bool is_closing_bracket(char32_t code) {
  const auto kind = category(code);
  return kind == UTF8PROC_CATEGORY_PE && !is_quote(code);
}

}  // namespace synoptic::text
