#pragma once

// Whom and what each sentence of an article tells of, whatever it calls them: "Maria Lopez",
// "Lopez", "she" and "the mayor" are one entity, "US" and "American" another. Names and aliases
// come from the article's claims; a pronoun or description stands for an entity only where the
// article leaves no choice, because a wrong guess costs more than none (carried over naively, names
// make alignment worse).

#include <span>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "claims/claims.h"

namespace synoptic::align {

// For each sentence the keys (Entity::key) of the entities it tells of, ascending, each once:
//  - those it names;
//  - whoever speaks in it (claims::Attribution::speaker);
//  - the one person of whom the sentence before tells, where it opens with "he" or "she";
//  - the one entity whose role has the noun of "the mayor", "the company".
// The keys are views into `claims`. `claims` may be empty: nothing is told then. Linear in
// sentences and mentions, times the number of roles.
std::vector<std::vector<std::string_view>> told_entities(const article::Article& article,
                                                         const claims::Claims& claims);

}  // namespace synoptic::align
