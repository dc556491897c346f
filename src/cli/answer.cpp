#include "cli/answer.h"

#include "cli/gather.h"

namespace synoptic::cli {

void say(World& world, std::initializer_list<std::string_view> pieces) {
  std::string line = "synoptic: ";
  for (const std::string_view piece : pieces) line += piece;
  world.say(line);
}

int fail(World& world, int code, std::initializer_list<std::string_view> sentence) {
  say(world, sentence);
  return code;
}

int write(World& world, const std::string& path, std::string_view bytes) {
  const bool to_file = !path.empty() && path != "-";
  const std::string problem = to_file ? world.write_file(path, bytes) : world.write_output(bytes);
  if (problem.empty()) return kDone;
  const std::string where = to_file ? printable_name(path) : std::string{"The output"};
  return fail(world, kFailed, {where, " could not be written: ", problem, "."});
}

}  // namespace synoptic::cli
