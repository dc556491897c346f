#pragma once

// Words that report: verbs with the frames they take, phrases such as "according to", nouns that
// are sources. From assets/lexicons/{reporting_verbs,reporting_phrases,source_nouns}.tsv.

#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

// What may follow a reporting verb; bits.
enum ReportingFrame : std::uint32_t {
  kQuoteFrame = 1U,      // said, "..."
  kClauseFrame = 2U,     // said that ...
  kObjectFrame = 4U,     // warned of ..., rejected ...
  kAddresseeFrame = 8U,  // told reporters that ...
};

struct ReportingCue {
  std::size_t words = 0;
  std::uint32_t frames = 0;
  Stance stance = Stance::neutral;
};

// The reporting verb (with its particle: "called for") whose verb is token `at`; the tag must be a
// verb's.
std::optional<ReportingCue> reporting_verb_at(const TaggedArticle& tagged, std::size_t at,
                                              std::size_t end);

// True for a finite verb that takes a clause and no object ("said", "thinks"), so that the next
// past form is a clause's own verb. Looks at lemmas alone: the tagger asks before the later tags
// are known.
bool takes_bare_clause(const TaggedArticle& tagged, std::size_t at, std::size_t end);
// The same for any verb that takes a quotation or a clause ("claimed", "predicted").
bool is_report(const TaggedArticle& tagged, std::size_t at, std::size_t end);

// "according to", "in the words of": a source follows.
std::optional<ReportingCue> reporting_phrase_at(const TaggedArticle& tagged, std::size_t at,
                                                std::size_t end);

// "warning", "claim": what somebody holds stands behind it in a "that" clause.
std::optional<Stance> reporting_noun(std::string_view key);

enum class SourceNoun : std::uint8_t { none, person, group, paper };

// The kind of source a common noun is, singular or plural: "researchers" is person with `plural`
// set.
SourceNoun source_noun(std::string_view key, bool& plural);

}  // namespace synoptic::claims
