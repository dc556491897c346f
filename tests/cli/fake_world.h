#pragma once

// A world in memory: files by path, folders as the prefixes of paths, and what was written where.

#include <map>
#include <set>
#include <string>

#include "cli/world.h"

class FakeWorld final : public synoptic::cli::World {
 public:
  using PathKind = synoptic::cli::PathKind;
  using ReadResult = synoptic::cli::ReadResult;

  std::map<std::string, std::string> files;
  std::set<std::string> folders, unreadable;
  std::string input;
  std::string output_problem;  // what writing answers
  std::string program;
  std::map<std::string, std::string> documents;  // the text of a document by its bytes
  synoptic::cli::DocumentProblem document_problem = synoptic::cli::DocumentProblem::none;
  synoptic::cli::DocumentKind asked = synoptic::cli::DocumentKind::none;  // of the last document

  std::string output, said;
  std::map<std::string, std::string> written;

  PathKind kind_of(const std::string& path) override {
    if (folders.count(path)) return PathKind::folder;
    return files.count(path) || unreadable.count(path) ? PathKind::file : PathKind::missing;
  }
  ReadResult read_file(const std::string& path, std::uint64_t limit) override {
    if (unreadable.count(path)) return {false, {}, "Permission denied"};
    return {true, files[path].substr(0, limit + 1), {}};
  }
  ReadResult read_input(std::uint64_t limit) override {
    return {true, input.substr(0, limit + 1), {}};
  }
  std::vector<std::string> list_files(const std::string& folder) override {
    std::vector<std::string> names;
    for (auto file = files.rbegin(); file != files.rend();
         ++file)  // not sorted: that is the program's work
      if (file->first.rfind(folder + "/", 0) == 0 &&
          file->first.find('/', folder.size() + 1) == std::string::npos)
        names.push_back(file->first.substr(folder.size() + 1));
    return names;
  }
  std::string write_file(const std::string& path, std::string_view bytes) override {
    written[path] = bytes;
    return output_problem;
  }
  std::string write_output(std::string_view bytes) override {
    output += bytes;
    return output_problem;
  }
  void say(std::string_view line) override {
    said += line;
    said += '\n';
  }
  synoptic::cli::DocumentText read_document(synoptic::cli::DocumentKind kind,
                                            std::string_view bytes, std::uint64_t) override {
    asked = kind;
    return {document_problem, documents[std::string(bytes)]};
  }
  std::string program_folder() override { return program; }
};
