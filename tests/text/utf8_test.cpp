#include "text/utf8.h"

#include <doctest/doctest.h>

#include <cstdint>

#include "text/decode.h"
#include "text/fold.h"
#include "text/offset_map.h"
#include "text/sentences.h"
#include "text/token.h"

using namespace synoptic::text;

namespace {

// A small generator of its own, so that a failure can be repeated anywhere.
class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % limit;
  }

 private:
  std::uint32_t state_;
};

std::string random_bytes(Random& random, std::uint32_t longest) {
  std::string bytes;
  for (std::uint32_t i = random.below(longest + 1); i > 0; --i)
    bytes += static_cast<char>(random.below(3) ? random.below(256) : " .a\"\n(?"[random.below(7)]);
  return bytes;
}

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

TEST_CASE("utf8: every code point comes back as it went out") {
  for (char32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 97) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    std::string out;
    append_utf8(out, code);
    const Decoded back = decode_at(out, 0);
    REQUIRE(back.valid);
    REQUIRE(back.code == code);
    REQUIRE(back.length == out.size());
    REQUIRE(decode_before(out, out.size()).code == code);
  }
}

TEST_CASE("utf8: overlong forms, surrogates and cut sequences are malformed bytes") {
  for (const char* bytes :
       {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80"}) {
    CHECK_FALSE(decode_at(bytes, 0).valid);
    CHECK(decode_at(bytes, 0).length == 1);
  }
}

TEST_CASE("decode: byte order marks are honoured and left out") {
  CHECK(decode("\xEF\xBB\xBFhé") == "hé");
  CHECK(decode(std::string_view("\xFF\xFEh\0\xE9\0", 6)) == "hé");
  CHECK(decode(std::string_view("\xFE\xFF\0h\0\xE9", 6)) == "hé");
  CHECK(decode(std::string_view("\xFF\xFE\x3D\xD8\x00\xDE", 6)) == "😀");
  CHECK(decode(std::string_view("\xFF\xFE\0\0h\0\0\0", 8)) == "h");
}

TEST_CASE("decode: UTF-16 without a mark is seen by its NULs") {
  CHECK(decode(std::string_view("T\0h\0e\0 \0e\0n\0d\0", 14)) == "The end");
}

namespace {

// The text in UTF-16 or UTF-32 without a mark.
std::string wide(std::u32string_view text, int bytes, bool big) {
  std::string out;
  const auto append = [&](char32_t unit) {
    for (int i = 0; i < bytes; ++i)
      out += static_cast<char>(unit >> (8 * (big ? bytes - 1 - i : i)) & 0xFF);
  };
  for (const char32_t code : text) {
    if (bytes == 4 || code < 0x10000) {
      append(code);
    } else {
      append(0xD800 + ((code - 0x10000) >> 10));
      append(0xDC00 + ((code - 0x10000) & 0x3FF));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("decode: UTF-16 and UTF-32 without a mark, in any script") {
  const std::u32string_view texts[] = {U"The ferry came late.\nNobody waited.",
                                       U"Паром опоздал на час.\nНикто не ждал.",
                                       U"渡船晚了一个小时。 没有人等它。\n第二天又来了。",
                                       U"😀 Το πλοίο άργησε μία ώρα.\r\n", U"เรือมาสาย หนึ่งชั่วโมง\n"};
  for (const std::u32string_view text : texts) {
    const std::string expected = [&] {
      std::string out;
      for (const char32_t code : text) append_utf8(out, code);
      return out;
    }();
    for (const int bytes : {2, 4})
      for (const bool big : {false, true}) CHECK(decode(wide(text, bytes, big)) == expected);
  }
}

TEST_CASE("decode: a stray NUL makes no UTF-16 of a text in UTF-8") {
  CHECK(decode(std::string_view("Nobody waited \0for the ferry. ", 30)) ==
        "Nobody waited \xEF\xBF\xBD"
        "for the ferry. ");
}

TEST_CASE("decode: what is in no encoding of Unicode is told from UTF-8 with stray bytes") {
  CHECK(is_legacy("\xCF\xE0\xF0\xEE\xEC \xEE\xEF\xEE\xE7\xE4\xE0\xEB"));  // windows-1251
  CHECK(is_legacy("caf\xE9"));
  CHECK_FALSE(is_legacy("Паром опоздал, caf\xE9"));
  CHECK_FALSE(is_legacy("plain"));
  CHECK_FALSE(is_legacy(wide(U"Паром опоздал на час.", 2, false)));
}

TEST_CASE("decode: invalid bytes and NUL become U+FFFD, line ends stay") {
  CHECK(decode("a\xFF"
               "b\r\n") ==
        "a\xEF\xBF\xBD"
        "b\r\n");
  CHECK(decode(std::string_view("ab\0c", 4)) ==
        "ab\xEF\xBF\xBD"
        "c");
  CHECK(decode("ü\xFC") == "ü\xEF\xBF\xBD");
}

TEST_CASE("decode: a legacy file is read as windows-1252") {
  CHECK(decode("caf\xE9 \x93so\x94 \x96 na\xEFve") == "café “so” – naïve");
}

TEST_CASE("fold: quotes, dashes, ligatures, width and case make no difference") {
  CHECK(fold("“Don’t”—ﬁne") == "\"don't\"-fine");
  CHECK(fold("ＡＢＣ１") == "abc1");
  CHECK(fold("STRASSE") == fold("straße"));
  CHECK(fold("co\u00ADop") == "coop");
}

TEST_CASE("compose: decomposed letters are composed and the map leads back") {
  OffsetMap map;
  const std::string text = "cafe\u0301 o\u0302k";
  const std::string composed = compose(text, &map);
  CHECK(composed == "café ôk");
  CHECK(map.to_original({3, 5}) == Span{3, 6});
  CHECK(slice(text, map.to_original({8, 9})) == "k");
  CHECK(compose("각") == "각");
  CHECK(compose("e\u0327\u0301") == compose("e\u0301\u0327"));
}

TEST_CASE(
    "offset map: copied pieces are exact, replaced ones come as a whole, insertions are empty") {
  OffsetMap map;  // "abcdef" -> "ab" + "XYZ" for "cd" + "--" inserted + "ef"
  map.copy(0, 2);
  map.replace({2, 4}, 3);
  map.replace({4, 4}, 2);
  map.copy(4, 2);
  CHECK(map.to_original({0, 1}) == Span{0, 1});
  CHECK(map.to_original({1, 3}) == Span{1, 4});
  CHECK(map.to_original({3, 4}) == Span{2, 4});
  CHECK(map.to_original({5, 7}) == Span{4, 4});
  CHECK(map.to_original({7, 9}) == Span{4, 6});
  CHECK(map.to_original({0, 9}) == Span{0, 6});
}

TEST_CASE("offset map: two maps in a row lead back through both") {
  OffsetMap first;  // "0123456789" -> "234567"
  first.copy(2, 6);
  OffsetMap second;  // "234567" -> "3" "ab" "67"
  second.copy(1, 1);
  second.replace({2, 4}, 2);
  second.copy(4, 2);
  const OffsetMap both = second.after(first);
  CHECK(both.to_original({0, 1}) == Span{3, 4});
  CHECK(both.to_original({1, 2}) == Span{4, 6});
  CHECK(both.to_original({3, 5}) == Span{6, 8});
  CHECK(both.to_original({0, 5}) == Span{3, 8});
}

TEST_CASE(
    "tokens, sentences: any bytes give spans in order, on character boundaries, and no crash") {
  Random random(7);
  for (int round = 0; round < 4000; ++round) {
    const std::string bytes = random_bytes(random, 60);
    const std::string text = decode(bytes);
    REQUIRE(is_valid_utf8(text));
    REQUIRE(is_valid_utf8(fold(text)));
    std::size_t end = 0;
    for (const Token& token : tokenise(text)) {
      REQUIRE(token.span.begin >= end);
      REQUIRE(token.span.begin < token.span.end);
      REQUIRE(on_boundary(text, token.span.begin));
      REQUIRE(on_boundary(text, token.span.end));
      end = token.span.end;
    }
    end = 0;
    for (const Span sentence : split_sentences(text, make_span(0, text.size()), {})) {
      REQUIRE(sentence.begin >= end);
      REQUIRE(on_boundary(text, sentence.begin));
      REQUIRE(on_boundary(text, sentence.end));
      for (std::size_t at = end; at < sentence.begin; ++at) REQUIRE(text[at] != 'a');
      end = sentence.end;
    }
    tokenise(bytes);  // not even valid UTF-8
  }
}
