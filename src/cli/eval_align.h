#pragma once

// Adapters for the benchmarks of alignment (see cli/eval.h).

#include <nlohmann/json.hpp>

namespace synoptic::cli {

// {"a":[sentence...],"b":[sentence...]} -> {"links":[[i,j,score]...]}, the pairwise aligner as it
// stands.
nlohmann::json eval_align(const nlohmann::json& request);

// {"a":[token...],"b":[token...]} -> {"links":[[i,j,score]...]}, the word aligner as it stands.
nlohmann::json eval_words(const nlohmann::json& request);

// The request of eval_align -> {"names":[feature...],"pairs":[[i,j,[value...]]...]}: what
// bench/fit_alignment.py fits.
nlohmann::json eval_align_features(const nlohmann::json& request);

}  // namespace synoptic::cli
