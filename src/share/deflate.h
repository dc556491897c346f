#pragma once

// Raw deflate (RFC 1951) with zlib, for the command line. In the browser the page's
// CompressionStream does it, and this file is empty there.

#ifdef SYNOPTIC_ZLIB

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "share/bundle.h"

namespace synoptic::share {

inline constexpr std::size_t kMaxInflated = std::size_t{64} << 20;

// Best compression; the same bytes for the same input and zlib.
std::string deflate_raw(std::string_view bytes);

// `altered` for bytes that are no deflate stream, `truncated` for one that ends early, `too_large`
// as soon as the result would pass `limit`: a small link cannot fill the memory.
std::variant<std::string, BundleError> inflate_raw(std::string_view bytes,
                                                   std::size_t limit = kMaxInflated);

// The whole way of a link, both directions.
std::string link_of(const Bundle& bundle);
BundleResult bundle_from_link(std::string_view fragment, std::size_t limit = kMaxInflated);

}  // namespace synoptic::share

#endif  // SYNOPTIC_ZLIB
