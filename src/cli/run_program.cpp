#include "cli/run_program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>

extern char** environ;

namespace synoptic::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// A file without a name, not a pipe: a program that writes before it has read everything cannot
// block us.
File file_with(std::string_view bytes) {
  File file{std::tmpfile()};
  if (!file) return nullptr;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  if (!written || std::fflush(file.get()) != 0) return nullptr;
  std::rewind(file.get());
  return file;
}

struct Actions {
  posix_spawn_file_actions_t list;
  Actions() { posix_spawn_file_actions_init(&list); }
  ~Actions() { posix_spawn_file_actions_destroy(&list); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
};

std::string read_until(int from, std::uint64_t limit) {
  std::string bytes;
  char piece[65536];
  while (bytes.size() <= limit) {
    const std::uint64_t room = std::min<std::uint64_t>(sizeof piece, limit + 1 - bytes.size());
    const ssize_t count = read(from, piece, static_cast<std::size_t>(room));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    bytes.append(piece, static_cast<std::size_t>(count));
  }
  return bytes;
}

int status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

Ran run_program(const std::vector<std::string>& arguments, std::string_view input,
                std::uint64_t limit) {
  Ran ran;
  const File given = file_with(input);
  int ends[2];
  if (!given || arguments.empty() || pipe(ends) != 0) return ran;
  for (const int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
  Actions actions;
  posix_spawn_file_actions_adddup2(&actions.list, fileno(given.get()), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions.list, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions.list, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<std::string> own = arguments;
  std::vector<char*> pointers;
  for (std::string& argument : own) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  pid_t child = 0;
  ran.started =
      posix_spawnp(&child, pointers[0], &actions.list, nullptr, pointers.data(), environ) == 0;
  close(ends[1]);
  if (ran.started) ran.output = read_until(ends[0], limit);
  close(ends[0]);  // a program that goes on writing ends by that
  if (ran.started) ran.status = status_of(child);
  return ran;
}

}  // namespace synoptic::cli
