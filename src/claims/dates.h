#pragma once

// The dates of an article (grammar: values/date_grammar.h). Relative ones ("on Tuesday", "last
// week") are resolved from the day the article was published; without one they are left out. Cost:
// linear in the article.

#include <vector>

#include "claims/claims.h"

namespace synoptic::claims {

std::vector<DateMention> find_dates(const article::Article& article);

}  // namespace synoptic::claims
