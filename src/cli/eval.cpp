#include "cli/eval.h"

#include <istream>
#include <ostream>
#include <string>

#include "cli/eval_align.h"
#include "cli/eval_claims.h"
#include "cli/eval_diverge.h"
#include "cli/eval_reading.h"

namespace synoptic::cli {
namespace {

struct NamedTask {
  std::string_view name;
  EvalTask run;
};

constexpr NamedTask kTasks[] = {
    {"align", eval_align},
    {"align_features", eval_align_features},
    {"claims", eval_claims},
    {"dates", eval_dates},
    {"diverge", eval_diverge},
    {"mojibake", eval_mojibake},
    {"numbers", eval_numbers},
    {"plaintext", eval_plaintext},
    {"quotes", eval_quotes},
    {"reading", eval_reading},
    {"sentences", eval_sentences},
    {"words", eval_words},
    {"", nullptr},  // adapters add their lines here, one a task, sorted by name
};

}  // namespace

EvalTask find_eval_task(std::string_view name) {
  for (const NamedTask& task : kTasks)
    if (task.name == name) return task.run;
  return nullptr;
}

void run_eval(EvalTask task, std::istream& in, std::ostream& out) {
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    const auto request = nlohmann::json::parse(line, nullptr, false);
    nlohmann::json answer =
        request.is_object() ? task(request) : nlohmann::json{{"error", "not a JSON object"}};
    if (request.is_object() && request.contains("id")) answer["id"] = request["id"];
    out << answer.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace) << '\n';
  }
}

}  // namespace synoptic::cli
