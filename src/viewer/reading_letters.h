#pragma once

// The readings of a finding as letters, so that a row of narrow cells can say who holds which: A is
// the reading of most versions, B of the next most. The same letter is the same reading. Plain
// values.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "comparison/json.h"

namespace synoptic::viewer {

constexpr std::uint8_t kUntold = 0xFF;   // the version does not speak of it
constexpr std::uint8_t kLeftOut = 0xFE;  // so it is, and the finding counts it: Divergence::absent
constexpr bool is_letter(std::uint8_t value) { return value < kLeftOut; }

struct Letters {
  std::vector<std::uint8_t> of;        // by version: 0 for A, or kUntold or kLeftOut
  std::vector<std::uint8_t> also;      // a second one that the same version holds; kUntold for most
  std::vector<std::uint32_t> reading;  // by letter, into Divergence::readings
  std::size_t told = 0;                // versions that hold a reading
  std::size_t most = 0;                // those that hold A
};

// By size of the group, then by its first version, then by the order of readings. O(readings log
// readings + versions).
Letters letter_readings(const divergence::Divergence& finding, std::size_t versions);

// "A" to "Z", then "A2".
std::string letter_name(std::uint8_t letter);

// What this version says: the less exact words where it has them. Empty where it holds no reading.
std::string_view words_of(const divergence::Divergence& finding, const Letters& letters,
                          std::size_t version);

// "4 of 5 agree"; of copies of one telling only one counts, unless copies differ: "2 of 3 voices
// agree". "1 of 5 tells it" where there is one reading.
std::string verdict(const Letters& letters, const lineage::Lineage& lineage);

}  // namespace synoptic::viewer
