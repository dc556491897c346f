#pragma once

// A page whose lines are marked: "reason<TAB>line", where the reason is one of the furniture's or
// title, subtitle or story. Empty lines stay. Pages stand in tests/cases/page-* and furniture-*.

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace synoptic::article {

struct MarkedLine {
  std::string reason;  // empty for an empty line
  std::string text;
  bool is_story() const { return reason == "story" || reason == "title" || reason == "subtitle"; }
};

struct PageCase {
  std::string name;  // "page-de", "furniture-menu/hit"
  std::vector<MarkedLine> lines;
  std::string bytes() const;  // the page as a reader would paste it
};

// All pages of folders whose name begins so, in order of their names.
std::vector<PageCase> page_cases(std::string_view prefix);

// What became of a line: the reason it was set aside for, "" when it is in the text.
std::string fate_of(const Article& read, std::string_view line);

std::string file_bytes(const std::string& path);

}  // namespace synoptic::article
