#pragma once

// Forms of a text for comparing. Folding is never shown to a reader; normalising (NFC) is what
// Article::text is written in.

#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace synoptic::text {

// NFKC, case folded, curly quotes and dashes straightened (’ to ', “ to ", – to -), soft hyphens
// and other invisible characters gone. Turkish "İ" folds to "i". ASCII costs one pass without
// allocation beyond the result.
std::string fold(std::string_view text);

// Canonical composition (NFC, UAX #15). When `origin` is given, it receives the map from the result
// back to `text`: characters that change are replaced one cluster at a time. Linear.
std::string compose(std::string_view text, OffsetMap* origin = nullptr);

}  // namespace synoptic::text
