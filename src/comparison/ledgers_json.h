#pragma once

// What is listed over all versions, as it stands in a comparison: common ground and ledgers, with
// the places in the texts (docs/formats.md).

#include <cstdint>
#include <vector>

#include "comparison/common_ground.h"
#include "comparison/json_writer.h"
#include "comparison/ledgers.h"

namespace synoptic::comparison {

// Numbers, or positions of articles and rows: [0,2,3].
template <typename Indices>
void write_indices(JsonWriter& json, const Indices& indices) {
  json.open_array();
  for (const auto index : indices) json.integer(static_cast<std::int64_t>(index));
  json.close_array();
}

// The articles whose words are written beside each place, for readers who have no text; null: none.
using Quoted = const std::vector<article::Article>*;

// [{"article","begin","end"} or {"article","furniture"}], with "words" where they are quoted.
void write_evidence(JsonWriter& json, const std::vector<divergence::Evidence>& evidence,
                    Quoted quoted = nullptr);

// The keys "common_ground" and "ledgers" with their objects.
void write_common_ground(JsonWriter& json, const CommonGround& ground);
void write_ledgers(JsonWriter& json, const Ledgers& ledgers, Quoted quoted = nullptr);

}  // namespace synoptic::comparison
