#pragma once

// Streaks: "for the ninth time in a row" says as much as "nine times in a row".

#include <cstddef>

#include "claims/tagging.h"

namespace synoptic::claims {

// Whether the words behind a figure make it the length of a streak: "straight", "consecutive" or
// "successive" right behind it, "in a row", "running" or "on the trot" a few words on. `after` is
// the first token behind the figure, `end` that behind the sentence.
bool is_streak(const TaggedArticle& tagged, std::size_t after, std::size_t end);

// How many of the words right behind the figure only say so: one or none.
std::size_t streak_words(const TaggedArticle& tagged, std::size_t after, std::size_t end);

}  // namespace synoptic::claims
