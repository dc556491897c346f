#pragma once

// Where a text says what a term means, or what a named thing is:
//
//   a "Chernobyl moment" — a catastrophic failure that ...   quoted term and a dash, colon or comma
//   The term "X" refers to, means, stands for, is defined as ...
//   The word stands for ...                                  the quoted term of the sentence before
//   the threat that experts call an "X", known as an "X"     what is named stands before
//   The Maria Holm is a ferry                                an identity, of a name that opens the
//                                                            sentence
//
// Cost: linear in the article; "the word stands for" looks through the quotations.

#include <span>
#include <vector>

#include "claims/claims.h"
#include "claims/tagging.h"

namespace synoptic::claims {

std::vector<Definition> find_definitions(const TaggedArticle& tagged,
                                         std::span<const Quotation> quotations);

}  // namespace synoptic::claims
