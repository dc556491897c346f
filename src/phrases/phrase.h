#pragma once

// Message key + arguments -> a sentence of the interface language, from assets/phrases/LANGUAGE.tsv
// (key <tab> template). The core says *what* it found; only here does it become words of a
// language.
//
// In a template
//   {name}              is replaced by that argument: text as it is, a number in digits, a list of
//                       versions by their labels ("A, B and D");
//   {name@}             the same list with the time of each version: "A (06:10) and B (06:45)";
//   {name|is|are}       chooses by how many: one version (or the number 1) takes the first form;
//   [; {v3} says {r3}]  is a section: it is left out unless every argument named in it is there and
//                       not empty;
//   [*; {v*} says {r*}] is one for each number from 2 on, as far as the arguments go;
//   {+more}             stands for the template of the key "part.more".
// Sections do not nest. A full stop after an argument that already ends with one is not doubled.
//
// A sentence about readings (it has {r1}) is held to about sixty words: long lists of versions end
// with "and 3 others", then readings are cut at a word, with an ellipsis, and then the last ones
// are only counted.

#include <span>
#include <string>
#include <string_view>

#include "article/article.h"
#include "divergence/divergence.h"

namespace synoptic::phrases {

// The sentence. A key that nobody wrote falls back to the one without its last part
// ("number.differs.changed" to "number.differs"), one that the language lacks to English, and else
// the key stands for itself. Total: arguments that are missing outside a section leave nothing,
// versions out of range are skipped.
std::string render(const divergence::Message& message, std::span<const article::Article> articles,
                   std::string_view language = "en");

// A fixed word or sentence of the interface without arguments: "kind.number" -> "Figure".
std::string_view phrase(std::string_view key, std::string_view language = "en");

// "A", "A and B", "A, B and C".
std::string list_labels(std::span<const article::ArticleIndex> versions,
                        std::span<const article::Article> articles,
                        std::string_view language = "en");

}  // namespace synoptic::phrases
