#pragma once

// One spelling for British and American forms of a word, so that "the harbour's organisation" and
// "the harbor's organization" are the same words. Endings are data (spellings.tsv); what comes out
// need not be a word ("promise" becomes "promize"), it only has to be the same on both sides.

#include <string>
#include <string_view>

namespace synoptic::divergence {

// The folded word in its one spelling; unchanged for most words. Linear in the word.
std::string one_spelling(std::string_view key);

}  // namespace synoptic::divergence
