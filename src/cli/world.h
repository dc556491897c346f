#pragma once

// Everything the command line touches outside itself: files, folders, standard input. A small
// interface so that tests run the whole program in memory. Paths are bytes as the system gives
// them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/document.h"

namespace synoptic::cli {

enum class PathKind : std::uint8_t { missing, file, folder, other };

struct ReadResult {
  bool ok = false;
  std::string bytes;    // when ok
  std::string problem;  // the system's words, when not: "Permission denied"
};

struct DocumentText {
  DocumentProblem problem = DocumentProblem::none;
  std::string text;  // UTF-8, when there was no problem
};

class World {
 public:
  virtual ~World() = default;

  virtual PathKind kind_of(const std::string& path) = 0;
  // Reads at most `limit` + 1 bytes: one more than allowed shows that there is more.
  virtual ReadResult read_file(const std::string& path, std::uint64_t limit) = 0;
  virtual ReadResult read_input(std::uint64_t limit) = 0;  // standard input
  // Names of the files in a folder (no folders), in any order.
  virtual std::vector<std::string> list_files(const std::string& folder) = 0;
  // The system's words when it failed, else empty. An existing file is replaced.
  virtual std::string write_file(const std::string& path, std::string_view bytes) = 0;
  virtual std::string write_output(std::string_view bytes) = 0;  // standard output, flushed
  virtual void say(std::string_view line) = 0;                   // one line on standard error
  // The text of an HTML page, a Word file or a PDF; at most `limit` bytes of it.
  virtual DocumentText read_document(DocumentKind kind, std::string_view bytes,
                                     std::uint64_t limit) = 0;
  // The folder of the running program, to find what is installed beside it; empty when unknown.
  virtual std::string program_folder() = 0;
};

}  // namespace synoptic::cli
