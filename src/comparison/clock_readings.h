#pragma once

// Times of day as a ledger lists them: with the words that say which half of the day is meant.
//
//   "The fire broke out at about 4.50 am."      ->  "about 4.50 am", 290 minutes
//   "lowered at 6.40 in the evening"            ->  "6.40 in the evening", 1120 minutes
//   "Interest rates stayed at 5.25."            ->  nothing: no word speaks of a day

#include <vector>

#include "article/article.h"
#include "divergence/clock.h"

namespace synoptic::comparison {

// In order of the text. What divergence::times_in reads, and figures such as "6.40" before "in the
// evening", "this morning", "on Monday night". Linear in the sentence.
std::vector<divergence::ClockTime> clock_readings(const article::Article& article,
                                                  article::SentenceIndex sentence);

}  // namespace synoptic::comparison
