#pragma once

// Escaping for each format. Whatever an article, a label or a file name holds, it stays text: no
// markup, no formula, no control sequence of a terminal comes out of it, and no malformed UTF-8.
// All functions are linear and total.

#include <initializer_list>
#include <string>
#include <string_view>

namespace synoptic::report {

// For element content and for attribute values in double quotes, in HTML and in XML. Control
// characters other than tab and line end, and noncharacters (U+FFFE), become U+FFFD, because no
// such document may hold them.
void append_html(std::string& out, std::string_view text);
std::string html(std::string_view text);

// Inline Markdown (CommonMark and GitHub's): every character that could begin markup is escaped,
// line ends become spaces, addresses do not become links by themselves.
std::string markdown_text(std::string_view text);

// One cell of RFC 4180: quoted when needed. Text that a spreadsheet would take for a formula gets
// an apostrophe before it, at the beginning and after a semicolon (OWASP, "CSV injection"); control
// characters become U+FFFD.
std::string csv_cell(std::string_view text);

// For a terminal: control characters (escape sequences too) and the signs that reorder writing
// direction are left out, white space becomes single spaces.
std::string terminal_text(std::string_view text);

// The pieces one after the other.
std::string joined(std::initializer_list<std::string_view> pieces);

}  // namespace synoptic::report
