#include "viewer/verdict.h"

#include <algorithm>
#include <vector>

namespace synoptic::viewer {
namespace {

using divergence::Kind;

// How many versions have been compared: those set aside say nothing about the others.
std::size_t compared(const align::Synopsis& synopsis, std::size_t versions) {
  const auto aside = static_cast<std::size_t>(
      std::count(synopsis.set_aside.begin(), synopsis.set_aside.end(), true));
  return versions - std::min(aside, versions);
}

std::size_t distinct(const std::vector<article::ArticleIndex>& articles, std::vector<bool>& seen) {
  std::size_t fresh = 0;
  for (const auto index : articles) {
    const std::size_t version = article::at(index);
    if (version >= seen.size() || seen[version]) continue;
    seen[version] = true;
    ++fresh;
  }
  return fresh;
}

}  // namespace

std::optional<RowVerdict> row_verdict(const divergence::Divergence& finding,
                                      const align::Synopsis& synopsis, std::size_t versions) {
  using Form = RowVerdict::Form;
  std::vector<bool> anywhere(versions, false);
  std::size_t of = 0, largest = 0;
  for (const auto& reading : finding.readings) {
    std::vector<bool> here(versions, false);
    largest = std::max(largest, distinct(reading.articles, here));
    of += distinct(reading.articles, anywhere);
  }
  if (finding.kind == Kind::only_one || finding.kind == Kind::left_out) {
    const std::size_t all = std::max(compared(synopsis, versions), of);
    if (of == 0 || all < 2) return std::nullopt;
    return RowVerdict{finding.kind == Kind::only_one ? Form::only_in : Form::tell, of, all};
  }
  if (finding.readings.size() < 2 || of < 2) return std::nullopt;
  if (largest < 2) return RowVerdict{Form::differ, 0, of};
  return RowVerdict{Form::agree, largest, of};
}

}  // namespace synoptic::viewer
