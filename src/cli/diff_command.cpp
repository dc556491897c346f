#include "cli/diff_command.h"

#include "cli/answer.h"
#include "cli/gather.h"
#include "report/word_diff.h"
#include "text/decode.h"

namespace synoptic::cli {
namespace {

std::string formatted(const report::WordDiffReport& report, std::string_view format) {
  if (format == "html") return report::word_diff_html(report);
  if (format == "json") return report::word_diff_json(report);
  if (format == "stat") return report::word_diff_stat(report);
  return report::word_diff_text(report);
}

}  // namespace

int diff_command(const DiffCall& call, World& world) {
  const Gathered gathered = gather_two(call.paths, call.limits, world);
  if (!gathered.error.empty()) return fail(world, kWrongCall, {gathered.error});
  const auto& inputs = gathered.work.inputs;
  const auto report = report::make_word_diff({inputs[0].source, text::decode(inputs[0].bytes), {}},
                                             {inputs[1].source, text::decode(inputs[1].bytes), {}});
  if (report.diff.budget_hit)
    say(world, {"note: The files differ so much that the diff is longer than need be."});
  return write(world, call.output, formatted(report, call.format));
}

}  // namespace synoptic::cli
