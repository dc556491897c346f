#pragma once

// `--format page`: the one-file application with a comparison in it.

#include <optional>
#include <string>
#include <string_view>

#include "cli/world.h"
#include "comparison/comparison.h"

namespace synoptic::cli {

// The template's bytes: `given` when it is not empty, else the first of synoptic.html beside the
// program, in dist/ beside it, in dist/ two folders above (a build tree) and in ../share/synoptic/.
// Nothing when there is none.
std::optional<std::string> find_page_template(const std::string& given, World& world);

// What a page is filled with.
struct SavedPage {
  std::string_view title;   // of the document; plain text, as is `story`
  std::string_view story;   // the comparison's name in the page's picker
  std::string_view html;    // report::html_fragment
  std::string_view bundle;  // JSON; REQUIRES: no "<" in it
};

// The page with a comparison in every place that holds one, in this order: <title>, the element
// <script type="application/json" id="synoptic-bundle">, and what stands between <!--NAME--> and
// <!--/NAME--> for the names story (an <option>), findings (the report's overview and findings),
// report (its other sections) and compared (emptied: the stored result of the story that was
// there). The findings can then be read before any script runs. "Save as one page" fills the same
// places (web/src/shared/page-slots.ts). Nothing when one is missing. Linear in the page.
std::optional<std::string> filled_page(std::string_view page, const SavedPage& saved);

// What the comparison is called: the title of its base, else the first title there is, else
// "Comparison".
std::string story_of(const comparison::Comparison& comparison);

}  // namespace synoptic::cli
