#pragma once

// The stretch of lines that holds the story's prose: the one with the greatest sum of weights,
// where prose counts its words and other lines cost (C. Kohlschütter et al., "Boilerplate Detection
// using Shallow Text Features", WSDM 2010, has the idea of the density of words).

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/line_facts.h"
#include "article/lines.h"

namespace synoptic::article {

struct Stretch {
  std::size_t begin = 0;  // lines [begin, end)
  std::size_t end = 0;
};

// `groups` as group_reasons() gives them. All lines when there is no prose. Linear in the lines.
Stretch find_story(const std::vector<Line>& lines, const std::vector<LineFacts>& facts,
                   const std::vector<std::string_view>& groups);

}  // namespace synoptic::article
