#include "cli/explain_command.h"

#include "cli/answer.h"
#include "cli/find_finding.h"
#include "report/explanation.h"

namespace synoptic::cli {

int explain_command(const ExplainCall& call, World& world) {
  const auto prepared = prepare(call.work, world);
  if (!prepared.comparison) return prepared.code;
  const auto found = find_finding(*prepared.comparison, call.id, world);
  if (!found) return kFailed;
  return write(world, call.work.output, report::explanation(*prepared.comparison, *found, {}));
}

}  // namespace synoptic::cli
