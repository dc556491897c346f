#pragma once

// The beginning of a paragraph: at most so many lines, with an ellipsis when more would follow.

#include <string>
#include <string_view>

#include "viewer/paragraph.h"

namespace synoptic::viewer {

// Never measures more words than could fit: a passage of 10,000 words costs as much as one of 100.
Paragraph lay_out_short(std::string_view text, TextStyle style, float line, float width,
                        std::uint32_t lines, Ink& ink);

}  // namespace synoptic::viewer
