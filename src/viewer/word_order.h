#pragma once

// In what order the words of a line are seen: Arabic, Hebrew and their like run from the right, and
// words and figures of other scripts inside them keep their own order, as in the reverse case.
//
// This is UAX #9 (https://www.unicode.org/reports/tr9) for whole words. The letters inside a word
// need no rule here: the browser shapes and orders them, each word is one picture. So a word has
// one direction, that of its first letter (P2), figures follow W7, signs and the spaces between
// words N1 and N2, and what is left is levels (I1, I2) and turning stretches round (L2). Left out:
// explicit embeddings and isolates, which news texts hardly have, and pairs of brackets (N0), which
// stay with the word they are written on. A stop at the end of a word that runs against its
// paragraph is a piece of its own (part_stops), so that it stands where the sentence ends.
//
// Pure arithmetic. A line without a word from the right costs nothing but the looking.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "viewer/flow.h"

namespace synoptic::viewer {

// By the first character that has a direction: a letter; else a figure.
Direction direction_of(std::string_view word);

// Whether a paragraph is set from the right: its language is (BCP 47), or its first letter.
bool starts_at_right(std::string_view text, std::string_view language);

// Cuts stops off words that run against the paragraph, and gives each piece its direction.
void part_stops(std::string_view text, bool from_right, std::vector<Piece>& pieces);

struct LineBox {
  float width = 0;          // of the column
  float space = 0;          // between two words
  bool from_right = false;  // the paragraph
};

// Moves what flow() placed to where it is seen; lines of a paragraph from the right end at the
// right edge.
void order_words(std::span<const FlowItem> items, const LineBox& box,
                 std::vector<FlowPlace>& places);

}  // namespace synoptic::viewer
