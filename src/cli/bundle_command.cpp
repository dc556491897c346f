#include "cli/bundle_command.h"

#include "cli/answer.h"
#include "cli/find_finding.h"

namespace synoptic::cli {

int bundle_command(const BundleCall& call, World& world) {
  Work gathered = gather_work(call.work, world);
  if (gathered.code != kDone) return gathered.code;
  share::Bundle& bundle = gathered.work;
  if (call.labels.size() > bundle.inputs.size())
    return fail(world, kWrongCall,
                {"There are ", std::to_string(call.labels.size()), " labels, but only ",
                 std::to_string(bundle.inputs.size()), " articles."});
  for (std::size_t i = 0; i < call.labels.size(); ++i) bundle.inputs[i].label = call.labels[i];
  const Prepared prepared = compare_inputs(world, bundle);
  if (!prepared.comparison) return prepared.code;
  if (!call.finding.empty()) {
    const auto found = find_finding(*prepared.comparison, call.finding, world);
    if (!found) return kFailed;
    bundle.selected = prepared.comparison->divergences[*found].id;
  }
  return write(world, call.work.output, share::to_json(bundle) + "\n");
}

}  // namespace synoptic::cli
