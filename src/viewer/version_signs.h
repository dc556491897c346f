#pragma once

// Versions as heads of many narrow columns: their order, and a short sign for each.

#include <string>
#include <string_view>
#include <vector>

#include "comparison/json.h"
#include "viewer/viewer_state.h"

namespace synoptic::viewer {

// The versions that are not put away: the base, then the others as the reader ordered them.
std::vector<std::size_t> shown_versions(const comparison::Display& display,
                                        const ViewerState& state);

// By version, each unlike every other: the first characters of the first two words and a number's
// figures whole, "Civic Daily" -> "CD", "Version 12" -> "V12"; a second "CD" is "CD2".
std::vector<std::string> version_signs(const comparison::Display& display);

// "The Daily", or "The Daily, Evening Post, 3 March 2026": all that is known of a version in a
// line.
std::string version_in_words(const article::Article& article);

}  // namespace synoptic::viewer
