#pragma once

// Common ground and ledgers, read back from a comparison's JSON (ledgers_json.h writes them).

#include "comparison/json.h"
#include "comparison/total_json.h"

namespace synoptic::comparison {

// Every place lies inside its text and every row exists; lists need not be sorted any more.
// REQUIRES: articles and rows of the display have been read.
void read_ledgers(Display& display, const json& ledgers);
void read_common_ground(Display& display, const json& ground);

}  // namespace synoptic::comparison
