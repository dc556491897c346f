#pragma once

// Who a reporting verb's source is: the subject before it ("Kim, a lawyer in Oslo, said"), behind
// it
// ("said Kim"), or that of the clause it hangs on (", adding that"). Works on tags, no parse.
// Cost: linear in the sentence, a constant number of times.

#include "claims/claims.h"
#include "claims/tagging.h"
#include "text/token.h"

namespace synoptic::claims {

// The first token of the verb group whose main verb is `verb`: "has already said" -> "has".
std::size_t group_begin(const TaggedArticle& tagged, std::size_t begin, std::size_t verb);

// The subject of the group that begins at `verb`, looking left, not before `begin`. Empty when
// there is none.
text::TokenRange subject_before(const TaggedArticle& tagged, std::size_t begin, std::size_t verb,
                                int depth = 0);

// The noun phrase behind the cue, with its apposition, that begins at `at`. Empty when there is
// none.
text::TokenRange subject_behind(const TaggedArticle& tagged, std::size_t at, std::size_t end);

// The word that says what the source is: "professor" of "a professor at the college"; kNoToken when
// unclear.
std::size_t source_head(const TaggedArticle& tagged, text::TokenRange source);

SourceKind kind_of_source(const TaggedArticle& tagged, text::TokenRange source);

// True for what can say something: a name, a person, a group, a paper, a personal pronoun.
bool can_speak(const TaggedArticle& tagged, text::TokenRange source);

}  // namespace synoptic::claims
