#pragma once

// `synoptic eval TASK`: JSON lines in, one JSON line out per case, for outside benchmarks. The adapters only
// translate between the program's own types and a benchmark's conventions (code points, field names); they
// compute nothing, so that what is measured is what the program does.

#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string_view>

namespace synoptic::cli {

using EvalTask = nlohmann::json (*)(const nlohmann::json& request);

// The adapter for a task, or nullptr.
EvalTask find_eval_task(std::string_view name);

// Answers every line of `in`. A line that is no JSON object is answered with {"error":...}.
void run_eval(EvalTask task, std::istream& in, std::ostream& out);

}  // namespace synoptic::cli
