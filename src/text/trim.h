#pragma once

// A view without what the caller does not want at its ends. Cost: linear in what is dropped.

#include <string_view>

#include "text/utf8.h"

namespace synoptic::text {

// `drops(char32_t)` says which characters go. For well-formed text.
template <class Drops>
std::string_view trim_begin(std::string_view words, Drops drops) {
  while (!words.empty()) {
    const Decoded first = decode_at(words, 0);
    if (!drops(first.code)) break;
    words.remove_prefix(first.length);
  }
  return words;
}

template <class Drops>
std::string_view trim_end(std::string_view words, Drops drops) {
  while (!words.empty()) {
    const Decoded last = decode_before(words, words.size());
    if (!drops(last.code)) break;
    words.remove_suffix(last.length);
  }
  return words;
}

}  // namespace synoptic::text
