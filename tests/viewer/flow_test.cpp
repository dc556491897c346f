#include "viewer/flow.h"

#include <doctest/doctest.h>

#include <string>

using namespace synoptic;
using namespace synoptic::viewer;

namespace {

std::string pieces(std::string_view text) {
  std::vector<Piece> out;
  append_pieces(text, text::make_span(0, text.size()), out);
  std::string joined;
  for (const Piece& piece : out) {
    if (!joined.empty()) joined += piece.space_before ? " " : "|";
    joined += text::slice(text, piece.span);
  }
  return joined;
}

std::vector<FlowPlace> places(const std::vector<float>& widths, float column, float after = 0) {
  std::vector<FlowItem> items;
  for (const float width : widths) items.push_back({width, after, true});
  std::vector<FlowPlace> out;
  flow(items, 5, column, out);
  return out;
}

}  // namespace

TEST_CASE("pieces: white space of any kind parts words") {
  CHECK(pieces("one  two\nthree\xE2\x80\x83"
               "four") == "one two three four");
}

TEST_CASE("pieces: a line may break after a hyphen, a dash or a slash") {
  CHECK(pieces("east-bank") == "east-|bank");
  CHECK(pieces("and/or") == "and/|or");
  CHECK(pieces("yes\xE2\x80\x94no") == "yes\xE2\x80\x94|no");
}

TEST_CASE("pieces: a minus stays with its figure, a no-break space holds words together") {
  CHECK(pieces("-5 degrees") == "-5 degrees");
  CHECK(pieces("30\xC2\xA0km away") == "30\xC2\xA0km away");
}

TEST_CASE("pieces: scripts without spaces break between characters, never before a full stop") {
  CHECK(pieces("\xE6\xB8\xA1\xE8\x88\xB9\xE3\x80\x82") == "\xE6\xB8\xA1|\xE8\x88\xB9\xE3\x80\x82");
}

TEST_CASE("pieces: a second sentence begins after a space") {
  const std::string text = "One.Two.";
  std::vector<Piece> out;
  append_pieces(text, {0, 4}, out);
  append_pieces(text, {4, 8}, out);
  REQUIRE(out.size() == 2);
  CHECK_FALSE(out[0].space_before);
  CHECK(out[1].space_before);
}

TEST_CASE("flow: a line is filled before the next begins") {
  const auto out = places({40, 40, 40}, 90);
  CHECK(out[1].line == 0);
  CHECK(out[1].x == 45);
  CHECK(out[2].line == 1);
  CHECK(out[2].x == 0);
}

TEST_CASE("flow: room for a badge counts when a line is filled") {
  CHECK(places({40, 40}, 90, 0)[1].line == 0);
  CHECK(places({40, 40}, 90, 10)[1].line == 1);
}

TEST_CASE("flow: a word wider than the column stands alone") {
  const auto out = places({10, 200, 10}, 90);
  CHECK(out[1].line == 1);
  CHECK(out[2].line == 2);
}

TEST_CASE("flow: nothing takes no line") {
  std::vector<FlowPlace> out;
  CHECK(flow({}, 5, 90, out) == 0);
}

TEST_CASE("pieces: a mark stays with its ideograph, whatever block it comes from") {
  // か with a combining voicing mark, and 葛 with a variation selector.
  CHECK(pieces("\xE3\x81\x8B\xE3\x82\x99\xE3\x81\x8D") == "\xE3\x81\x8B\xE3\x82\x99|\xE3\x81\x8D");
  CHECK(pieces("\xE8\x91\x9B\xF3\xA0\x84\x80\xE5\x9F\x8E") ==
        "\xE8\x91\x9B\xF3\xA0\x84\x80|\xE5\x9F\x8E");
}
