#include "comparison/valid_utf8.h"

#include "text/utf8.h"

namespace synoptic::comparison {

std::string valid_utf8(std::string_view text) {
  if (text::is_valid_utf8(text)) return std::string{text};
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded step = text::decode_at(text, at);
    out += step.valid ? text.substr(at, step.length) : kReplacementCharacter;
    at += step.length;
  }
  return out;
}

}  // namespace synoptic::comparison
