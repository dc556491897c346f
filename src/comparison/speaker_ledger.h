#pragma once

// Everybody who is given words in the story: who names them, as what, how often, and what they say.

#include <cstdint>
#include <string>
#include <vector>

#include "divergence/divergence.h"

namespace synoptic::comparison {

// One speaker in one version.
struct SpeakerIn {
  article::ArticleIndex article{};
  bool named = true;                             // false: given words as "the night watchman" only
  std::string as;                                // how the version names the speaker
  std::string role;                              // "fire chief"; empty when it does not say
  std::uint32_t times = 0;                       // how often words are given to the speaker here
  std::vector<divergence::Evidence> statements;  // the first two; none when only mentioned
  divergence::Evidence place;                    // where the speaker is first named
};

struct SpeakerEntry {
  std::string text;                 // the name in full, or "the police" of unnamed ones
  std::string detail;               // the first role that some version gives
  bool named = true;                // some version gives a name
  std::vector<SpeakerIn> versions;  // sorted; those without an entry do not mention the speaker
};

// Named speakers first, each part by name. A surname joins the full name when it fits only one, and
// "the night watchman" the one speaker who has that role in another version. Linear in claims,
// through indices.
std::vector<SpeakerEntry> speaker_ledger(const divergence::Story& story);

}  // namespace synoptic::comparison
