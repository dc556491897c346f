#pragma once

// Pairing the slots of two passages: what agrees goes together first, one to one; what is left over
// on both sides is compared. A value that the other passage has elsewhere is held against another
// one only where the place is certain. The same for figures, dates, weekdays and times of day.

#include <cstdint>
#include <vector>

#include "divergence/passage_pair.h"
#include "divergence/slots.h"

namespace synoptic::divergence {

// What a kind of slot answers about two of its slots, the first of the pair's first passage.
class SlotQuestions {
 public:
  virtual ~SlotQuestions() = default;
  // May be the same thing, told differently.
  virtual bool agree(std::uint32_t i, std::uint32_t j) const = 0;
  // Is the very same value: paired before those that merely agree.
  virtual bool equal(std::uint32_t i, std::uint32_t j) const = 0;
  // How surely both answer one question, 0 to 1 or more; `alone`: no other slot of their sort is
  // left on either side.
  virtual double strength(std::uint32_t i, std::uint32_t j, bool alone) const = 0;
  // The words on both sides stand for each other, and nothing speaks against it.
  virtual bool surely_placed(std::uint32_t i, std::uint32_t j) const = 0;
  // Could answer the same question at all.
  virtual bool same_sort(std::uint32_t i, std::uint32_t j) const = 0;
};

constexpr double kSameQuestion = 0.6;  // strength from which slots that do not agree are told

// Adds the links of one pair of passages. Cost: the product of their slots.
void pair_slots(const PassagePair& pair, const std::vector<Slot>& slots,
                const SlotQuestions& questions, std::vector<SlotLink>& links);

}  // namespace synoptic::divergence
