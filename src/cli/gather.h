#pragma once

// From the arguments of `synoptic compare` to the inputs of a comparison: files, "-" for standard
// input, folders (not recursive, sorted by bytes, known suffixes), bundles. Pages, Word files and
// PDFs come in as their text (cli/document.h). Nothing is dropped
// silently: what cannot take part is either an error, which names the file and says what to do, or
// a note.

#include <optional>
#include <string>
#include <vector>

#include "cli/world.h"
#include "engine/limits.h"
#include "share/bundle.h"

namespace synoptic::cli {

struct Gathered {
  share::Bundle work;
  std::vector<std::string> notes;  // sentences for standard error
  std::string error;               // a sentence; empty when all went well
};

Gathered gather(const std::vector<std::string>& paths, const engine::Limits& limits, World& world);

// The text of exactly two files ("-" for standard input), under the same limits and with the same
// sentences; for `synoptic diff`. Either may be empty: then all is new, or gone.
Gathered gather_two(const std::vector<std::string>& paths, const engine::Limits& limits,
                    World& world);

// The name as a file system gives it, with invalid UTF-8 and "%" before two hexadecimal digits
// percent-escaped, so that it can stand in JSON and be told apart.
std::string printable_name(std::string_view name);

}  // namespace synoptic::cli
