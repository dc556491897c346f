#include "comparison/json_writer.h"

#include <doctest/doctest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "comparison/valid_utf8.h"

using synoptic::comparison::JsonWriter;
using synoptic::comparison::valid_utf8;

namespace {
std::string share(double value) {
  JsonWriter json;
  return json.share(value).take();
}
std::string string(std::string_view value) {
  JsonWriter json;
  return json.string(value).take();
}
}  // namespace

TEST_CASE("json writer: commas stand between values and nowhere else") {
  JsonWriter json;
  json.open_object()
      .field("a", 1)
      .key("b")
      .open_array()
      .integer(1)
      .open_object()
      .close_object()
      .null();
  json.open_array().close_array().close_array().field("c", true).field("d", "x").close_object();
  CHECK(json.take() == R"({"a":1,"b":[1,{},null,[]],"c":true,"d":"x"})");
}

TEST_CASE("json writer: shares have at most four decimals, no exponent and no trailing zero") {
  CHECK(share(0) == "0");
  CHECK(share(1) == "1");
  CHECK(share(0.5) == "0.5");
  CHECK(share(0.12344) == "0.1234");
  CHECK(share(0.00004) == "0");
  CHECK(share(0.0001) == "0.0001");
  CHECK(share(0.99996) == "1");
  CHECK(share(-3) == "0");
  CHECK(share(7) == "1");
  CHECK(share(std::numeric_limits<double>::quiet_NaN()) == "0");
}

TEST_CASE("json writer: control characters, quotes and '<' are escaped") {
  CHECK(string("a\"b\\c\n\t\r") == R"("a\"b\\c\n\t\r")");
  CHECK(string("</script>") == R"("\u003c/script>")");
  CHECK(string(std::string_view{"\0\x1b\x7f", 3}) == R"("\u0000\u001b\u007f")");
  CHECK(string("\xE2\x80\xA8") == R"("\u2028")");
  CHECK(string("é中🦊") == "\"é中🦊\"");
}

TEST_CASE("json writer: every string of any two bytes is valid JSON") {
  for (int a = 0; a < 256; ++a)
    for (int b = 0; b < 256; ++b) {
      const std::string bytes{static_cast<char>(a), static_cast<char>(b)};
      const auto parsed = nlohmann::json::parse(string(bytes), nullptr, false);
      REQUIRE(parsed.is_string());
      CHECK(parsed.get<std::string>() == valid_utf8(bytes));
    }
}

TEST_CASE("valid utf-8: a stray byte becomes one replacement character, the rest stays") {
  CHECK(valid_utf8("caf\xE9!") == "caf\xEF\xBF\xBD!");
  CHECK(valid_utf8("\xF0\x9F\xA6") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(valid_utf8("schön") == "schön");
}
