#pragma once

// Adapters of `synoptic eval` to the reading benchmarks: undoing encoding damage, cutting
// sentences, and telling the article's lines from the page's furniture.

#include <nlohmann/json.hpp>

namespace synoptic::cli {

nlohmann::json eval_mojibake(const nlohmann::json& request);
// The line numbers of the request's text that reading kept.
nlohmann::json eval_plaintext(const nlohmann::json& request);
// Everything reading says about {"source","text"}; for looking at, no benchmark asks for it.
nlohmann::json eval_reading(const nlohmann::json& request);
nlohmann::json eval_sentences(const nlohmann::json& request);

}  // namespace synoptic::cli
