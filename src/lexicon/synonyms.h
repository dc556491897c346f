#pragma once

// Words that different newsrooms choose for much the same thing: "buy" and "acquire", "police" and
// "officer". A hand-made table of everyday news words, assets/lexicons/news_synonyms.tsv.
//
// A class is a hint for lining texts up, never a proof that two words mean the same: "claim" and
// "allege" are one class, and a reader may well mind which of them was chosen.

#include <cstdint>
#include <string_view>

namespace synoptic::lexicon {

// The number of the group that a stem (text/stem.h) belongs to, from 1; 0: none. Two stems with one
// class other than 0 are synonyms. The past forms of irregular verbs belong to their verb's group:
// "bought" to that of "buy". O(1); the table is read at the first call.
std::uint32_t synonym_class(std::string_view stem);

// The number of the irregular verb that a stem is a form of, from 1; 0: none. "was" and "been" have
// one, "wrote" and "writes" another. O(1).
std::uint32_t verb_class(std::string_view stem);

}  // namespace synoptic::lexicon
