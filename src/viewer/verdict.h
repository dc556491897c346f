#pragma once

// What a row comes to in three words: "4 of 5 agree". Counts versions of one finding's readings;
// nothing here weighs who is right.

#include <cstddef>
#include <cstdint>
#include <optional>

#include "comparison/json.h"

namespace synoptic::viewer {

struct RowVerdict {
  enum class Form : std::uint8_t {
    agree,    // `count` of `of` versions share one reading
    differ,   // no two of the `of` versions that have a reading share one
    only_in,  // `count` of `of` versions tell it
    tell,     // `count` of `of` versions tell it, the others leave it out
  };
  Form form = Form::agree;
  std::size_t count = 0;
  std::size_t of = 0;
};

// From the readings of `finding`: the largest group that shares one, of the versions that have one.
// only_one and left_out count the versions that tell it, of all that were compared. Nothing where
// there is nothing to count: a single reading, or one version. A version that holds several
// readings counts once in each group and once in the whole.
std::optional<RowVerdict> row_verdict(const divergence::Divergence& finding,
                                      const align::Synopsis& synopsis, std::size_t versions);

}  // namespace synoptic::viewer
