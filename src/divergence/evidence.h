#pragma once

// The exact words that prove a reading, cut to a clause: long enough to be understood, never more
// than 40 words. And the same words made fit to stand inside a sentence of the program.

#include <string>
#include <vector>

#include "divergence/context.h"

namespace synoptic::divergence {

constexpr std::uint32_t kMostWords = 40;  // longer evidence proves nothing in particular

// Words (not signs) inside the span.
std::uint32_t count_words(const article::Article& article, text::Span span);

// The clause around `core` inside its sentence: as far as the next comma, colon, dash or bracket on
// either side; further when that leaves fewer than `least` words; cut near `core` when it is more
// than `most`.
text::Span clause_around(const article::Article& article, const article::Sentence& sentence,
                         text::Span core, std::uint32_t least = 6, std::uint32_t most = 30);

// The words of `core` and as many beside it (to the right first) as make `least`, inside the
// clause.
text::Span phrase_around(const article::Article& article, const article::Sentence& sentence,
                         text::Span core, std::uint32_t least = 3);

// The whole sentence when it has at most 40 words, else its clause around `core`.
text::Span passage_around(const article::Article& article, const article::Sentence& sentence,
                          text::Span core);

// The words of the span for use inside quotation marks: white space collapsed, double marks made
// single, end stop dropped, after `most` words cut with an ellipsis.
std::string readable(const article::Article& article, text::Span span, std::uint32_t most = 18);

// A reading of one version.
Reading reading_of(ArticleIndex article, text::Span span, std::string text);

}  // namespace synoptic::divergence
