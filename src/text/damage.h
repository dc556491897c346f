#pragma once

// Sequences of characters that may be the bytes of one UTF-8 character read as a code page. What
// finds and what judges them; text/mojibake.h puts them together.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/legacy_codecs.h"

namespace synoptic::text {

// What a decoded character is good for as evidence.
enum class Gain : std::uint8_t {
  none,         // hardly ever written: phonetic letters, unassigned, private use
  typographic,  // curly quotes, dashes, bullets, full-width punctuation
  pictograph,   // emoji, arrows, shapes
  joiner,       // emoji variation selector, zero-width joiner
  sign,         // U+00A0 to U+00BF
  latin,        // accented letters, ligatures
  script,       // letters of other scripts
  mark,         // combining marks
  control,      // U+0080 to U+009F: the middle of text damaged twice
  lost,         // U+FFFD: some of the bytes are gone
};

struct DamagedSequence {
  std::size_t begin = 0;  // bytes of the damaged text
  std::size_t end = 0;
  char32_t decoded = 0;
  char32_t last = 0;           // the last character of the damaged form
  std::uint8_t length = 0;     // bytes of the UTF-8 form
  std::uint8_t lost_byte = 0;  // put back; 0 when none was lost
  bool space_for_a0 = false;   // a plain space stands where a no-break space was
  bool keeps_space = false;    // ... and is one too: "Ã la" is "à la"
  Gain gain = Gain::none;
};

// The sequence that begins at byte `at` in one code page; `end` is 0 when there is none. O(1).
DamagedSequence read_damaged(std::string_view text, std::size_t at, CodePage page);

// How sure it is that the sequence is damage and not what the author wrote.
enum class Certainty : std::uint8_t { no, with_support, yes };

// Sequences right behind one another in one code page.
struct DamagedRun {
  const DamagedSequence* first = nullptr;
  std::size_t count = 0;
  bool alone = false;  // no letter outside ASCII stands at either end
};

// What is known about the whole text for one code page.
struct TextEvidence {
  bool clean_signs = false;    // characters of the code page outside all its sequences
  bool clean_letters = false;  // letters among them
  bool explained = false;      // many sequences, and no such character outside them
  std::size_t marks = 0;       // sequences that decode to a combining mark
};

Certainty judge(std::string_view text, CodePage page, const DamagedRun& run, std::size_t which,
                const TextEvidence& evidence);

}  // namespace synoptic::text
