#pragma once

// The reader's decisions, carried out: on the lines of a page before they become an Article, and on
// the facts after these were read.

#include <vector>

#include "article/article.h"
#include "article/furniture.h"
#include "article/lines.h"
#include "article/reading_decisions.h"
#include "text/mojibake.h"

namespace synoptic::article {

// The lines of a page and what they are, after the reader's decisions.
struct DecidedPage {
  std::vector<Line> lines;
  PageReading page;
};

// A kept line loses its reason, a dropped one has the reason "reader"; a line that is dropped in
// part becomes several. A stated title or subtitle is looked for among the lines, whose words must
// be the same but for case and form; found nowhere, the page has no line for it, and the line that
// was read as the title is a line like any other. Spans that fit nothing change nothing. Cost:
// lines x spans.
DecidedPage decide(const text::Repaired& repaired, std::vector<Line> lines, PageReading page,
                   const ReadingDecisions& decisions);

// Puts what the reader stated in the place of what was read; all that read_metadata() fills, title,
// subtitle and language.
void state_facts(const ReadingDecisions& decisions, Article& article);

}  // namespace synoptic::article
