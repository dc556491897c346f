#include "viewer/similarity.h"

#include <algorithm>
#include <bit>

namespace synoptic::viewer {
namespace {

using Bits = std::vector<std::uint64_t>;

std::vector<Bits> told_rows(const comparison::Display& display) {
  const auto& rows = display.synopsis.rows;
  std::vector<Bits> told(display.articles.size(), Bits(rows.size() / 64 + 1, 0));
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t v = 0; v < std::min(told.size(), rows[r].cells.size()); ++v)
      if (!rows[r].cells[v].sentences.empty()) told[v][r / 64] |= std::uint64_t{1} << (r % 64);
  return told;
}

std::uint32_t count_common(const Bits& a, const Bits& b) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    count += static_cast<std::uint32_t>(std::popcount(a[i] & b[i]));
  return count;
}

bool share_reading(const Letters& letters, std::size_t a, std::size_t b) {
  const auto holds = [&](std::size_t version, std::uint8_t letter) {
    return is_letter(letter) && (letters.of[version] == letter || letters.also[version] == letter);
  };
  return holds(b, letters.of[a]) || holds(b, letters.also[a]);
}

}  // namespace

Similarity::Similarity(const comparison::Display& display, const std::vector<Letters>& letters)
    : versions_(display.articles.size()), pairs_(versions_ * versions_) {
  const std::vector<Bits> told = told_rows(display);
  const auto& voice = display.lineage.voice;
  std::vector<const Letters*> weighty;
  for (std::size_t f = 0; f < letters.size(); ++f)
    if (display.findings[f].divergence.severity >= divergence::Severity::weight &&
        letters[f].reading.size() > 1)
      weighty.push_back(&letters[f]);
  std::vector<std::uint32_t> length;
  for (const Bits& bits : told) length.push_back(count_common(bits, bits));
  for (std::size_t a = 0; a < versions_; ++a) {
    for (std::size_t b = a; b < versions_; ++b) {
      Pair pair{count_common(told[a], told[b]), std::min(length[a], length[b]), 0, false};
      pair.one_voice = a != b && voice.size() == versions_ && voice[a] == voice[b];
      for (const Letters* finding : weighty)
        pair.apart +=
            is_letter(finding->of[a]) && is_letter(finding->of[b]) && !share_reading(*finding, a, b)
                ? 1
                : 0;
      pairs_[a * versions_ + b] = pairs_[b * versions_ + a] = pair;
    }
  }
}

}  // namespace synoptic::viewer
