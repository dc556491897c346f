#pragma once

// Every quotation of the story, and what became of it in each version.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "divergence/divergence.h"

namespace synoptic::comparison {

// What a version makes of a quotation, beside its fullest form in the story.
enum class QuotationForm : std::uint8_t {
  identical,      // the same words; case, marks and hyphens do not count
  trimmed,        // a part of them in one piece
  reworded,       // most of them, with others between
  other_speaker,  // given to somebody else, in whatever words
  unquoted,       // the words stand there without quotation marks
  only_here,      // no other version has them
};
inline constexpr std::string_view kQuotationForms[] = {"identical",     "trimmed",  "reworded",
                                                       "other_speaker", "unquoted", "only_here"};

struct QuotedIn {
  divergence::Evidence place;
  QuotationForm form = QuotationForm::identical;
  std::string speaker;  // as this version names it; empty when it does not say
};

struct QuotationEntry {
  std::string text;              // its fullest form
  std::string speaker;           // of that form
  std::vector<QuotedIn> places;  // sorted by article, then place; a version may have it twice
};

// In the order of their first places. Terms in quotation marks, and one or two words, are no
// quotations. Quotations belong together when they share most of their words of content; words are
// looked up in an index, so the cost is linear in the texts, and in quotations but for words that
// very many of them share.
std::vector<QuotationEntry> quotation_ledger(const divergence::Story& story);

}  // namespace synoptic::comparison
