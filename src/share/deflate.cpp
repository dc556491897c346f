#include "share/deflate.h"

#ifdef SYNOPTIC_ZLIB

#include <zlib.h>

namespace synoptic::share {
namespace {

constexpr int kRawWindow = -15;  // negative: no zlib header, as CompressionStream("deflate-raw")

Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib only reads it
}

}  // namespace

std::string deflate_raw(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRawWindow, 9, Z_DEFAULT_STRATEGY) !=
      Z_OK)
    return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = bytes_of(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = bytes_of(out);
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::variant<std::string, BundleError> inflate_raw(std::string_view bytes, std::size_t limit) {
  z_stream stream{};
  if (inflateInit2(&stream, kRawWindow) != Z_OK) return BundleError::altered;
  stream.next_in = bytes_of(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  char piece[16384];
  int state = Z_OK;
  while (state == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(piece);
    stream.avail_out = sizeof piece;
    state = inflate(&stream, Z_NO_FLUSH);
    out.append(piece, sizeof piece - stream.avail_out);
    if (out.size() > limit) break;
  }
  const bool all_read = stream.avail_in == 0;
  inflateEnd(&stream);
  if (out.size() > limit) return BundleError::too_large;
  if (state == Z_STREAM_END && all_read) return out;
  return state == Z_BUF_ERROR ? BundleError::truncated : BundleError::altered;
}

std::string link_of(const Bundle& bundle) {
  const std::string json = to_json(bundle);
  return make_link(json, deflate_raw(json));
}

BundleResult bundle_from_link(std::string_view fragment, std::size_t limit) {
  const auto link = parse_link(fragment);
  if (const auto* error = std::get_if<BundleError>(&link)) return *error;
  const LinkParts& parts = *std::get_if<LinkParts>(&link);
  const auto deflated = base64url_decode(parts.body);
  if (!deflated) return BundleError::altered;
  const auto json = inflate_raw(*deflated, limit);
  if (const auto* error = std::get_if<BundleError>(&json)) return *error;
  return from_link_json(*std::get_if<std::string>(&json), parts.checksum);
}

}  // namespace synoptic::share

#endif  // SYNOPTIC_ZLIB
