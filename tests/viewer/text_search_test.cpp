#include "viewer/text_search.h"

#include <doctest/doctest.h>

#include <string>

#include "text/fold.h"
#include "text/utf8.h"

using namespace synoptic;
using namespace synoptic::viewer;

namespace {

std::string found(std::string_view text, std::string_view words) {
  std::string out;
  for (const text::Span hit : find_all(text, text::make_span(0, text.size()), words)) {
    if (!out.empty()) out += '|';
    out += text::slice(text, hit);
  }
  return out;
}

std::string of(char32_t code) {
  std::string out;
  text::append_utf8(out, code);
  return out;
}

}  // namespace

TEST_CASE("search: capitals do not matter, white space is one space") {
  CHECK(found("The bridge. THE  BRIDGE", "the bridge") == "The bridge|THE  BRIDGE");
  CHECK(found("Ürünlerin İstanbul'a", "istanbul") == "İstanbul");
  CHECK(found("Мост МОСТ", "мост") == "Мост|МОСТ");
  CHECK(found("ΓΕΦΥΡΑΣ γέφυρας", "γεφυρασ") == "ΓΕΦΥΡΑΣ");
}

TEST_CASE("search: hits do not overlap, nothing finds nothing") {
  CHECK(found("aaaa", "aa") == "aa|aa");
  CHECK(found("aaab", "aab") == "aab");
  CHECK(found("abc", " \t") == "");
  CHECK(found("abc", "") == "");
  CHECK(found("", "a") == "");
  CHECK(found("ab", "abc") == "");
}

TEST_CASE("search: only the given part is looked at") {
  const std::string text = "boat boat boat";
  CHECK(find_all(text, {5, 9}, "boat") == std::vector<text::Span>{{5, 9}});
  CHECK(find_all(text, {5, 8}, "boat").empty());
  CHECK(find_all(text, {0, 900}, "boat").size() == 3);
}

TEST_CASE("search: in alphabets a capital finds its small letter as the whole tables do") {
  const std::pair<char32_t, char32_t> ranges[] = {{0xC0, 0x17E},  {0x1CD, 0x233}, {0x386, 0x3CE},
                                                  {0x400, 0x52F}, {0x531, 0x586}, {0x1E00, 0x1EFF}};
  for (const auto& [first, last] : ranges)
    for (char32_t code = first; code <= last; ++code) {
      const std::string folded = text::fold(of(code));
      const text::Decoded one = text::decode_at(folded, 0);
      const bool simple = one.length == folded.size() && one.code != code;
      const bool in_range = one.code >= first && one.code <= last;
      // A letter of its own that folding writes out otherwise (long s, kra, digraphs) stays.
      if (!simple || !in_range) continue;
      if (text::fold(of(small_letter(code))) != folded) CHECK_MESSAGE(false, static_cast<unsigned>(code));
      if (small_letter(code) == code && code % 2 == 0 && first != 0x386 && first != 0x531)
        CHECK_MESSAGE(code == one.code, static_cast<unsigned>(code));
    }
}
