#pragma once

// Message key + arguments -> a sentence of the interface language, from assets/phrases/LANGUAGE.tsv
// (key <tab> template). In a template, {name} is replaced by that argument: text as it is, a number in
// digits, a list of versions by their labels ("A, B and D"). {name|is|are} chooses by the number of versions.

#include <span>
#include <string>
#include <string_view>

#include "article/article.h"
#include "divergence/divergence.h"

namespace synoptic::phrases {

// The sentence; a key that the language lacks falls back to English, one that English lacks to the key itself.
std::string render(const divergence::Message& message, std::span<const article::Article> articles,
                   std::string_view language = "en");

// A fixed word or sentence of the interface without arguments: "kind.number" -> "Figure".
std::string_view phrase(std::string_view key, std::string_view language = "en");

// "A", "A and B", "A, B and C".
std::string list_labels(std::span<const article::ArticleIndex> versions,
                        std::span<const article::Article> articles, std::string_view language = "en");

}  // namespace synoptic::phrases
