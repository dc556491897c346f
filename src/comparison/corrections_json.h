#pragma once

// The reader's hand corrections as they stand in a comparison's options and in a bundle.

#include <vector>

#include "align/synopsis.h"
#include "comparison/json_writer.h"

namespace synoptic::comparison {

// The key "corrections" and its list: [{"kind", "first":{article,begin,end}, "second":...}].
void write_corrections(JsonWriter& json, const std::vector<align::Correction>& corrections);

}  // namespace synoptic::comparison
