#pragma once

// `--format page`: the one-file application with a bundle in it.

#include <optional>
#include <string>
#include <string_view>

#include "cli/world.h"

namespace synoptic::cli {

// The template's bytes: `given` when it is not empty, else the first of synoptic.html beside the
// program, in dist/ beside it, in dist/ two folders above (a build tree) and in ../share/synoptic/.
// Nothing when there is none.
std::optional<std::string> find_page_template(const std::string& given, World& world);

// The page with the bundle's JSON inside its element <script type="application/json"
// id="synoptic-bundle">, in place of what stood there. Nothing when the page has no such element.
// REQUIRES: `json` holds no "<".
std::optional<std::string> page_with_bundle(std::string_view page, std::string_view json);

}  // namespace synoptic::cli
