#include <doctest/doctest.h>

#include <set>

#include "share/bundle.h"
#include "share/deflate.h"

using namespace synoptic;
using share::Bundle;
using share::BundleError;

namespace {

Bundle sample() {
  Bundle bundle;
  bundle.inputs = {{"a.txt", "The mill closed in May after the flood.", "Mill Gazette"},
                   {"b.txt", "The mill may close.", "Valley Sun"}};
  return bundle;
}

BundleError parse_error(std::string_view fragment) {
  const auto result = share::parse_link(fragment);
  REQUIRE(std::holds_alternative<BundleError>(result));
  return std::get<BundleError>(result);
}

BundleError link_error(std::string_view fragment, std::size_t limit = share::kMaxInflated) {
  const auto result = share::bundle_from_link(fragment, limit);
  REQUIRE(std::holds_alternative<BundleError>(result));
  return std::get<BundleError>(result);
}

}  // namespace

TEST_CASE("base64url: the examples of RFC 4648, without padding") {
  CHECK(share::base64url_encode("") == "");
  CHECK(share::base64url_encode("f") == "Zg");
  CHECK(share::base64url_encode("fo") == "Zm8");
  CHECK(share::base64url_encode("foobar") == "Zm9vYmFy");
  CHECK(share::base64url_encode("\xFB\xFF") == "-_8");
}

TEST_CASE("base64url: decoding takes both alphabets and padding, and nothing else") {
  CHECK(share::base64url_decode("Zm8=") == "fo");
  CHECK(share::base64url_decode("+/8") == "\xFB\xFF");
  CHECK(share::base64url_decode("-_8") == "\xFB\xFF");
  CHECK_FALSE(share::base64url_decode("Zm9vY").has_value());
  CHECK_FALSE(share::base64url_decode("Zm 8").has_value());
  CHECK(share::base64url_decode("") == "");
}

TEST_CASE("base64url: every byte at every place comes back") {
  for (std::size_t size = 1; size < 6; ++size)
    for (int byte = 0; byte < 256; ++byte) {
      const std::string bytes(size, static_cast<char>(byte));
      CHECK(share::base64url_decode(share::base64url_encode(bytes)) == bytes);
    }
}

TEST_CASE("crc32: the check value of the standard") {
  CHECK(share::crc32("123456789") == 0xCBF43926u);
  CHECK(share::crc32("") == 0u);
  CHECK(share::checksum_text(0xCBF43926u) == "cbf43926");
  CHECK(share::checksum_from_text("CBF43926") == 0xCBF43926u);
  CHECK_FALSE(share::checksum_from_text("cbf4392").has_value());
  CHECK_FALSE(share::checksum_from_text("cbf4392g").has_value());
}

TEST_CASE("link: a bundle goes into a fragment and comes back") {
  const std::string link = share::link_of(sample());
  CHECK(link.substr(0, 3) == "s1.");
  const auto back = share::bundle_from_link("#" + link);
  REQUIRE(std::holds_alternative<Bundle>(back));
  CHECK(share::to_json(std::get<Bundle>(back)) == share::to_json(sample()));
}

TEST_CASE("link: cut anywhere, it is never taken for whole") {
  const std::string link = share::link_of(sample());
  for (std::size_t n = 3; n < link.size(); ++n)
    CHECK(link_error(link.substr(0, n)) == BundleError::truncated);
}

TEST_CASE("link: with any one character changed, it is refused") {
  const std::string link = share::link_of(sample());
  for (std::size_t i = 0; i < link.size(); ++i) {
    std::string other = link;
    other[i] = other[i] == 'A' ? 'B' : 'A';
    CHECK(std::holds_alternative<BundleError>(share::bundle_from_link(other)));
  }
}

TEST_CASE("link: what a chat program adds at the end is an alteration") {
  const std::string link = share::link_of(sample());
  CHECK(parse_error(link + ".") == BundleError::altered);
  CHECK(parse_error(link + "A") == BundleError::altered);
  CHECK(parse_error(link + ")") == BundleError::altered);
}

TEST_CASE("link: a later version is newer, and other fragments are no link") {
  CHECK(parse_error("s2.9.00000000.AAAA") == BundleError::newer);
  CHECK(parse_error("s12.x") == BundleError::newer);
  CHECK(parse_error("finding-12") == BundleError::not_a_bundle);
  CHECK(parse_error("") == BundleError::not_a_bundle);
  CHECK(parse_error("#") == BundleError::not_a_bundle);
  CHECK(parse_error("s1") == BundleError::truncated);
  CHECK(parse_error("s1.99999999999999999999.00000000.A") == BundleError::altered);
}

TEST_CASE("link: a checksum that does not fit the JSON is an alteration") {
  const std::string json = share::to_json(sample());
  CHECK(std::holds_alternative<Bundle>(share::from_link_json(json, share::crc32(json))));
  const auto other = share::from_link_json(json, share::crc32(json) ^ 1u);
  REQUIRE(std::holds_alternative<BundleError>(other));
  CHECK(std::get<BundleError>(other) == BundleError::altered);
}

TEST_CASE("deflate: a small link cannot fill the memory") {
  const std::string zeros(1 << 20, '0');
  const std::string small = share::deflate_raw(zeros);
  CHECK(small.size() < 4096);
  const auto refused = share::inflate_raw(small, 1000);
  REQUIRE(std::holds_alternative<BundleError>(refused));
  CHECK(std::get<BundleError>(refused) == BundleError::too_large);
  CHECK(std::get<std::string>(share::inflate_raw(small, zeros.size())) == zeros);
}

TEST_CASE("deflate: bytes that are no stream are refused, and so is a stream with more behind it") {
  CHECK(std::holds_alternative<BundleError>(share::inflate_raw("\xFF\xFF\xFF")));
  CHECK(std::holds_alternative<BundleError>(share::inflate_raw(share::deflate_raw("ab") + "x")));
  CHECK(std::get<BundleError>(share::inflate_raw("")) == BundleError::truncated);
}

TEST_CASE("bundle errors: each has a name of its own") {
  std::set<std::string_view> names;
  for (const auto error : {BundleError::not_a_bundle, BundleError::newer, BundleError::truncated,
                           BundleError::altered, BundleError::too_large})
    names.insert(share::error_name(error));
  CHECK(names.size() == 5);
}
