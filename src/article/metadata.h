#pragma once

// What a version says about itself: outlet, byline, date, disclosures. Taken from the lines around
// the title and from what was set aside; nothing is guessed, an empty field means that the page
// does not say.

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/furniture.h"
#include "article/lines.h"

namespace synoptic::article {

// Fills outlet, byline, published, updated, reading_minutes and source_credit. `text` is the
// repaired text the lines point into; article.title, article.source and article.language are
// already set.
void read_metadata(std::string_view text, const std::vector<Line>& lines, const PageReading& page,
                   Article& article);

// Fills provenance from the furniture, and source_credit from it when no line names a source.
void read_provenance(Article& article);

}  // namespace synoptic::article
