#pragma once

// The reader's decisions about the reading of one version, as they stand in a comparison's articles
// and in a bundle (docs/formats.md, "reading").

#include "article/reading_decisions.h"
#include "comparison/json_writer.h"

namespace synoptic::comparison {

// The key "reading" and its object, with the keys that were decided only; nothing at all without a
// decision.
void write_reading(JsonWriter& json, const article::ReadingDecisions& decisions);

}  // namespace synoptic::comparison
