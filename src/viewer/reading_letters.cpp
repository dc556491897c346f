#include "viewer/reading_letters.h"

#include <algorithm>

#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

std::vector<std::uint32_t> by_size(const divergence::Divergence& finding) {
  std::vector<std::uint32_t> order(finding.readings.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto& first = finding.readings[a].articles;
    const auto& second = finding.readings[b].articles;
    if (first.size() != second.size()) return first.size() > second.size();
    if (!first.empty() && first.front() != second.front()) return first.front() < second.front();
    return a < b;
  });
  if (order.size() >= kLeftOut) order.resize(kLeftOut);
  return order;
}

// Voices among the versions that hold `letter`; of all letters when none is given.
std::size_t count_voices(const Letters& letters, const std::vector<std::uint32_t>& voice,
                         std::uint8_t letter) {
  std::vector<std::uint32_t> seen;
  for (std::size_t v = 0; v < letters.of.size(); ++v)
    if (letter == kUntold ? is_letter(letters.of[v]) : letters.of[v] == letter)
      seen.push_back(voice[v]);
  std::sort(seen.begin(), seen.end());
  return static_cast<std::size_t>(std::unique(seen.begin(), seen.end()) - seen.begin());
}

}  // namespace

Letters letter_readings(const divergence::Divergence& finding, std::size_t versions) {
  Letters letters{std::vector<std::uint8_t>(versions, kUntold),
                  std::vector<std::uint8_t>(versions, kUntold), by_size(finding), 0, 0};
  for (const auto version : finding.absent)
    if (article::at(version) < versions) letters.of[article::at(version)] = kLeftOut;
  for (std::size_t l = 0; l < letters.reading.size(); ++l) {
    for (const auto version : finding.readings[letters.reading[l]].articles) {
      const std::size_t v = article::at(version);
      if (v >= versions) continue;
      const auto letter = static_cast<std::uint8_t>(l);
      if (!is_letter(letters.of[v]))
        letters.of[v] = letter;
      else if (letters.of[v] != letter && !is_letter(letters.also[v]))
        letters.also[v] = letter;
    }
  }
  for (const std::uint8_t letter : letters.of) {
    letters.told += is_letter(letter) ? 1 : 0;
    letters.most += letter == 0 ? 1 : 0;
  }
  return letters;
}

std::string letter_name(std::uint8_t letter) {
  std::string name(1, static_cast<char>('A' + letter % 26));
  if (letter >= 26) name += std::to_string(letter / 26 + 1);
  return name;
}

std::string_view words_of(const divergence::Divergence& finding, const Letters& letters,
                          std::size_t version) {
  const std::uint8_t letter = letters.of[version];
  if (!is_letter(letter)) return {};
  const auto& reading = finding.readings[letters.reading[letter]];
  for (const auto& looser : reading.looser)
    for (const auto article : looser.articles)
      if (article::at(article) == version) return looser.text;
  return reading.text;
}

std::string verdict(const Letters& letters, const lineage::Lineage& lineage) {
  const std::size_t versions = letters.of.size();
  if (letters.reading.size() < 2)
    return words::count_of(letters.told == 1 ? "view.verdict.tells" : "view.verdict.tell",
                           letters.told, versions);
  if (letters.told == 1) return words::with("view.verdict.within", {});
  std::size_t most = letters.most, all = letters.told;
  bool voices = false;
  if (lineage.voice.size() == versions) {
    const std::size_t independent = count_voices(letters, lineage.voice, kUntold);
    std::size_t apart = 0;
    for (std::size_t l = 0; l < letters.reading.size(); ++l)
      apart += count_voices(letters, lineage.voice, static_cast<std::uint8_t>(l));
    if (independent < all && apart == independent) {
      voices = true;
      all = independent;
      most = count_voices(letters, lineage.voice, 0);
    }
  }
  if (most < 2)
    return words::count_of(all == 2 ? "view.verdict.two" : "view.verdict.none", most, all);
  return words::count_of(voices ? "view.verdict.voices" : "view.verdict.agree", most, all);
}

}  // namespace synoptic::viewer
