#pragma once

// Runs another program: no shell, arguments as they are, bytes in, bytes out.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::cli {

struct Ran {
  bool started = false;
  int status = -1;     // the exit status; -1 when a signal ended it or it did not start
  std::string output;  // at most `limit` + 1 bytes of its standard output
};

// `arguments[0]` is the program, searched on PATH unless it holds a slash. Its standard input is
// `input`, its standard error goes nowhere. When more than `limit` bytes come, it is not heard to
// its end.
Ran run_program(const std::vector<std::string>& arguments, std::string_view input,
                std::uint64_t limit);

}  // namespace synoptic::cli
