#include "cli/explain_command.h"

#include <algorithm>

#include "cli/answer.h"
#include "cli/gather.h"
#include "report/explanation.h"

namespace synoptic::cli {
namespace {

// "finding-3F2A" as it stands in an address of the page will do as well.
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

int explain_command(const ExplainCall& call, World& world) {
  const auto prepared = prepare(call.work, world);
  if (!prepared.comparison) return prepared.code;
  const auto& comparison = *prepared.comparison;
  const auto found = report::findings_with(comparison, plain_id(call.id));
  const std::string count = counted(comparison.divergences.size());
  if (found.empty())
    return fail(world, kFailed,
                {"No finding's id begins with \"", printable_name(call.id), "\"; ", count,
                 " in these versions. synoptic compare shows the id of each."});
  if (found.size() > 1)
    return fail(
        world, kFailed,
        {std::to_string(found.size()), " findings' ids begin with \"", printable_name(call.id),
         "\"; ", count, " in these versions. Give one more digit."});
  return write(world, call.work.output, report::explanation(comparison, found.front(), {}));
}

}  // namespace synoptic::cli
