#pragma once

// Message key + arguments -> a sentence of the interface language, from assets/phrases/LANGUAGE.tsv
// (key <tab> template). The core says *what* it found; only here does it become words of a
// language.
//
// In a template
//   {name}              is replaced by that argument: text as it is, a number in digits, a list of
//   versions by
//                       their labels ("A, B and D");
//   {name|is|are}       chooses by how many: one version (or the number 1) takes the first form;
//   [; {v3} says {r3}]  is a section: it is left out unless every argument named in it is there and
//   not empty.
// Sections do not nest. A full stop after an argument that already ends with one is not doubled.

#include <span>
#include <string>
#include <string_view>

#include "article/article.h"
#include "divergence/divergence.h"

namespace synoptic::phrases {

// The sentence; a key that the language lacks falls back to English, one that English lacks to the
// key itself. Total: arguments that are missing outside a section leave nothing, versions out of
// range are skipped.
std::string render(const divergence::Message& message, std::span<const article::Article> articles,
                   std::string_view language = "en");

// A fixed word or sentence of the interface without arguments: "kind.number" -> "Figure".
std::string_view phrase(std::string_view key, std::string_view language = "en");

// "A", "A and B", "A, B and C".
std::string list_labels(std::span<const article::ArticleIndex> versions,
                        std::span<const article::Article> articles,
                        std::string_view language = "en");

}  // namespace synoptic::phrases
