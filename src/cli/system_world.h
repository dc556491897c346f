#pragma once

// The real one. SYNOPTIC_NODE names the node program that reads documents; otherwise `node` on PATH
// does.

#include "cli/world.h"

namespace synoptic::cli {

class SystemWorld final : public World {
 public:
  PathKind kind_of(const std::string& path) override;
  ReadResult read_file(const std::string& path, std::uint64_t limit) override;
  ReadResult read_input(std::uint64_t limit) override;
  std::vector<std::string> list_files(const std::string& folder) override;
  std::string write_file(const std::string& path, std::string_view bytes) override;
  std::string write_output(std::string_view bytes) override;
  void say(std::string_view line) override;
  DocumentText read_document(DocumentKind kind, std::string_view bytes,
                             std::uint64_t limit) override;
  std::string program_folder() override;
};

}  // namespace synoptic::cli
