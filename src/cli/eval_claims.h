#pragma once

// Benchmark adapters over the claims layer: numbers, dates, quotes; and `claims`, which shows
// everything that was extracted from {"text"} as readable JSON, for people who look for the reason
// of a finding.

#include <nlohmann/json.hpp>

namespace synoptic::cli {

// {"text"} -> {"entities":[{"start","end","value","unit"}]}, code points.
nlohmann::json eval_numbers(const nlohmann::json& request);
// {"text"} -> {"attributions":[{"source","cue","content"}]}, each a list of [start,end] in code
// points.
nlohmann::json eval_quotes(const nlohmann::json& request);
// {"text", "reference"} -> {"entities":[{"start","end","type","values"}]}, code points.
nlohmann::json eval_dates(const nlohmann::json& request);
// {"text"} -> every claim in words.
nlohmann::json eval_claims(const nlohmann::json& request);

}  // namespace synoptic::cli
