#pragma once

// The template language of phrase.h on plain values: what renders once versions have become labels.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace synoptic::phrases {

// An argument as it will be written, and how many things it stands for (chooses "is" or "are").
// Empty text means: not there.
struct Filling {
  std::string text;
  std::int64_t count = 1;
  std::string dated{};  // with the times, for {name@}; empty: as `text`
};
using Arguments = std::map<std::string, Filling, std::less<>>;

// Linear in template and arguments. An unclosed brace or section runs to the end of the template.
std::string fill_template(std::string_view pattern, const Arguments& arguments);

}  // namespace synoptic::phrases
