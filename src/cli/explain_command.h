#pragma once

// `synoptic explain`: everything the rule saw for one finding of a comparison.

#include <string>

#include "cli/compare_command.h"
#include "cli/world.h"

namespace synoptic::cli {

struct ExplainCall {
  std::string id;    // of the finding, or as much of it as tells it from the others
  CompareCall work;  // files, base and limits, as for compare
};

// The exit code; see run.h. An id that fits no finding, or several, is a failure: the sentence says
// how many there are.
int explain_command(const ExplainCall& call, World& world);

}  // namespace synoptic::cli
