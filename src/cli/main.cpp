#include <iostream>
#include <string_view>

#include "cli/eval.h"

int main(int argc, char** argv) {
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command == "eval" && argc > 2) {
    if (const auto task = synoptic::cli::find_eval_task(argv[2])) {
      synoptic::cli::run_eval(task, std::cin, std::cout);
      return 0;
    }
  }
  std::cerr << "usage: synoptic eval TASK\n";
  return 2;
}
