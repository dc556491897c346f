#pragma once

// Reading a tree of JSON that somebody else wrote: whatever stands there, a value comes back. One
// of another type than expected reads as nothing, an index beyond its list is left out, a span is
// cut to its text.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "divergence/divergence.h"

namespace synoptic::comparison {

using nlohmann::json;

// The member of an object; null when there is none, or no object.
const json& member(const json& object, const char* name);

std::string text_of(const json& value);
std::string text_at(const json& object, const char* name);
std::uint32_t number_of(const json& value);
bool is_true(const json& value);
bool is_number_below(const json& value, std::size_t limit);
double share_of(const json& value);

text::Span inside(std::uint32_t begin, std::uint32_t end, std::size_t size);
text::Span pair_of(const json& value, std::size_t size);  // [begin,end]
text::Span begin_end(const json& value);                  // {"begin","end"}, not cut

// Positions of articles, each below `count`.
std::vector<article::ArticleIndex> versions_of(const json& value, std::size_t count);
// Places that exist: {"article","begin","end"} or {"article","furniture"}.
std::vector<divergence::Evidence> evidence_of(const json& value,
                                              const std::vector<article::Article>& articles);
// One of them; nothing when it is no place.
bool read_place(const json& place, const std::vector<article::Article>& articles,
                divergence::Evidence& out);

// The position of a fixed word in its list.
template <std::size_t N>
std::size_t position(const std::string_view (&names)[N], std::string_view name,
                     std::size_t otherwise) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return i;
  return otherwise;
}

}  // namespace synoptic::comparison
