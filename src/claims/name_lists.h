#pragma once

// What the tables know about words in names: countries and their demonyms, places, given names,
// titles, and words that tell the kind of a name ("University", "Summit"). All forms are token
// keys.

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/claims.h"
#include "lexicon/phrase_matcher.h"

namespace synoptic::claims {

struct KnownName {
  std::size_t words = 0;
  std::string_view key;  // canonical: "united states" for "us", "american", "u.s."
  NameKind kind = NameKind::place;
  bool demonym = false;
};

// The country, demonym, place or well-known event that begins at `at`.
std::optional<KnownName> known_name_at(lexicon::Words keys, std::size_t at);

// "prime minister", "dr": how many words of a title begin at `at`; 0 for none.
std::size_t title_at(lexicon::Words keys, std::size_t at);

// "president", "democrat": a title of one word that says what somebody is, also behind the name of a
// body or place ("the Connecticut Democrat").
bool is_office_title(std::string_view key);

// The country in which a place lies or for which it stands: "greece" for "athens", "united states"
// for "wall street"; empty when the table does not say. `key` is canonical.
std::string_view country_of(std::string_view key);

bool is_first_name(std::string_view key);

// "ai", "ceo": capitals that name no particular thing.
bool is_plain_acronym(std::string_view key);

// The kind a word inside a name gives it: organisation, place, event or work.
std::optional<NameKind> kind_by_word(std::string_view key);

}  // namespace synoptic::claims
