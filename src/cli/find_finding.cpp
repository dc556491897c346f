#include "cli/find_finding.h"

#include "cli/answer.h"
#include "cli/gather.h"
#include "report/explanation.h"

namespace synoptic::cli {
namespace {

std::string plain_id(std::string id) {
  constexpr std::string_view kAnchor = "finding-";
  if (id.compare(0, kAnchor.size(), kAnchor) == 0) id.erase(0, kAnchor.size());
  for (char& c : id)
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
  return id;
}

std::string counted(std::size_t findings) {
  return findings == 1 ? "there is 1 finding"
                       : "there are " + std::to_string(findings) + " findings";
}

}  // namespace

std::optional<std::size_t> find_finding(const comparison::Comparison& comparison,
                                        const std::string& id, World& world) {
  const auto found = report::findings_with(comparison, plain_id(id));
  const std::string count = counted(comparison.divergences.size());
  if (found.size() == 1) return found.front();
  if (found.empty())
    fail(world, kFailed,
         {"No finding's id begins with \"", printable_name(id), "\"; ", count,
          " in these versions. synoptic compare shows the id of each."});
  else
    fail(world, kFailed,
         {std::to_string(found.size()), " findings' ids begin with \"", printable_name(id), "\"; ",
          count, " in these versions. Give one more digit."});
  return std::nullopt;
}

}  // namespace synoptic::cli
