#include "cli/system_world.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

using namespace synoptic::cli;

namespace {

// A folder of its own that is gone afterwards.
struct Folder {
  std::string path;
  Folder()
      : path((std::filesystem::temp_directory_path() /
              ("synoptic-world-test-" + std::to_string(getpid())))
                 .string()) {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path + "/inner");
  }
  ~Folder() { std::filesystem::remove_all(path); }
};

}  // namespace

TEST_CASE("system: what is written is read back, any bytes, no further than the limit shows") {
  const Folder folder;
  SystemWorld world;
  const std::string bytes("a\0\xFF\r\n", 5);
  CHECK(world.write_file(folder.path + "/x.txt", bytes).empty());
  CHECK(world.read_file(folder.path + "/x.txt", 100).bytes == bytes);
  CHECK(world.read_file(folder.path + "/x.txt", 2).bytes.size() == 3);
}

TEST_CASE("system: files, folders and what is missing are told apart; only files are listed") {
  const Folder folder;
  SystemWorld world;
  world.write_file(folder.path + "/x.txt", "x");
  CHECK(world.kind_of(folder.path) == PathKind::folder);
  CHECK(world.kind_of(folder.path + "/x.txt") == PathKind::file);
  CHECK(world.kind_of(folder.path + "/y.txt") == PathKind::missing);
  CHECK(world.kind_of("/dev/null") == PathKind::other);
  CHECK(world.list_files(folder.path) == std::vector<std::string>{"x.txt"});
}

TEST_CASE("system: problems come in the system's words") {
  const Folder folder;
  SystemWorld world;
  CHECK_FALSE(world.read_file(folder.path + "/y.txt", 10).ok);
  CHECK_FALSE(world.read_file(folder.path + "/y.txt", 10).problem.empty());
  CHECK_FALSE(world.read_file(folder.path, 10).ok);
  CHECK_FALSE(world.write_file(folder.path + "/none/y.txt", "x").empty());
  CHECK_FALSE(world.write_file("/dev/full", "x").empty());
}
