#pragma once

// The words of a key that is joined by single spaces: "grand hotel" -> grand, hotel. Views into the
// key. Linear.

#include <string_view>
#include <vector>

namespace synoptic::text {

std::vector<std::string_view> words_of_key(std::string_view key);

}  // namespace synoptic::text
