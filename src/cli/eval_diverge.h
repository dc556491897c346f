#pragma once

// Adapter for the benchmark of divergence on sentence pairs (see cli/eval.h).

#include <nlohmann/json.hpp>

namespace synoptic::cli {

// {"a":sentence,"b":sentence} -> {"divergences":[{"kind","a":[s,e],"b":[s,e],"reason"}...]}: the row rules, with
// kinds by the benchmark's names. Offsets are code points.
nlohmann::json eval_diverge(const nlohmann::json& request);

}  // namespace synoptic::cli
