#pragma once

// The dates of an article (grammar: values/date_grammar.h). Relative ones ("on Tuesday", "last
// week") are resolved from the day the article was published; without one they are left out. Cost:
// linear in the article.

#include <vector>

#include "claims/claims.h"
#include "values/date_grammar.h"

namespace synoptic::claims {

// What an article's claims hold is DateScope::told; the wider scope is for lists, not for
// comparing.
std::vector<DateMention> find_dates(const article::Article& article,
                                    values::DateScope scope = values::DateScope::told);

}  // namespace synoptic::claims
