#pragma once

// The fixed words that stand for enum values in JSON, in one place for writing and reading.

#include <cstdint>
#include <string_view>

#include "align/synopsis.h"
#include "article/article.h"
#include "divergence/divergence.h"
#include "values/date.h"

namespace synoptic::comparison {

// Position in the list is the enum's value.
inline constexpr std::string_view kSentenceKindNames[] = {"title", "subtitle", "heading", "body",
                                                          "list_item"};
inline constexpr std::string_view kRowTagNames[] = {"moved", "split", "merged", "alike",
                                                    "corrected"};

constexpr std::string_view name_of(article::SentenceKind kind) {
  return kSentenceKindNames[static_cast<std::size_t>(kind)];
}
inline constexpr std::string_view kTurnNames[] = {"none", "changed", "added", "dropped"};

constexpr std::string_view name_of(divergence::Turn turn) {
  return kTurnNames[static_cast<std::size_t>(turn)];
}
constexpr std::string_view name_of(align::RowTag tag) {
  return kRowTagNames[static_cast<std::size_t>(tag)];
}

}  // namespace synoptic::comparison
