#pragma once

// What stands beside the words of one version: what the *other* versions say in that place.

#include <string>

#include "comparison/json.h"

namespace synoptic::viewer {

// For Display::findings[finding] beside the text of `version`: "Valley Wire: “may”", "two versions
// disagree: £4.2 million (Valley Wire), £4.5 million (Radio Teal)", "only here", "not in Radio
// Teal". Words of readings are cut so that all of them together take about 90 characters.
std::string margin_note(const comparison::Display& display, std::size_t finding,
                        std::size_t version);

}  // namespace synoptic::viewer
