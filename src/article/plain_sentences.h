#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace synoptic::article {

// The sentences of a text that is known to be all story: no title, no furniture, no repair. The
// lines, paragraphs and sentences are cut as ingest() cuts them; line breaks inside a sentence
// stay. REQUIRES: valid UTF-8. Linear.
std::vector<text::Span> plain_sentences(std::string_view text);

}  // namespace synoptic::article
