#pragma once

// Slots: the places in different versions that answer the same question ("how many were hurt?"). A
// rule finds slots and links between them; grouping makes N-way readings of them: versions that
// agree share a reading.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "divergence/divergence.h"

namespace synoptic::divergence {

struct Slot {
  ArticleIndex article{};
  text::Span span;         // evidence
  std::string text;        // how the reading is named
  std::string cue;         // the matched words, for the reason
  bool loose = false;      // "at least three"
  std::string value = {};  // the same for the same quantity or day, however it is worded
  std::string brief = {};  // the fact alone: slots that say the same in it read the same
};

// Two slots of different versions that answer the same question, alike or not.
struct SlotLink {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  bool same = false;
  double strength = 0;  // how surely it is the same question, 0 to 1
};

struct SlotGroup {
  std::vector<Reading> readings;       // two or more, the most shared first, then by first version
  std::vector<std::uint32_t> members;  // slots in it, ascending
  double strength = 0;                 // of its strongest link between different readings
};

// Connected slots, one a version (the best linked one), parted into readings by `same` links.
// Groups in which nothing differs are left out. Cost: near linear in links.
std::vector<SlotGroup> group_slots(const std::vector<Slot>& slots,
                                   const std::vector<SlotLink>& links);

// What the versions of a group say, by version.
std::vector<std::pair<ArticleIndex, std::string>> values_of(const SlotGroup& group,
                                                            const std::vector<Slot>& slots);

}  // namespace synoptic::divergence
