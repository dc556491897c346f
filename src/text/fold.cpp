#include "text/fold.h"

#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "text/characters.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

// Where the ASCII from `at` on ends, eight bytes at a time.
std::size_t end_of_ascii(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t block;
    std::memcpy(&block, text.data() + at, 8);
    if ((block & 0x8080808080808080ull) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// Eight letters of ASCII at a time: a byte's high bit after the two sums says whether it is from
// "A" on and whether it is past "Z"; 0x20 is what makes the capital between them small.
std::uint64_t lower_ascii_block(std::uint64_t block) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ull;
  const std::uint64_t from_a = block + kOnes * (0x80 - 'A'), past_z = block + kOnes * (0x7F - 'Z');
  return block | ((from_a ^ past_z) & (kOnes * 0x80)) >> 2;
}

void append_lower(std::string& out, std::string_view ascii) {
  std::size_t at = out.size();
  out += ascii;
  for (; at + 8 <= out.size(); at += 8) {
    std::uint64_t block;
    std::memcpy(&block, out.data() + at, 8);
    block = lower_ascii_block(block);
    std::memcpy(out.data() + at, &block, 8);
  }
  for (; at < out.size(); ++at) out[at] = lower_ascii(out[at]);
}

// The plain form of a quotation mark or dash, or the character itself.
char32_t straightened(char32_t code) {
  switch (code) {
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'ʼ':
    case U'′':
    case U'‹':
    case U'›':
      return '\'';
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'″':
    case U'«':
    case U'»':
      return '"';
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'―':
    case U'−':
      return '-';
    default:
      return code;
  }
}

std::string straighten(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    at += next.length;
    if (is_invisible(next.code)) continue;
    if (next.code == 0x307 && !out.empty() && out.back() == 'i') continue;  // what is left of "İ"
    append_utf8(out, straightened(next.code));
  }
  return out;
}

constexpr std::size_t kClusterLimit =
    64;  // marks on one letter; longer clusters are left as they are

// Appends the composed form of text[begin, end), one base character with its marks.
void append_composed(std::string& out, std::string_view cluster) {
  std::array<utf8proc_int32_t, kClusterLimit * 4> buffer;
  utf8proc_ssize_t length = 0;
  int last_class = 0;
  for (std::size_t at = 0; at < cluster.size();) {
    const Decoded next = decode_at(cluster, at);
    at += next.length;
    const auto room = static_cast<utf8proc_ssize_t>(buffer.size()) - length;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(next.code), buffer.data() + length, room,
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE), &last_class);
    if (count < 0 || count > room) {
      out += cluster;
      return;
    }
    length += count;
  }
  // Canonical ordering: a stable insertion sort by combining class between starters.
  for (utf8proc_ssize_t i = 1; i < length; ++i) {
    const auto code = buffer[static_cast<std::size_t>(i)];
    const auto rank = utf8proc_get_property(code)->combining_class;
    utf8proc_ssize_t to = i;
    while (rank != 0 && to > 0 &&
           utf8proc_get_property(buffer[static_cast<std::size_t>(to - 1)])->combining_class >
               rank) {
      buffer[static_cast<std::size_t>(to)] = buffer[static_cast<std::size_t>(to - 1)];
      --to;
    }
    buffer[static_cast<std::size_t>(to)] = code;
  }
  length = utf8proc_normalize_utf32(
      buffer.data(), length, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  for (utf8proc_ssize_t i = 0; i < length; ++i)
    append_utf8(out, static_cast<char32_t>(buffer[static_cast<std::size_t>(i)]));
}

// Characters that may join the one before them: marks, and the vowels and finals of Hangul.
bool continues_cluster(char32_t code) {
  if (code < 0x300) return false;
  return is_mark(code) || (code >= 0x1160 && code <= 0x11FF);
}

bool stands_alone(char32_t code) {
  return code < 0x300 ||
         utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->decomp_seqindex == UINT16_MAX;
}

// A run without ASCII but for its first character.
void append_folded_run(std::string& out, std::string_view run) {
  const Decoded first = decode_at(run, 0);
  if (first.length == run.size() &&
      straightened(first.code) != first.code) {  // the curly quote in "don’t"
    append_utf8(out, straightened(first.code));
    return;
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                                      UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(run.data()),
                                   static_cast<utf8proc_ssize_t>(run.size()), &mapped, options);
  if (length < 0) {
    out += run;  // malformed bytes stay what they are
    return;
  }
  out += straighten({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)});
  std::free(mapped);
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t plain = end_of_ascii(text, at);
    // A mark behind it makes the last letter part of the run that follows.
    if (plain > at && plain < text.size() && is_mark(decode_at(text, plain).code)) --plain;
    append_lower(out, text.substr(at, plain - at));
    if (plain == text.size()) break;
    at = plain + 1;
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) ++at;
    append_folded_run(out, text.substr(plain, at - plain));
  }
  return out;
}

std::string compose(std::string_view text, OffsetMap* origin) {
  std::string out;
  out.reserve(text.size());
  std::size_t copied = 0;  // everything before stands in `out`
  const auto copy_until = [&](std::size_t end) {
    if (end == copied) return;
    out += text.substr(copied, end - copied);
    if (origin)
      origin->copy(static_cast<std::uint32_t>(copied), static_cast<std::uint32_t>(end - copied));
    copied = end;
  };
  for (std::size_t at = 0; (at = end_of_ascii(text, at)) < text.size();) {
    const bool behind_ascii = at > copied && static_cast<unsigned char>(text[at - 1]) < 0x80;
    if (behind_ascii && continues_cluster(decode_at(text, at).code)) --at;  // "e" before its accent
    const Decoded first = decode_at(text, at);
    std::size_t end = at + first.length;
    std::size_t count = 1;
    while (end < text.size() && count < kClusterLimit &&
           static_cast<unsigned char>(text[end]) >= 0xCC) {
      const Decoded next = decode_at(text, end);
      if (!continues_cluster(next.code)) break;
      end += next.length;
      ++count;
    }
    if (count > 1 || !stands_alone(first.code)) {
      std::string changed;
      append_composed(changed, text.substr(at, end - at));
      if (changed != text.substr(at, end - at)) {
        copy_until(at);
        out += changed;
        if (origin) origin->replace(make_span(at, end), static_cast<std::uint32_t>(changed.size()));
        copied = end;
      }
    }
    at = end;
  }
  copy_until(text.size());
  return out;
}

}  // namespace synoptic::text
