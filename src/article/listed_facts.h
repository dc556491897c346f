#pragma once

// Facts in the form of a list, as digests, releases and tables give them: "Mediator: Norway",
// "Revenue up 4 per cent to $611.3m", "Next round: 20 April, Geneva". Short and without a stop they
// look like the links of a menu, and are the most check-worthy lines of their page.
//
// A list of facts is a run of bullets, or of three lines "label: value" and more without them, half
// of which state something: a figure, a value behind a label, a quotation, a whole clause; one of
// them at least more than a label, and none of them a word of pages, an address or a telephone. A
// run of bullets right below "Key facts" or the like needs no further sign.

#include <string_view>
#include <vector>

#include "article/line_facts.h"
#include "article/lines.h"

namespace synoptic::article {

// Sets LineFacts::listed. `groups` as group_reasons() gives them: what belongs to a group is no
// fact. Linear in the text.
void mark_listed_facts(std::string_view text, const std::vector<Line>& lines,
                       const std::vector<std::string_view>& groups, std::vector<LineFacts>& facts);

}  // namespace synoptic::article
