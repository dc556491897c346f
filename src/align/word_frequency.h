#pragma once

// How common a word is in English at large, for stories too short to tell by themselves: in two
// sentences every word is rare. The numbers come from assets/lexicons/word_frequency.tsv.

#include <string_view>

namespace synoptic::align {

// The share of English sentences that hold a word of this stem: 0.4 for "the", a small floor for
// words the table does not know. O(1) after the first call, which reads the table.
double share_of_sentences(std::string_view stem);

// Words like "the", "nobody", "said": in one of about thirty sentences or more.
inline bool is_function_word(std::string_view stem) { return share_of_sentences(stem) > 1.0 / 30; }

}  // namespace synoptic::align
