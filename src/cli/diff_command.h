#pragma once

// `synoptic diff`: the word diff of two files as they are, nothing set aside.

#include <string>
#include <vector>

#include "cli/world.h"
#include "engine/limits.h"

namespace synoptic::cli {

struct DiffCall {
  std::vector<std::string> paths;  // two
  std::string format = "text";     // text html json stat
  std::string output;              // empty: standard output
  engine::Limits limits;
};

// The exit code; see run.h.
int diff_command(const DiffCall& call, World& world);

}  // namespace synoptic::cli
