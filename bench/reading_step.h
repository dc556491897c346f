#pragma once

// Reading without its tokens: decoding, repair, furniture, sentences. What bench/reading.mjs sets
// against `wc -mw`, natively and as WebAssembly.

#include <cstddef>
#include <string>
#include <string_view>

#include "article/abbreviations.h"
#include "article/furniture.h"
#include "article/lines.h"
#include "text/decode.h"
#include "text/mojibake.h"
#include "text/sentences.h"

namespace synoptic::bench {

// How many sentences the story has.
inline std::size_t read_sentences(std::string_view bytes) {
  const text::Repaired repaired = text::repair_mojibake(text::decode(bytes));
  const auto lines = article::join_wrapped(repaired.text, article::split_lines(repaired.text));
  const article::PageReading page = article::read_page(repaired.text, lines);
  std::size_t sentences = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (page.reasons[i].empty())
      sentences +=
          text::split_sentences(repaired.text, lines[i].span, article::abbreviations()).size();
  return sentences;
}

}  // namespace synoptic::bench
