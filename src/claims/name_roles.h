#pragma once

// What stands beside a name and says whose it is: a role before or behind it, an age, a "who".
// Spans of tokens inside one sentence; cost: linear in the words looked at.

#include "claims/tagging.h"
#include "text/token.h"

namespace synoptic::claims {

// "organiser", "senator": one person, by what he or she does.
bool is_person_noun(const TaggedArticle& tagged, std::size_t at);

// "MIT computer scientist" before "Stephen Casper", "The mayor" before ", Jonas Weir"; the name
// begins at `begin`. Empty when there is none.
text::TokenRange role_before(const TaggedArticle& tagged, text::TokenRange sentence,
                             std::size_t begin);

// "a computer scientist at MIT" behind "Stephen Casper,"; the name ends before `end`.
text::TokenRange role_behind(const TaggedArticle& tagged, text::TokenRange sentence,
                             std::size_t end);

// "Maren Holt, who ...", "Holt, 54, ...".
bool is_told_as_person(const TaggedArticle& tagged, text::TokenRange sentence, std::size_t end);

}  // namespace synoptic::claims
