#pragma once

// What can be selected in a version: characters, words, sentences, all of it; and what is copied.
// Values and plain functions.

#include <cstdint>
#include <string>

#include "comparison/json.h"
#include "viewer/marks.h"
#include "viewer/viewer_state.h"

namespace synoptic::viewer {

enum class TextUnit : std::uint8_t { character, word, sentence, all };

// The unit at byte `at`: a word without the signs around it, a sentence, every sentence. Empty
// where there is none.
text::Span unit_around(const article::Article& article, std::uint32_t at, TextUnit unit);

// The border of a unit after `at`, or before it. Words end before white space and signs.
std::uint32_t next_border(const article::Article& article, std::uint32_t at, TextUnit unit,
                          bool forward);

// Index of the last sentence that begins at or before `at`; 0 before the first.
std::size_t sentence_at(const article::Article& article, std::uint32_t at);

// As it is read: a line for each passage, an empty one between paragraphs.
std::string selected_text(const comparison::Display& display, const RowOfSentence& rows,
                          const TextSelection& selection);

}  // namespace synoptic::viewer
