#pragma once

// Furniture that is known by a sequence of lines rather than by one: the readers' comments (stamps
// of date and hour, "Reply", again and again), lists of other stories under their heading, boxes
// that ask for an address, lists of links, captions with their credits. Found before the story's
// stretch is searched for, so that their prose does not pass for the story's.

#include <string_view>
#include <vector>

#include "article/line_facts.h"
#include "article/lines.h"

namespace synoptic::article {

// One a line: a reason (see Furniture::reason), or empty where no group stands. Linear in the
// lines.
std::vector<std::string_view> group_reasons(const std::vector<Line>& lines,
                                            const std::vector<LineFacts>& facts);

// The page's other lines under the name of their section: what follows "Comments" are comments,
// what follows a cookie notice are its buttons. Changes reasons only where a line has one by its
// place and none by its own words. Linear in the lines.
void name_sections(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                   std::vector<std::string_view>& reasons);

}  // namespace synoptic::article
