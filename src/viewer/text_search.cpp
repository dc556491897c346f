#include "viewer/text_search.h"

#include <algorithm>

#include "text/utf8.h"

namespace synoptic::viewer {
namespace {

bool is_between(char32_t code, char32_t first, char32_t last) {
  return first <= code && code <= last;
}

// Capitals that stand before their small letters, pair by pair.
bool is_paired(char32_t code) {
  return is_between(code, 0x100, 0x137) || is_between(code, 0x14A, 0x177) ||
         is_between(code, 0x1DE, 0x1EF) || code == 0x1F4 || is_between(code, 0x1F8, 0x21F) ||
         is_between(code, 0x222, 0x233) || is_between(code, 0x460, 0x481) ||
         is_between(code, 0x48A, 0x4BF) || is_between(code, 0x4D0, 0x52F) ||
         is_between(code, 0x1E00, 0x1E95) || is_between(code, 0x1EA0, 0x1EFF);
}
// The same, where capitals have odd numbers.
bool is_odd_paired(char32_t code) {
  return is_between(code, 0x139, 0x148) || is_between(code, 0x179, 0x17E) ||
         is_between(code, 0x1CD, 0x1DC) || is_between(code, 0x4C1, 0x4CE);
}

bool is_white(char32_t code) {
  return code == ' ' || is_between(code, 0x9, 0xD) || code == 0xA0 ||
         is_between(code, 0x2000, 0x200A) || code == 0x202F || code == 0x3000;
}

// The next character to compare; white space of any length is one.
char32_t read(std::string_view text, std::size_t end, std::size_t& at) {
  const text::Decoded next = text::decode_at(text, at);
  at += next.length;
  if (!is_white(next.code)) return small_letter(next.code);
  while (at < end) {
    const text::Decoded more = text::decode_at(text, at);
    if (!is_white(more.code)) break;
    at += more.length;
  }
  return ' ';
}

std::string_view trimmed(std::string_view words) {
  const auto white = [](char c) { return is_white(static_cast<unsigned char>(c)); };
  while (!words.empty() && white(words.front())) words.remove_prefix(1);
  while (!words.empty() && white(words.back())) words.remove_suffix(1);
  return words;
}

}  // namespace

char32_t small_letter(char32_t code) {
  if (code < 0x80) return is_between(code, 'A', 'Z') ? code + 32 : code;
  if (is_between(code, 0xC0, 0xDE)) return code == 0xD7 ? code : code + 32;
  if (code == 0x130) return 'i';
  if (code == 0x178) return 0xFF;
  if (code == 0x1E9E) return 0xDF;
  if (is_paired(code)) return code % 2 == 0 ? code + 1 : code;
  if (is_odd_paired(code)) return code % 2 == 1 ? code + 1 : code;
  if (code == 0x386) return 0x3AC;
  if (is_between(code, 0x388, 0x38A)) return code + 37;
  if (code == 0x38C) return 0x3CC;
  if (code == 0x38E || code == 0x38F) return code + 63;
  if (is_between(code, 0x391, 0x3AB) && code != 0x3A2) return code + 32;
  if (code == 0x3C2) return 0x3C3;  // the sigma at the end of a word
  if (is_between(code, 0x400, 0x40F)) return code + 80;
  if (is_between(code, 0x410, 0x42F)) return code + 32;
  if (code == 0x4C0) return 0x4CF;
  if (is_between(code, 0x531, 0x556)) return code + 48;
  if (is_between(code, 0xFF21, 0xFF3A)) return code + 32;
  return code;
}

std::vector<text::Span> find_all(std::string_view text, text::Span within,
                                 std::string_view searched) {
  std::vector<text::Span> found;
  std::vector<char32_t> words;
  searched = trimmed(searched);
  for (std::size_t at = 0; at < searched.size();)
    words.push_back(read(searched, searched.size(), at));
  if (words.empty()) return found;
  const std::size_t end = std::min<std::size_t>(within.end, text.size());
  for (std::size_t begin = within.begin; begin < end;) {
    std::size_t at = begin;
    std::size_t matched = 0;
    std::size_t after = begin;
    while (matched < words.size() && at < end && read(text, end, at) == words[matched]) {
      if (matched == 0) after = at;
      ++matched;
    }
    if (matched == words.size()) {
      found.push_back(text::make_span(begin, at));
      begin = at;
    } else {
      begin = matched > 0 ? after : begin + text::decode_at(text, begin).length;
    }
  }
  return found;
}

}  // namespace synoptic::viewer
