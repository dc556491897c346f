#include "report/csv_table.h"
#include "report/wording.h"

namespace synoptic::report {
namespace {

std::string evidence_of(const Teller& teller, const divergence::Reading& reading) {
  std::string out;
  for (const auto& evidence : reading.evidence) {
    if (!out.empty()) out += " | ";
    out += joined({teller.label(evidence.article), ": ", words_of(teller.comparison(), evidence)});
  }
  return out;
}

}  // namespace

std::string csv(const comparison::Comparison& comparison, const ReportOptions& options) {
  const Teller teller{comparison, options};
  std::string out;
  write_csv_line(out, {"finding", "kind", "severity", "confidence", "summary", "reading", "text",
                       "versions", "evidence", "absent", "passage", "reason"});
  for (const auto& divergence : comparison.divergences) {
    const std::string severity = std::to_string(static_cast<int>(divergence.severity));
    const int percent = static_cast<int>(divergence.confidence * 100 + 0.5);
    const std::string row = divergence.row ? std::to_string(*divergence.row + 1) : std::string{};
    for (std::size_t r = 0; r < divergence.readings.size(); ++r) {
      const auto& reading = divergence.readings[r];
      write_csv_line(
          out, {divergence.id, divergence::kind_name(divergence.kind), severity,
                std::to_string(percent) + "%", teller.summary(divergence), std::to_string(r + 1),
                reading.text, teller.labels(reading.articles), evidence_of(teller, reading),
                teller.labels(divergence.absent), row, divergence.reason});
    }
  }
  return out;
}

}  // namespace synoptic::report
