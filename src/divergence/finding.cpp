#include "divergence/finding.h"

#include <algorithm>

namespace synoptic::divergence {
namespace {

constexpr std::size_t kSpokenReadings = 5;  // a sentence with more of them cannot be read aloud
constexpr std::size_t kSpokenLooser = 2;

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

namespace {

// "The inquiry" at the start of a sentence is "the inquiry" inside one of ours; "The Hague" stays.
std::string inside_sentence(std::string text) {
  const auto space = text.find(' ');
  if (space == std::string::npos || space + 1 >= text.size()) return text;
  const bool capital = text[0] >= 'A' && text[0] <= 'Z';
  const bool name = text[space + 1] >= 'A' && text[space + 1] <= 'Z';
  std::string first = text.substr(0, space);
  first[0] = static_cast<char>(capital ? first[0] + 32 : first[0]);
  if (capital && !name && is_small_word(first)) text[0] = first[0];
  return text;
}

}  // namespace

void argue(Found& found, std::string name, std::string text) {
  if (name == "who") text = inside_sentence(std::move(text));
  found.divergence.summary.arguments.emplace_back(std::move(name), std::move(text));
}

namespace {

// Those of the reading's versions that say it as its text does.
std::vector<ArticleIndex> exact_versions(const Reading& reading) {
  std::vector<ArticleIndex> exact;
  for (const ArticleIndex version : reading.articles)
    if (std::none_of(reading.looser.begin(), reading.looser.end(), [&](const Looser& looser) {
          return std::binary_search(looser.articles.begin(), looser.articles.end(), version);
        }))
      exact.push_back(version);
  return exact;
}

// Readings that name a source; others of that kind quote the text.
void name_sources(Divergence& divergence) {
  if (divergence.kind != Kind::attribution || divergence.rule == "role_at_anchor") return;
  for (Reading& reading : divergence.readings) {
    reading.text = inside_sentence(std::move(reading.text));
    if (divergence.rule == "source_lost") return;  // the second is the writer's own words
  }
}

void argue_looser(Divergence& divergence, std::size_t spoken) {
  auto& arguments = divergence.summary.arguments;
  std::size_t told = 0;
  const auto tell = [&](const std::vector<ArticleIndex>& who, const std::string& what,
                        const std::string& fits) {
    if (++told > kSpokenLooser) return;
    const std::string number = std::to_string(told);
    arguments.emplace_back("u" + number, who);
    arguments.emplace_back("l" + number, what);
    arguments.emplace_back("f" + number, fits);
  };
  for (std::size_t i = 0; i < spoken; ++i)
    for (const Looser& looser : divergence.readings[i].looser)
      tell(looser.articles, looser.text, divergence.readings[i].text);
  const auto free = std::find_if(divergence.readings.begin(), divergence.readings.end(),
                                 [](const Reading& reading) { return reading.fits_others; });
  if (free == divergence.readings.end()) return;
  arguments.emplace_back("w", free->articles);
  arguments.emplace_back("m", free->text);
}

}  // namespace

void argue_readings(Divergence& divergence) {
  name_sources(divergence);
  auto& arguments = divergence.summary.arguments;
  // What contradicts nobody is told at the end.
  std::vector<const Reading*> told;
  for (const Reading& reading : divergence.readings)
    if (!reading.fits_others) told.push_back(&reading);
  const std::size_t spoken = std::min(told.size(), kSpokenReadings);
  for (std::size_t i = 0; i < spoken; ++i) {
    const std::string number = std::to_string(i + 1);
    arguments.emplace_back("v" + number, exact_versions(*told[i]));
    arguments.emplace_back("r" + number, told[i]->text);
  }
  arguments.emplace_back("more", static_cast<std::int64_t>(told.size() - spoken));
  arguments.emplace_back("absent", divergence.absent);
  argue_looser(divergence, spoken);
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
