#pragma once

#include <string>
#include <string_view>

#include "article/plain_sentences.h"
#include "text/span.h"

namespace synoptic::article {

// The sentences of a text with a bar between them.
inline std::string cut(std::string_view text) {
  std::string out;
  for (const text::Span span : plain_sentences(text)) {
    if (!out.empty()) out += '|';
    out += text::slice(text, span);
  }
  return out;
}

}  // namespace synoptic::article
