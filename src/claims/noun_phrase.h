#pragma once

// Noun phrases by their tags: where one begins, where it ends, which word is its head.
// "a senior researcher at the institute" -> head "researcher". Cost: linear in the phrase.

#include <cstddef>

#include "claims/tagging.h"

namespace synoptic::claims {

constexpr std::size_t kNoToken = static_cast<std::size_t>(-1);

// The head of the noun phrase that begins at `at` (a determiner may come first): the last noun or
// name of the run of nouns and their modifiers. kNoToken when none begins there before `end`.
std::size_t head_noun(const TaggedArticle& tagged, std::size_t at, std::size_t end);

// The first token of the noun phrase whose last token is `last`, not before `begin`: goes left over
// nouns, adjectives, numbers, determiners and genitives, and over "of", "at", "from", "in" and
// "for" to the phrase they belong to.
std::size_t phrase_begin(const TaggedArticle& tagged, std::size_t begin, std::size_t last);

}  // namespace synoptic::claims
