#pragma once

// One finding as it stands in a comparison (docs/formats.md).

#include <string>

#include "comparison/json_writer.h"
#include "comparison/ledgers_json.h"
#include "divergence/divergence.h"

namespace synoptic::comparison {

// The whole object. `summary`: the rendered sentence.
void write_divergence(JsonWriter& json, const divergence::Divergence& divergence,
                      const std::string& summary, Quoted quoted = nullptr);

}  // namespace synoptic::comparison
