#pragma once

// What every format says of common ground and ledgers in the same words.

#include <string>
#include <string_view>

#include "report/wording.h"

namespace synoptic::report {

// The first words of a text, white space collapsed, with an ellipsis for the others. Quotation
// marks around the text are left out: it is to stand inside such marks, or in a list.
std::string first_words(std::string_view text, std::size_t most);

// "Told by all 6 versions", "Told by 5 of 6 versions; not found in Wire", with independent voices
// where some versions are copies.
std::string told_by(const Teller& teller, const comparison::CommonPassage& passage);

// The passage as one version has it: the base where it tells the passage, else the first that does.
struct ToldPassage {
  article::ArticleIndex article{};
  text::Span span;
};
ToldPassage told_passage(const Teller& teller, const comparison::CommonPassage& passage);
// The sentences of one version in a row, from the first to the last.
ToldPassage passage_of(const Teller& teller, std::uint32_t row, article::ArticleIndex article);

// "Figure: 310 people".
std::string agreed(const Teller& teller, const comparison::AgreedClaim& claim);

// "trimmed", "other speaker: the mayor".
std::string form_of(const Teller& teller, const comparison::QuotationEntry& entry,
                    const comparison::QuotedIn& use);

// "named, fire chief, 2 times", "as the night watchman", "named, given no words".
std::string part_of(const Teller& teller, const comparison::SpeakerEntry& entry,
                    const comparison::SpeakerIn& version);

}  // namespace synoptic::report
