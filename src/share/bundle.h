#pragma once

// A bundle is everything needed to make a comparison again: the versions' texts as given, labels, corrections,
// marks and the view. It travels as a file (JSON) or in a link's fragment.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "align/synopsis.h"
#include "article/ingest.h"

namespace synoptic::share {

struct Mark {
  std::string finding;  // Divergence::id
  std::string verdict;  // "important", "not_a_difference" or ""
  std::string note;
};

struct Bundle {
  std::vector<article::Input> inputs;
  std::optional<std::uint32_t> base;
  std::vector<align::Correction> corrections;
  std::vector<Mark> marks;
  std::string selected;  // Divergence::id; may be empty
};

// Why bytes are no bundle; each has one sentence in assets/phrases.
enum class BundleError : std::uint8_t { not_a_bundle, newer, truncated, altered, too_large };

using BundleResult = std::variant<Bundle, BundleError>;

// "synoptic.bundle/1". Round trip is exact for valid UTF-8; lone surrogates arrive as U+FFFD.
std::string to_json(const Bundle& bundle);
BundleResult from_json(std::string_view bytes);

// ---- links -------------------------------------------------------------------------------------------
// fragment = "s1." length "." checksum "." base64url(deflate-raw(JSON))
//   length    decimal, of the base64url part: a link cut by a chat program is told from an altered one
//   checksum  8 hexadecimal digits, CRC-32 (ISO 3309) of the JSON
// The browser deflates with CompressionStream and the command line with zlib; the bytes may differ, the
// checksum of the JSON may not. These functions need an inflater and a deflater from the caller's platform.

struct LinkParts {
  std::string_view body;  // base64url
  std::uint32_t checksum = 0;
};
std::variant<LinkParts, BundleError> parse_link(std::string_view fragment);

std::string make_link(std::string_view json, std::string_view deflated);
std::string base64url_encode(std::string_view bytes);
std::optional<std::string> base64url_decode(std::string_view text);
std::uint32_t crc32(std::string_view bytes);

}  // namespace synoptic::share
