#pragma once

// Whether two names that are not the same entity may all the same be one thing told otherwise: a
// short form, a middle name, another spelling. In doubt they may: silence is the default. Cost:
// linear in the names, quadratic in the letters of one word.

#include <string_view>

#include "claims/claims.h"

namespace synoptic::divergence {

// One name begins the other, word for word or nearly, or is short for it: "Tampa" and "Tampa Bay",
// "UN Programme" and "United Nations Programme", "Gene Foster" and "Gene Shannon Foster"; or a
// first name stands against a surname; or a place against its country ("Athens", "Greek").
bool may_be_one(const claims::Entity& a, const claims::Entity& b);

// "Street" and "St", "Partys" and "Party", "Extremadura" and "Extramadura": one word to a reader.
bool word_alike(std::string_view a, std::string_view b);

// Surnames that are alike but for a letter or two: "Schoof" and "Schooff", "al-Sadr" and "Sadr".
bool spelled_alike(const claims::Entity& a, const claims::Entity& b);

}  // namespace synoptic::divergence
