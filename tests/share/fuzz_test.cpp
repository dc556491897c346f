#include <doctest/doctest.h>

#include <map>

#include "phrases/phrase.h"
#include "share/fuzzed_links.h"

using namespace synoptic;
using share::Bundle;
using share::BundleError;

TEST_CASE("links: of 100,000 altered ones each is a bundle or refused with its sentence") {
  share::FuzzedLinks links(7);
  std::map<std::string, int> verdicts;
  for (int i = 0; i < 100000; ++i) {
    const std::string link = links.next();
    const auto result = share::bundle_from_link(link, share::kFuzzLimit);
    if (const auto* error = std::get_if<BundleError>(&result)) {
      ++verdicts[std::string{share::error_name(*error)}];
      continue;
    }
    ++verdicts["bundle"];
    // What was read is a bundle like any other: written and read again it is the same.
    const std::string json = share::to_json(std::get<Bundle>(result));
    const auto again = share::from_json(json);
    REQUIRE(std::holds_alternative<Bundle>(again));
    REQUIRE(share::to_json(std::get<Bundle>(again)) == json);
  }
  // Every answer came, so every way in was tried.
  for (const char* verdict :
       {"bundle", "not_a_bundle", "newer", "truncated", "altered", "too_large"}) {
    CAPTURE(verdict);
    CHECK(verdicts[verdict] > 10);
    if (std::string_view{verdict} == "bundle") continue;
    const std::string_view sentence = phrases::phrase("bundle." + std::string{verdict});
    CHECK(sentence.size() > 20);
    CHECK(sentence.back() == '.');
  }
}

TEST_CASE("links: a bomb stops at the bound, whatever it would have become") {
  std::string bomb;  // 72 MB of spaces in 72 KB
  {
    const std::string spaces(std::size_t{72} << 20, ' ');
    bomb = share::deflate_raw(spaces);
  }
  CHECK(bomb.size() < 100000);
  const auto result = share::bundle_from_link(share::join_link(share::base64url_encode(bomb), 0));
  REQUIRE(std::holds_alternative<BundleError>(result));
  CHECK(std::get<BundleError>(result) == BundleError::too_large);
  const auto exact = share::inflate_raw(share::deflate_raw(std::string(5000, 'x')), 4999);
  CHECK(std::get<BundleError>(exact) == BundleError::too_large);
}

TEST_CASE("links: brackets nested 100,000 deep are refused or read, and nothing overflows") {
  for (const char* open : {"[", "{\"a\":"}) {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += open;
    for (const std::string& json :
         {deep, R"({"schema":"synoptic.bundle/1","articles":)" + deep,
          R"({"schema":"synoptic.bundle/1","articles":)" + std::string(100000, '[') +
              std::string(100000, ']') + "}"}) {
      const auto result = share::bundle_from_link(share::make_link(json, share::deflate_raw(json)));
      if (const auto* error = std::get_if<BundleError>(&result))
        CHECK(*error == BundleError::not_a_bundle);
      else
        CHECK(std::get<Bundle>(result).inputs.size() == 1);
    }
  }
}

namespace {

Bundle read(const std::string& json) {
  const auto result = share::from_json(json);
  REQUIRE(std::holds_alternative<Bundle>(result));
  return std::get<Bundle>(result);
}

void append_utf8(std::string& out, std::uint32_t code) {
  const auto add = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) return add(code);
  if (code < 0x800) {
    add(0xC0 | code >> 6);
    return add(0x80 | (code & 63));
  }
  if (code < 0x10000) {
    add(0xE0 | code >> 12);
  } else {
    add(0xF0 | code >> 18);
    add(0x80 | (code >> 12 & 63));
  }
  add(0x80 | (code >> 6 & 63));
  add(0x80 | (code & 63));
}

}  // namespace

TEST_CASE("bundle: every character of Unicode comes back, plane by plane") {
  for (std::uint32_t first = 0; first < 0x110000; first += 0x1000) {
    std::string all;
    for (std::uint32_t code = first; code < first + 0x1000; ++code)
      if (code < 0xD800 || code > 0xDFFF) append_utf8(all, code);
    Bundle bundle;
    bundle.inputs = {{"a.txt", all, {}}};
    REQUIRE(read(share::to_json(bundle)).inputs[0].bytes == all);
  }
}

TEST_CASE("bundle: random text and random bytes come back exactly, and write the same JSON again") {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    Bundle bundle;
    for (int n = 0; n < 3; ++n) {
      std::string text, bytes;
      for (std::size_t i = random() % 60; i-- > 0;) {
        const auto code = static_cast<std::uint32_t>(random() % 0x110000);
        append_utf8(text, code >= 0xD800 && code < 0xE000 ? 0x2028 : code);
        bytes += static_cast<char>(random() & 255);
      }
      bundle.inputs.push_back({text, round % 2 == 0 ? text : bytes, text});
    }
    const std::string json = share::to_json(bundle);
    const Bundle back = read(json);
    for (std::size_t n = 0; n < 3; ++n) {
      REQUIRE(back.inputs[n].bytes == bundle.inputs[n].bytes);
      REQUIRE(back.inputs[n].label == bundle.inputs[n].label);
    }
    REQUIRE(share::to_json(back) == json);
  }
}

TEST_CASE("bundle: of keys that stand twice the last one counts, and huge numbers are none") {
  const Bundle twice = read(
      R"({"schema":"synoptic.bundle/1","articles":[{"text":"a","text":"b"}],"options":{"base":1,"base":99999999999999999999}})");
  CHECK(twice.inputs[0].bytes == "b");
  CHECK_FALSE(twice.base.has_value());
  const Bundle huge = read(
      R"({"schema":"synoptic.bundle/1","articles":[{"text":"a"}],"options":{"base":4294967296},"excerpt":[{"sentences":99999999999}]})");
  CHECK_FALSE(huge.base.has_value());
  CHECK(huge.excerpt[0].sentences == 0);
  const auto endless = share::from_json(
      R"({"schema":"synoptic.bundle/1","articles":[{"text":"a"}],"options":{"base":1e999}})");
  REQUIRE(std::holds_alternative<BundleError>(endless));
  CHECK(std::get<BundleError>(endless) == BundleError::not_a_bundle);
}
