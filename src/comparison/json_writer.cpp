#include "comparison/json_writer.h"

#include <charconv>

#include "comparison/valid_utf8.h"
#include "text/utf8.h"

namespace synoptic::comparison {
namespace {

void append_integer(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

void append_unicode_escape(std::string& out, unsigned value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[value >> shift & 15];
}

void append_ascii(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (static_cast<unsigned char>(c) < 0x20 || c == '<' || c == 0x7F)
    append_unicode_escape(out, static_cast<unsigned char>(c));
  else
    out += c;
}

bool plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\' && c != '<';
}

}  // namespace

void append_json_escaped(std::string& out, std::string_view value) {
  while (!value.empty()) {
    std::size_t run = 0;
    while (run < value.size() && plain(value[run])) ++run;
    out += value.substr(0, run);
    value.remove_prefix(run);
    if (value.empty()) return;
    const text::Decoded step = text::decode_at(value, 0);
    if (!step.valid)
      out += kReplacementCharacter;
    else if (step.length == 1)
      append_ascii(out, value.front());
    else if (step.code == 0x2028 || step.code == 0x2029)  // line ends in old JavaScript
      append_unicode_escape(out, static_cast<unsigned>(step.code));
    else
      out += value.substr(0, step.length);
    value.remove_prefix(step.length);
  }
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  string(name);
  out_ += ':';
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  separate();
  out_ += '"';
  append_json_escaped(out_, value);
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  separate();
  append_integer(out_, value);
  return *this;
}

JsonWriter& JsonWriter::share(double value) {
  separate();
  const double clamped = value > 0 ? (value < 1 ? value : 1) : 0;  // NaN becomes 0
  auto units = static_cast<std::int64_t>(clamped * 10000 + 0.5);
  append_integer(out_, units / 10000);
  units %= 10000;
  if (units == 0) return *this;
  out_ += '.';
  for (std::int64_t place = 1000; units > 0; place /= 10) {
    out_ += static_cast<char>('0' + units / place);
    units %= place;
  }
  return *this;
}

JsonWriter& JsonWriter::span(text::Span value) {
  return open_array().integer(value.begin).integer(value.end).close_array();
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

}  // namespace synoptic::comparison
