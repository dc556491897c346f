#include "comparison/utf8_step.h"

namespace synoptic::comparison {
namespace {

// Lead byte -> length, and the allowed range of the second byte.
struct Form {
  std::uint32_t length = 0;
  unsigned char low = 0x80, high = 0xBF;
};

Form form_of(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {2};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {3};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  if (lead >= 0xF1 && lead <= 0xF3) return {4};
  return {};
}

}  // namespace

Utf8Step utf8_step(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const Form form = form_of(lead);
  if (form.length == 0 || form.length > text.size()) return {};
  if (byte(1) < form.low || byte(1) > form.high) return {};
  char32_t value = lead & (0x7Fu >> form.length);
  for (std::uint32_t i = 1; i < form.length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = value << 6 | (byte(i) & 0x3Fu);
  }
  return {value, form.length, true};
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Utf8Step step = utf8_step(text);
    out += step.valid ? text.substr(0, step.length) : kReplacement;
    text.remove_prefix(step.length);
  }
  return out;
}

}  // namespace synoptic::comparison
