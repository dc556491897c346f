#pragma once

// Mojibake: UTF-8 that somebody read as a single-byte code page ("itâ€™s" for "it's", "โ€ข" for a
// bullet).
//
// The damage is undone run by run, because pages mix damaged and clean text. A run is a stretch of
// characters whose bytes in one code page are UTF-8 again; it is repaired only when the damaged
// form is something no one writes (a capital inside a lower-case word, a letter before a currency
// sign and a trademark) or when other runs of the article vouch for it. Clean text of any language
// stays as it is. The kinds of damage and most of the traps follow R. Speer's ftfy
// (https://ftfy.readthedocs.io); the rules here are judged per sequence, not by one score for the
// whole text.
//
// Must run before any quotation mark is straightened: 91 to 94 are bytes of emoji.

#include <string>
#include <string_view>
#include <vector>

#include "text/offset_map.h"
#include "text/span.h"

namespace synoptic::text {

struct UndoneDamage {
  Span before;         // into the text given; whole characters of a reader, as is `after`
  std::string after;   // what stands in the result
  std::string reason;  // "UTF-8 read as windows-874", "... twice", "..., byte 8F lost"
};

struct Repaired {
  std::string text;
  std::vector<UndoneDamage> repairs;  // in order
  OffsetMap origin;                   // from the result to the text given
};

// REQUIRES: valid UTF-8. Idempotent. Linear; a text without suspicious pairs costs one look at each
// character that is not ASCII.
Repaired repair_mojibake(std::string_view text);

}  // namespace synoptic::text
