#pragma once

// The headline of a page and the name of its site above it. The headline is told by the words it
// shares with the story, by standing twice, by name and date right below it, by its place. The
// site's name is given only where the page confirms it: beside a bar of links at the very top,
// behind "Skip to content", or in a line about copyright.

#include <string_view>
#include <vector>

#include "article/furniture.h"
#include "article/line_facts.h"
#include "article/story_stretch.h"

namespace synoptic::article {

struct Headline {
  std::size_t masthead = kNoLine;
  std::size_t title = kNoLine;
};

// `lines` are not empty; `places` of these lines. Linear in the lines.
Headline find_headline(std::string_view text, const std::vector<Line>& lines,
                       const std::vector<LineFacts>& facts, const LinePlaces& places,
                       Stretch story);

}  // namespace synoptic::article
