#include <array>

#include "share/bundle.h"
#include "text/utf8.h"

namespace synoptic::share {
namespace {

constexpr std::array<std::uint32_t, 256> make_crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit) value = value & 1 ? value >> 1 ^ 0xEDB88320u : value >> 1;
    table[i] = value;
  }
  return table;
}
constexpr auto kCrcTable = make_crc_table();

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_base64url(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Takes what stands before the next dot; all of the rest when there is none.
std::string_view take_field(std::string_view& rest, bool& dot) {
  const auto end = rest.find('.');
  dot = end != std::string_view::npos;
  const std::string_view field = rest.substr(0, end);
  rest = dot ? rest.substr(end + 1) : std::string_view{};
  return field;
}

// A length of at most nine digits, so that it cannot overflow.
std::optional<std::size_t> length_of(std::string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  std::size_t value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<std::size_t>(c - '0');
  }
  return value;
}

// "s1" is this version, "s2" and up a later one, everything else was never a link.
std::optional<BundleError> check_version(std::string_view field) {
  if (field == kLinkVersion) return std::nullopt;
  if (field.size() < 2 || field[0] != 's' || field[1] == '0') return BundleError::not_a_bundle;
  return length_of(field.substr(1)) ? BundleError::newer : BundleError::not_a_bundle;
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char c : bytes)
    crc = kCrcTable[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ crc >> 8;
  return ~crc;
}

std::string checksum_text(std::uint32_t checksum) {
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[checksum >> shift & 15];
  return out;
}

std::optional<std::uint32_t> checksum_from_text(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text) {
    const int digit = hex_value(c);
    if (digit < 0) return std::nullopt;
    value = value << 4 | static_cast<std::uint32_t>(digit);
  }
  return value;
}

std::variant<LinkParts, BundleError> parse_link(std::string_view fragment) {
  if (!fragment.empty() && fragment.front() == '#') fragment.remove_prefix(1);
  bool dot = false;
  if (const auto error = check_version(take_field(fragment, dot))) return *error;
  if (!dot) return BundleError::truncated;
  const auto length = length_of(take_field(fragment, dot));
  if (!dot) return BundleError::truncated;
  const std::string_view checksum_field = take_field(fragment, dot);
  if (!dot) return BundleError::truncated;
  const auto checksum = checksum_from_text(checksum_field);
  if (!length || !checksum) return BundleError::altered;
  for (const char c : fragment)
    if (!is_base64url(c)) return BundleError::altered;
  if (fragment.size() < *length) return BundleError::truncated;
  if (fragment.size() > *length) return BundleError::altered;
  return LinkParts{fragment, *checksum};
}

std::string join_link(std::string_view body, std::uint32_t checksum) {
  std::string out{kLinkVersion};
  for (const std::string& field : {std::to_string(body.size()), checksum_text(checksum)}) {
    out += '.';
    out += field;
  }
  out += '.';
  out += body;
  return out;
}

std::string make_link(std::string_view json, std::string_view deflated) {
  return join_link(base64url_encode(deflated), crc32(json));
}

BundleResult from_link_json(std::string_view json, std::uint32_t checksum) {
  if (crc32(json) != checksum || !text::is_valid_utf8(json)) return BundleError::altered;
  return from_json(json);
}

}  // namespace synoptic::share
