#pragma once

// The few words that make a figure or a day understood when it is read aloud: with what was done
// and what follows. Of "Rescuers are still searching for five others, the coastguard said" it keeps
// "searching for five others"; of "the forum, which opened in Tarnes on 9 June" it keeps "opened in
// Tarnes on 9 June". The words are those of the text, in its order, with nothing left out between.
// Cost: linear in the words kept.

#include <string>

#include "divergence/context.h"
#include "divergence/slots.h"

namespace synoptic::divergence {

constexpr std::uint32_t kMostTold = 9;  // words

// Where the words stand that must be among those kept.
struct Telling {
  ArticleIndex version{};
  SentenceIndex sentence{};
  text::Span core;  // the figure with its noun, the date with its preposition
  text::Span deed;  // a verb before or behind it; empty when unknown
  text::Span noun;  // before it and not in `core`, where it is what the verb is said of
};

// Never past the end of a clause, another figure or another date; small words at either end are
// dropped.
text::Span told_words(const Context& context, const Telling& telling);

// The slot of a day, a weekday or a time of day: `span` with the preposition before it, and with
// the verb it belongs to or the words that follow. `brief` is the fact alone.
Slot slot_of_time(const Context& context, ArticleIndex version, SentenceIndex sentence,
                  text::Span span, std::string brief);

// The days of a date, the same for the same days.
std::string day_key(const claims::DateMention& date);

// The same words to stand inside a sentence: a word that only opened its sentence is quiet.
std::string spoken(const article::Article& article, text::Span span,
                   std::uint32_t most = kMostTold + 3);

}  // namespace synoptic::divergence
