#pragma once

// The notes at the end of a release: "Notes to editors", "About Danforth Robotics" with what the
// sender says of itself, "For interviews, please contact ...". They speak of the sender, not of the
// news, and go only where nothing but notes and furniture follows.

#include <string_view>
#include <vector>

#include "article/furniture.h"
#include "article/line_facts.h"

namespace synoptic::article {

// Gives lines without a reason the reason "disclaimer". A heading of notes takes three paragraphs
// at most, and all notes together no more than half of the text. Linear in the text.
void find_closing_notes(std::string_view text, const std::vector<Line>& lines,
                        const std::vector<LineFacts>& facts, PageReading& page);

}  // namespace synoptic::article
