#pragma once

// A finding by the id that was typed.

#include <cstddef>
#include <optional>
#include <string>

#include "cli/world.h"
#include "comparison/comparison.h"

namespace synoptic::cli {

// Position in Comparison::divergences of the one finding whose id begins with these digits;
// "finding-3F2A", as it stands in an address of the page, will do as well. Nothing, after the
// sentence that says why, when there is none or more than one.
std::optional<std::size_t> find_finding(const comparison::Comparison& comparison,
                                        const std::string& id, World& world);

}  // namespace synoptic::cli
