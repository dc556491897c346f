#pragma once

// The Comparison as JSON ("synoptic.comparison/1"), as docs/formats.md describes it: keys in a
// fixed order, offsets in bytes of each article's UTF-8 `text`, UTF-8 out. And the way back, as far
// as a display needs it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "comparison/comparison.h"

namespace synoptic::comparison {

inline constexpr std::string_view kComparisonSchema = "synoptic.comparison/1";

// Deterministic: the same Comparison gives the same bytes. Summaries are rendered in `language`.
// Cost: linear; about 1 ms for five articles.
std::string to_json(const Comparison& comparison, std::string_view language = "en");

inline constexpr std::string_view kFindingsSchema = "synoptic.findings/1";

// Findings and ledgers without the texts: the same objects as in the comparison, with the words
// beside each place ("words").
std::string findings_json(const Comparison& comparison, std::string_view language = "en");

// What a display needs, read back from the JSON: articles (without tokens and origin), rows,
// divergences with rendered summaries, ledgers, common ground, notes. Used by the viewer, which
// receives the worker's bytes.
struct Display {
  struct Finding {
    divergence::Divergence divergence;  // `summary` is empty: the sentence stands beside it
    std::string summary;
  };
  std::vector<article::Article> articles;
  align::Synopsis synopsis;
  std::vector<Finding> findings;
  lineage::Lineage lineage;
  Ledgers ledgers;
  CommonGround common_ground;
  std::vector<Note> notes;
  std::vector<Part> excerpt;  // see Comparison::excerpt
  std::uint32_t wording_changes = 0;
};

// Takes the JSON itself or an engine reply that holds it under "comparison". Nothing when the bytes
// are not a comparison of a schema this program knows. What comes back is safe to draw: every index
// points to something that exists and every span lies inside its text, whatever the bytes said.
std::optional<Display> display_from_json(std::string_view bytes);

// The same without the way over JSON.
Display to_display(const Comparison& comparison, std::string_view language = "en");

}  // namespace synoptic::comparison
