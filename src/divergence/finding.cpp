#include "divergence/finding.h"

#include <algorithm>

namespace synoptic::divergence {
namespace {

constexpr std::size_t kSpokenReadings = 5;  // a sentence with more of them cannot be read aloud

}  // namespace

Found make_found(const Context& context, const Shape& shape, std::vector<Reading> readings,
                 double confidence, bool with_absent) {
  Found found;
  Divergence& divergence = found.divergence;
  divergence.kind = shape.kind;
  divergence.severity = shape.severity;
  divergence.confidence = std::clamp(confidence, 0.0, 1.0);
  divergence.rule = shape.rule;
  divergence.summary.key = shape.key;
  divergence.readings = std::move(readings);
  if (with_absent) {
    std::vector<ArticleIndex> holders;
    for (const Reading& reading : divergence.readings)
      holders.insert(holders.end(), reading.articles.begin(), reading.articles.end());
    std::sort(holders.begin(), holders.end());
    divergence.absent = context.others(holders);
  }
  found.weight = divergence.confidence;
  return found;
}

void argue(Found& found, std::string name, std::string text) {
  found.divergence.summary.arguments.emplace_back(std::move(name), std::move(text));
}

void argue_readings(Divergence& divergence) {
  auto& arguments = divergence.summary.arguments;
  const std::size_t spoken = std::min(divergence.readings.size(), kSpokenReadings);
  for (std::size_t i = 0; i < spoken; ++i) {
    const std::string number = std::to_string(i + 1);
    arguments.emplace_back("v" + number, divergence.readings[i].articles);
    arguments.emplace_back("r" + number, divergence.readings[i].text);
  }
  arguments.emplace_back("more", static_cast<std::int64_t>(divergence.readings.size() - spoken));
  arguments.emplace_back("absent", divergence.absent);
}

std::string reason_of(std::string_view rule, const std::vector<std::string>& cues) {
  std::string reason(rule);
  std::vector<std::string> seen;
  for (const std::string& cue : cues) {
    if (cue.empty() || std::find(seen.begin(), seen.end(), cue) != seen.end()) continue;
    reason += seen.empty() ? ": " : " / ";
    reason += cue;
    seen.push_back(cue);
  }
  return reason;
}

}  // namespace synoptic::divergence
