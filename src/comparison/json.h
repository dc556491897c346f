#pragma once

// The Comparison as JSON ("synoptic.comparison/1"), as docs/formats.md describes it: keys in a fixed order,
// offsets in bytes of each article's UTF-8 `text`, ASCII-only escapes left to the reader (UTF-8 out).

#include <optional>
#include <string>
#include <string_view>

#include "comparison/comparison.h"

namespace synoptic::comparison {

// Deterministic: the same Comparison gives the same bytes. Summaries are rendered in `language`.
std::string to_json(const Comparison& comparison, std::string_view language = "en");

// What a display needs, read back from the JSON: articles (without tokens), rows, divergences with rendered
// summaries, ledgers, notes. Used by the viewer, which receives the worker's bytes.
struct Display {
  struct Finding {
    divergence::Divergence divergence;
    std::string summary;
  };
  std::vector<article::Article> articles;
  align::Synopsis synopsis;
  std::vector<Finding> findings;
  Ledgers ledgers;
  std::vector<Note> notes;
  std::uint32_t wording_changes = 0;
};

// Nothing when the bytes are not a comparison of a schema this program knows.
std::optional<Display> display_from_json(std::string_view bytes);

// The same without the way over JSON.
Display to_display(const Comparison& comparison, std::string_view language = "en");

}  // namespace synoptic::comparison
