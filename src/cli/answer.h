#pragma once

// How the program answers: exit codes, sentences on standard error, output to a file or to standard
// output.

#include <initializer_list>
#include <string>
#include <string_view>

#include "cli/world.h"

namespace synoptic::cli {

constexpr int kDone = 0, kFailed = 1, kWrongCall = 2;  // see run.h

// One line on standard error with the program's name before it.
void say(World& world, std::initializer_list<std::string_view> pieces);

// Says the sentence and returns the code.
int fail(World& world, int code, std::initializer_list<std::string_view> sentence);

// Writes to the file, or to standard output when `path` is empty or "-". The exit code.
int write(World& world, const std::string& path, std::string_view bytes);

}  // namespace synoptic::cli
