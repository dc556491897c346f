#pragma once

// Lists that belong to the story though they stand behind its last prose, where other short lines
// are the page's.

#include <cstddef>
#include <vector>

#include "article/line_facts.h"
#include "article/lines.h"
#include "article/story_stretch.h"

namespace synoptic::article {

// Dates of a tour, teams with their figures: three lines or more with figures right behind line
// `prose_end`, under one heading at most. The line behind them; 0 when there are none. Linear.
std::size_t end_of_listing(const std::vector<LineFacts>& facts, std::size_t prose_end);

// The line behind the last list of facts (LineFacts::listed) that follows `prose_end` or such a
// list, each under one heading at most; `prose_end` when there are none. Linear.
std::size_t end_of_fact_lists(const std::vector<LineFacts>& facts, std::size_t prose_end);

// The line where the lists of facts right above the story begin, each under one heading at most:
// those under a marked heading ("## The facts") and those that mention what the story speaks of.
// `story.begin` when there are none. Linear.
std::size_t begin_of_fact_lists(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                                Stretch story);

}  // namespace synoptic::article
