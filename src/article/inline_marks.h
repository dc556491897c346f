#pragma once

// Markdown inside a line: "**Two** people, says [the mayor](https://example.org)" reads "Two
// people, says the mayor". Emphasis with * and _, code spans, links, images and backslash escapes
// as CommonMark 0.31 has them, in a simple form: marks must face their words and close in their own
// line. Marks at the beginning of a line (headings, bullets) are not touched: see lines.h.

#include <string_view>
#include <vector>

#include "text/span.h"

namespace synoptic::article {

// What to leave out, in order, without overlap. Nothing unless the text shows that it is Markdown:
// a heading mark at a line's beginning, a link with an address, or a pair of **. Total; linear in
// the text.
std::vector<text::Span> find_inline_marks(std::string_view text);

}  // namespace synoptic::article
