#pragma once

// A bundle is everything needed to make a comparison again: the versions' texts as given, labels,
// corrections, marks and the view. It travels as a file (JSON) or in a link's fragment.
// docs/formats.md describes both.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "align/synopsis.h"
#include "article/ingest.h"

namespace synoptic::share {

inline constexpr std::string_view kBundleSchema = "synoptic.bundle/1";
inline constexpr std::string_view kLinkVersion = "s1";

struct Mark {
  std::string finding;  // Divergence::id
  std::string verdict;  // "important", "not_a_difference" or ""
  std::string note;
};

// What the reader had on screen beside the finding; empty and 0: not said. Words and kinds that
// this program does not know are kept out, in reading and in writing.
struct View {
  std::string sheet;               // a sheet of the canvas ("synopsis"), "findings" or "text"
  std::vector<std::string> kinds;  // shown in the list (divergence::kind_name), sorted by its order
  std::uint8_t weight = 0;         // 1 to 3: the least severity listed
  std::string order;               // of the list: "consequence" or "text"

  bool empty() const { return sheet.empty() && kinds.empty() && weight == 0 && order.empty(); }
};

// Of a text of which the bundle holds a part only.
struct ExcerptPart {
  std::uint32_t sentences = 0;  // of the full text
  // The row of each sentence that is here, as the full texts were aligned: any numbers, equal
  // within a row. Scraps of texts would line up otherwise.
  std::vector<std::uint32_t> rows;
};

struct Bundle {
  std::vector<article::Input> inputs;
  std::optional<std::uint32_t> base;
  std::vector<align::Correction> corrections;
  std::vector<Mark> marks;
  std::string selected;  // Divergence::id; may be empty
  View view;
  // Where the inputs are parts of longer texts around the finding `selected` (share/excerpt.h): one
  // an input. Empty: these are the texts.
  std::vector<ExcerptPart> excerpt;
  // Characters that were none (lone surrogates, stray bytes) and were read as U+FFFD. Not written.
  std::uint32_t replaced = 0;
};

// Why bytes are no bundle; each has one sentence in assets/phrases, key "bundle." and the name
// below.
enum class BundleError : std::uint8_t { not_a_bundle, newer, truncated, altered, too_large };
std::string_view error_name(BundleError error);

using BundleResult = std::variant<Bundle, BundleError>;

// "synoptic.bundle/1". Round trip is exact for any bytes: an input that is not valid UTF-8 travels
// as base64.
// "<" is written \u003c, so the JSON may stand in a <script> element of a page.
std::string to_json(const Bundle& bundle);

// Lone surrogates in escapes arrive as U+FFFD, and so do invalid bytes. Nothing is guessed: a
// schema of a later version is `newer`, whatever it holds; anything else that is no bundle is
// `not_a_bundle`.
BundleResult from_json(std::string_view bytes);

// ---- links
// -------------------------------------------------------------------------------------------
// fragment = "s1." length "." checksum "." base64url(deflate-raw(JSON))
//   length    decimal, of the base64url part: a link cut by a chat program is told from an altered
//   one checksum  8 hexadecimal digits, CRC-32 (ISO 3309) of the JSON
// The browser deflates with CompressionStream and the command line with zlib (share/deflate.h); the
// bytes may differ, the checksum of the JSON may not.

struct LinkParts {
  std::string_view body;  // base64url, into the fragment
  std::uint32_t checksum = 0;
};

// The parts of a fragment, with or without "#" before it. An empty one, or one that never was a
// link, is `not_a_bundle`; one that ends before its length is `truncated`; one longer than that, or
// with characters that no link has, is `altered`; "s2." and later are `newer`.
std::variant<LinkParts, BundleError> parse_link(std::string_view fragment);

// REQUIRES: `body` is base64url of the deflated JSON.
std::string join_link(std::string_view body, std::uint32_t checksum);
std::string make_link(std::string_view json, std::string_view deflated);

// The JSON after inflation, checked against the link's checksum and read. No program writes a link
// whose JSON is not valid UTF-8: that is `altered`, whatever its checksum.
BundleResult from_link_json(std::string_view json, std::uint32_t checksum);

// RFC 4648 section 5, without padding. Decoding takes the plain alphabet and padding too; nothing
// for any other character or an impossible length.
std::string base64url_encode(std::string_view bytes);
std::optional<std::string> base64url_decode(std::string_view text);

std::uint32_t crc32(std::string_view bytes);
std::string checksum_text(std::uint32_t checksum);  // 8 hexadecimal digits
std::optional<std::uint32_t> checksum_from_text(std::string_view text);

}  // namespace synoptic::share
