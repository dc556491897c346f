#pragma once

// Byte ranges. Everything the program says about a text points into it with a Span; nobody but the
// Article owns characters. Offsets are bytes of UTF-8, half open, and always stand on character
// boundaries when they come out of a public function.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace synoptic::text {

// [begin, end) in bytes. 32 bits: an article is at most 4 GB (the default limit is 16 MB).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend constexpr bool operator==(Span a, Span b) { return a.begin == b.begin && a.end == b.end; }
  friend constexpr bool operator!=(Span a, Span b) { return !(a == b); }
  // By begin, then by end: the order of reading.
  friend constexpr bool operator<(Span a, Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  }
};

// A span of any two offsets; `end` not before `begin`.
constexpr Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end < begin ? begin : end)};
}

// The smallest span that holds both.
constexpr Span cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

// The characters of `span`; what lies beyond the text is left out, so any span is safe.
constexpr std::string_view slice(std::string_view text, Span span) {
  const std::size_t begin = span.begin < text.size() ? span.begin : text.size();
  const std::size_t end = span.end < text.size() ? span.end : text.size();
  return text.substr(begin, end > begin ? end - begin : 0);
}

}  // namespace synoptic::text
