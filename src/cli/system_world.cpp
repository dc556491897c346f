#include "cli/system_world.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

#include "cli/run_program.h"

namespace synoptic::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string last_problem() { return std::strerror(errno); }

ReadResult read_all(std::FILE* file, std::uint64_t limit) {
  ReadResult result;
  char piece[65536];
  while (result.bytes.size() <= limit) {
    const std::uint64_t room = limit + 1 - result.bytes.size();
    const std::size_t wanted = room < sizeof piece ? static_cast<std::size_t>(room) : sizeof piece;
    const std::size_t count = std::fread(piece, 1, wanted, file);
    result.bytes.append(piece, count);
    if (count == 0) break;
  }
  if (std::ferror(file)) {
    result.problem = last_problem();
    return result;
  }
  result.ok = true;
  return result;
}

std::string write_all(std::FILE* file, std::string_view bytes) {
  errno = 0;
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (whole && std::fflush(file) == 0) return {};
  return errno != 0 ? last_problem() : "the output was closed";
}

std::string node_program() {
  const char* named = std::getenv("SYNOPTIC_NODE");
  return named != nullptr && *named != '\0' ? named : "node";
}

// Beside the program, or in the folder "documents" beside the program's: installed, or built.
std::string document_script(const std::string& folder) {
  for (const char* place : {"/", "/../documents/"}) {
    std::string path = folder + place + "synoptic-documents.mjs";
    std::error_code problem;
    if (!folder.empty() && std::filesystem::is_regular_file(path, problem)) return path;
  }
  return {};
}

DocumentProblem problem_of(const Ran& ran, std::uint64_t limit) {
  constexpr int kNotFound = 127;  // what the C library answers for a program that is not there
  if (!ran.started || ran.status == kNotFound) return DocumentProblem::no_node;
  if (ran.output.size() > limit) return DocumentProblem::too_long;
  if (ran.status == 0) return DocumentProblem::none;
  for (const DocumentProblem known :
       {DocumentProblem::locked, DocumentProblem::pictures, DocumentProblem::nothing})
    if (ran.status == static_cast<int>(known)) return known;
  return DocumentProblem::broken;
}

}  // namespace

PathKind SystemWorld::kind_of(const std::string& path) {
  std::error_code problem;
  const auto status = std::filesystem::status(path, problem);
  if (std::filesystem::is_directory(status)) return PathKind::folder;
  if (std::filesystem::is_regular_file(status)) return PathKind::file;
  return std::filesystem::exists(status) ? PathKind::other : PathKind::missing;
}

ReadResult SystemWorld::read_file(const std::string& path, std::uint64_t limit) {
  const File file{std::fopen(path.c_str(), "rb")};
  if (!file) return {false, {}, last_problem()};
  return read_all(file.get(), limit);
}

ReadResult SystemWorld::read_input(std::uint64_t limit) { return read_all(stdin, limit); }

std::vector<std::string> SystemWorld::list_files(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code problem;
  for (std::filesystem::directory_iterator entry{folder, problem}, end; !problem && entry != end;
       entry.increment(problem)) {
    std::error_code ignored;
    if (!entry->is_directory(ignored)) names.push_back(entry->path().filename().string());
  }
  return names;
}

std::string SystemWorld::write_file(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) return last_problem();
  std::string problem = write_all(file, bytes);
  if (std::fclose(file) != 0 && problem.empty()) problem = last_problem();
  return problem;
}

std::string SystemWorld::write_output(std::string_view bytes) { return write_all(stdout, bytes); }

void SystemWorld::say(std::string_view line) {
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fputc('\n', stderr);
}

DocumentText SystemWorld::read_document(DocumentKind kind, std::string_view bytes,
                                        std::uint64_t limit) {
  const std::string script = document_script(program_folder());
  if (script.empty()) return {DocumentProblem::no_script, {}};
  Ran ran = run_program({node_program(), script, std::string(name_of(kind))}, bytes, limit);
  const DocumentProblem problem = problem_of(ran, limit);
  if (problem != DocumentProblem::none) return {problem, {}};
  return {problem, std::move(ran.output)};
}

std::string SystemWorld::program_folder() {
  std::error_code problem;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", problem);
  return problem ? std::string{} : program.parent_path().string();
}

}  // namespace synoptic::cli
