#pragma once

// Where sentences end. Rules in the manner of the pragmatic segmenter's "golden rules":
// abbreviations, initials, decimals, ellipses, quotes and brackets round the stop, CJK and other
// scripts' stops.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/span.h"

namespace synoptic::text {

// How an abbreviation behaves before a capital letter.
enum class AbbreviationKind : char {
  title,   // "Dr. Smith": never ends a sentence
  number,  // "No. 5": does not end one before a digit or a roman numeral
  open,    // "etc.", "a.m.", "Inc.": ends one when a word that often begins sentences follows
};

// Folded abbreviations without their last stop ("mr", "u.s").
using Abbreviations = std::unordered_map<std::string, AbbreviationKind>;

// The sentences of `part`, in order: without white space at either end, together covering every
// other character of it. One line break inside `part` is a space; cut paragraphs before. Linear.
std::vector<Span> split_sentences(std::string_view text, Span part,
                                  const Abbreviations& abbreviations);

}  // namespace synoptic::text
