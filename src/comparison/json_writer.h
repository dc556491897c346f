#pragma once

// Writes JSON by hand: keys come out in the order they are written, which makes the bytes the same
// everywhere, and no tree is built in between. Whatever the strings hold, the output is valid UTF-8
// (a stray byte becomes U+FFFD) and may stand inside a <script> element ("<" is written \u003c).
//
//   JsonWriter json;
//   json.open_object().field("schema",
//   "x/1").key("rows").open_array().close_array().close_object();
//
// Nesting is the caller's business: nothing checks that brackets match. Cost: linear in what is
// written.

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/span.h"

namespace synoptic::comparison {

class JsonWriter {
 public:
  JsonWriter& open_object() { return open('{'); }
  JsonWriter& close_object() { return close('}'); }
  JsonWriter& open_array() { return open('['); }
  JsonWriter& close_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& string(std::string_view value);
  JsonWriter& integer(std::int64_t value);
  // A value from 0 to 1 with at most four decimals ("0.35"); what lies outside is clamped.
  JsonWriter& share(double value);
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  JsonWriter& span(text::Span value);  // [begin,end]
  // A value that is JSON already.
  JsonWriter& raw(std::string_view json);

  JsonWriter& field(std::string_view name, std::string_view value) {
    return key(name).string(value);
  }
  JsonWriter& field(std::string_view name, const char* value) { return key(name).string(value); }
  JsonWriter& field(std::string_view name, bool value) { return key(name).boolean(value); }
  template <std::integral Integer>
  JsonWriter& field(std::string_view name, Integer value) {
    return key(name).integer(static_cast<std::int64_t>(value));
  }

  std::string take() { return std::move(out_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string out_;
  bool first_ = true;  // no comma before the next value
};

// `text` as the inside of a JSON string, without the quotation marks.
void append_json_escaped(std::string& out, std::string_view text);

}  // namespace synoptic::comparison
