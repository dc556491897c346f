#include "report/columns.h"

#include "text/utf8.h"

namespace synoptic::report {
namespace {

struct Block {
  char32_t first, last;
};

constexpr Block kZero[] = {{0x0300, 0x036F}, {0x0591, 0x05BD},  {0x064B, 0x065F}, {0x0E31, 0x0E31},
                           {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E},  {0x200B, 0x200F}, {0x20D0, 0x20FF},
                           {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF}};
constexpr Block kWide[] = {{0x1100, 0x115F},   {0x2E80, 0xA4CF},   {0xAC00, 0xD7A3},
                           {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
                           {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
                           {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

template <std::size_t N>
bool inside(const Block (&blocks)[N], char32_t code) {
  for (const Block block : blocks)
    if (code >= block.first && code <= block.last) return true;
  return false;
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded step = text::decode_at(text, at);
    at += step.length;
    if (step.code < 0x300)
      ++columns;
    else if (!inside(kZero, step.code))
      columns += inside(kWide, step.code) ? 2 : 1;
  }
  return columns;
}

std::string wrap(std::string_view text, std::string_view first, std::string_view rest,
                 std::size_t width) {
  std::string out{first};
  std::size_t used = columns_of(first);
  bool fresh = true;  // nothing on the line yet
  while (!text.empty()) {
    const auto end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    const std::size_t columns = columns_of(word);
    if (!fresh && used + 1 + columns > width) {
      out += '\n';
      out += rest;
      used = columns_of(rest);
      fresh = true;
    }
    if (!fresh) out += ' ';
    out += word;
    used += columns + (fresh ? 0 : 1);
    fresh = false;
  }
  return out + '\n';
}

}  // namespace synoptic::report
