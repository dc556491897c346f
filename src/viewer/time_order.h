#pragma once

// Versions in order of time, as far as their pages say it. Plain values.

#include <cstdint>
#include <string>
#include <vector>

#include "comparison/json.h"

namespace synoptic::viewer {

constexpr std::uint32_t kNoInstant = 0xFFFFFFFFU;

struct TimeOrder {
  std::vector<std::size_t>
      versions;  // dated ones by time, the base first among equals; undated last
  std::vector<std::uint32_t> instant;   // by place in `versions`: equal where no order is known
  std::uint32_t instants = 0;           // how many times there are
  std::size_t dated = 0;                // the first so many have a date
  std::vector<std::string> when;        // by version: "9 March 2026, 06:10", "06:10"; empty: none
  std::vector<std::string> when_short;  // the hour alone, where all are of one day

  // Something can be said of before and after.
  bool timed() const { return instants > 1; }
};

// `shown`: the versions, the base first. A version that is set aside takes no part in time: its
// instant is kNoInstant, as that of an undated one. Where there are no two times, each version that
// is not set aside has the instant 0.
TimeOrder order_in_time(const comparison::Display& display, const std::vector<std::size_t>& shown);

// Version `a` surely stood before `b`, as order_in_time has it. Cheap: looks at these two only.
bool is_earlier(const comparison::Display& display, std::size_t a, std::size_t b);

}  // namespace synoptic::viewer
