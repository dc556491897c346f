#pragma once

// "via WIRED", "This article first appeared in Upland Review.", "Zuerst erschienen bei ...",
// "Quelle: dpa", "来源：新华社": where a version says it has its story from.

#include <string>
#include <string_view>

namespace synoptic::article {

// The name behind the phrase, without "in", "on", "bei"; of an address the host. Empty when the
// line begins with no such phrase, names nobody, or goes on for more than some words. Linear in the
// line.
std::string source_credit_in(std::string_view line);

// True for a whole sentence that is a credit: a phrase of three words or more at its beginning, a
// word of place behind it ("in", "on", "bei"), then a name. "This story first appeared to be ..."
// is none.
bool is_credit_sentence(std::string_view line);

}  // namespace synoptic::article
