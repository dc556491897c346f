#pragma once

// Which lines are the story and which are the page around it.
//
// Signs, in order of trust: the form of a line (short, without a stop, glued share buttons or tags,
// a repeated title, brackets round the whole line), its place (before the title, behind the last
// prose), and words of pages in eight languages (assets/lexicons/furniture.tsv). Losing a sentence
// of the article is much worse than keeping a menu: inside the story only strong signs count, and
// prose is given up only outside the densest stretch of prose. The idea of that stretch is that of
// C. Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010).

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/lines.h"

namespace synoptic::article {

constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);

struct PageReading {
  // One a line: the reason it is furniture (see Furniture::reason), or empty when it is the story.
  std::vector<std::string_view> reasons;
  std::size_t title = kNoLine;
  std::size_t subtitle = kNoLine;
  std::size_t masthead = kNoLine;  // the bare name of the site at the top
  std::size_t prose_begin = 0;     // lines [prose_begin, prose_end) hold the story's prose
  std::size_t prose_end = 0;
};

// Total; linear in the text.
PageReading read_page(std::string_view text, const std::vector<Line>& lines);

}  // namespace synoptic::article
