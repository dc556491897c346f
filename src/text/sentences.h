#pragma once

// Where sentences end. The rules follow the "golden rules" of K. Dias's pragmatic segmenter
// (https://github.com/diasks2/pragmatic_segmenter): abbreviations, initials, decimals, list
// numbers, ellipses, footnote marks, quotes and brackets round the stop, the stops of other
// scripts. Two quoted sentences are two sentences; a question in quotes with its speaker behind it
// is one.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/span.h"

namespace synoptic::text {

// The words the rules ask about, passed in because tables are read one layer higher.
struct Abbreviations {
  enum Kind : std::uint16_t {
    title = 1,        // "Dr. Smith": a name follows, never ends a sentence
    number = 2,       // "No. 5": does not end one before a figure
    open = 4,         // "Inc.", "a.m.": ends one only before a word that often begins sentences
    ordinal = 8,      // "am 25. Juni": the word before a number whose stop makes it an ordinal
    starter = 16,     // "The", "However": a word that often begins sentences
    speech = 32,      // "said", "asks": may follow a quoted question
    casual = 64,      // "i", "why": begins a sentence where nobody minds capitals
    closing = 128,    // "regards": a word of the closing of a letter
    caption = 256,    // "Figure": its number stands before a caption
    label = 512,      // "Photo": with a colon, begins a credit or a field of a header
    calendar = 1024,  // "Sunday", "March", "GMT": goes on with a date or a time
    last = 4096,      // "etc.": ends one before a capital
    greeting = 8192,  // "Dear": begins the greeting of a letter
    opener = 2048,    // "on", "at": asks for a date or another noun behind it
  };
  // Kinds of a word, as written and without its last stop; speech verbs in lower case.
  std::unordered_map<std::string, std::uint16_t> words;

  bool is(std::string_view word, Kind kind) const {
    const auto found = words.find(std::string(word));
    return found != words.end() && (found->second & kind) != 0;
  }
};

// The sentences of `part`, in order: without white space at either end, together covering every
// other character of it. A line break inside `part` is a space; cut paragraphs before. Linear.
std::vector<Span> split_sentences(std::string_view text, Span part,
                                  const Abbreviations& abbreviations);

}  // namespace synoptic::text
