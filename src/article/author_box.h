#pragma once

// "Ann Lee is a reporter for the Harbour Post.": what the author is, in one of the last paragraphs.
// Told by the name of the byline, at the paragraph's beginning or in a heading above it.

#include <cstddef>
#include <vector>

#include "article/furniture.h"
#include "article/line_facts.h"

namespace synoptic::article {

// Gives such a paragraph the reason "byline". `last_prose` is the last line of ordinary prose.
// Nothing without a byline below the title. Looks at three paragraphs.
void find_author_box(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                     std::size_t last_prose, PageReading& page);

}  // namespace synoptic::article
