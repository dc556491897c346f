#pragma once

// The lines of a decoded and repaired text, as furniture and headings are judged by.

#include <string_view>
#include <vector>

#include "text/span.h"

namespace synoptic::article {

struct Line {
  text::Span span;   // without the white space at either end and without the bullet
  text::Span whole;  // with bullet and heading marks
  bool bullet = false;
  bool marked_heading = false;  // "## What happened"
  bool after_blank = false;     // an empty line or the beginning of the text stands before it
};

// All lines that are not empty. CR, LF, CRLF, U+2028 and U+2029 end a line. Linear.
std::vector<Line> split_lines(std::string_view text);

// Joins the lines of paragraphs that were wrapped at a fixed width (mail, plain-text files): only
// where most lines that another follows directly are about as long as the longest, between 50 and
// 120 characters. In any text a line that goes on in lower case on the next one is joined to it.
// Linear.
std::vector<Line> join_wrapped(std::string_view text, std::vector<Line> lines);

}  // namespace synoptic::article
