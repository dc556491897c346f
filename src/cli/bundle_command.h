#pragma once

// `synoptic bundle`: a bundle (docs/formats.md) from files, for a page that opens it by
// ?story=story.json, for <synoptic-viewer>, or to go on with.

#include <string>
#include <vector>

#include "cli/compare_command.h"
#include "cli/world.h"

namespace synoptic::cli {

struct BundleCall {
  CompareCall work;                 // files, base and limits, as for compare
  std::vector<std::string> labels;  // names of the versions, in their order; the rest keep theirs
  std::string finding;              // the one to open at; empty: none
};

// The exit code; see run.h. The versions are compared, so that what compare would refuse or note is
// refused or noted here; the comparison itself is not in the bundle.
int bundle_command(const BundleCall& call, World& world);

}  // namespace synoptic::cli
