#include "cli/page_file.h"

#include <vector>

namespace synoptic::cli {
namespace {

constexpr std::uint64_t kMaxTemplate = std::uint64_t{64} << 20;

std::vector<std::string> places(const std::string& folder) {
  if (folder.empty()) return {};
  return {folder + "/synoptic.html", folder + "/dist/synoptic.html",
          folder + "/../../dist/synoptic.html", folder + "/../share/synoptic/synoptic.html"};
}

}  // namespace

std::optional<std::string> find_page_template(const std::string& given, World& world) {
  const auto candidates =
      given.empty() ? places(world.program_folder()) : std::vector<std::string>{given};
  for (const std::string& path : candidates) {
    if (world.kind_of(path) != PathKind::file) continue;
    ReadResult read = world.read_file(path, kMaxTemplate);
    if (read.ok) return std::move(read.bytes);
  }
  return std::nullopt;
}

std::optional<std::string> page_with_bundle(std::string_view page, std::string_view json) {
  const auto id = page.find("id=\"synoptic-bundle\"");
  if (id == std::string_view::npos) return std::nullopt;
  const auto open = page.find('>', id);
  const auto close = page.find("</script", open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  std::string out{page.substr(0, open + 1)};
  out += json;
  out += page.substr(close);
  return out;
}

}  // namespace synoptic::cli
