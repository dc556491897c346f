#pragma once

// "3 hours ago", "vor 3 Stunden", "il y a 3 heures", "3小时前": how long ago something was
// published, as pages of eleven languages say it (assets/lexicons/ages.tsv).

#include <cstdint>
#include <optional>
#include <string_view>

namespace synoptic::article {

enum class AgeUnit : std::uint8_t { minute, hour, day, other };

struct Age {
  AgeUnit unit = AgeUnit::minute;
  int count = 1;          // "an hour ago" is one
  std::size_t words = 0;  // of the phrase
};

// The first one in the line. Linear in the line.
std::optional<Age> find_age(std::string_view line);

}  // namespace synoptic::article
