#include "viewer/told_words.h"

#include <algorithm>
#include <vector>

#include "phrases/phrase.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

constexpr std::string_view kOpen = "\xE2\x80\x9C";
constexpr std::string_view kClose = "\xE2\x80\x9D";
constexpr std::string_view kDot = " \xC2\xB7 ";

bool is_own_words(const comparison::Display& display, const divergence::Reading& reading) {
  return std::any_of(reading.evidence.begin(), reading.evidence.end(), [&](const auto& evidence) {
    const std::size_t version = article::at(evidence.article);
    return !evidence.furniture && version < display.articles.size() &&
           display.articles[version].words(evidence.span) == reading.text;
  });
}

std::size_t count_voices(const comparison::Display& display, std::vector<std::size_t> versions) {
  const auto& voice = display.lineage.voice;
  for (std::size_t& version : versions)
    version = version < voice.size() ? voice[version] : voice.size() + version;
  std::sort(versions.begin(), versions.end());
  return static_cast<std::size_t>(std::unique(versions.begin(), versions.end()) - versions.begin());
}

// "VALLEY WIRE" and "Valley Wire".
bool same_but_for_capitals(std::string_view a, std::string_view b) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return small(x) == small(y); });
}

}  // namespace

std::string filled(std::string_view key, std::initializer_list<Filling> fillings) {
  std::string_view rest = phrases::phrase(key);
  std::string out;
  for (auto open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
    const auto close = rest.find('}', open);
    if (close == rest.npos) break;
    out += rest.substr(0, open);
    const std::string_view name = rest.substr(open + 1, close - open - 1);
    for (const auto& [known, value] : fillings)
      if (known == name) out += value;
    rest.remove_prefix(close + 1);
  }
  return out.append(rest);
}

std::string words_of(const comparison::Display& display,
                     const comparison::Display::Finding& finding,
                     const divergence::Reading& reading) {
  const std::string& text = reading.text;
  if (text.empty() || text.front() == '"' || text.starts_with(kOpen)) return text;
  const std::string marked = std::string(kOpen) + text + std::string(kClose);
  const bool quoted =
      finding.summary.find(marked) != finding.summary.npos || is_own_words(display, reading);
  return quoted ? marked : text;
}

std::string count_holders(const comparison::Display& display, const divergence::Reading& reading) {
  std::vector<std::size_t> all, holding;
  const auto& aside = display.synopsis.set_aside;
  for (std::size_t version = 0; version < display.articles.size(); ++version)
    if (version >= aside.size() || !aside[version]) all.push_back(version);
  for (const auto version : reading.articles) holding.push_back(article::at(version));
  std::string words =
      filled("view.detail.versions", {{"count", std::to_string(holding.size())},
                                      {"total", std::to_string(display.articles.size())}});
  const std::size_t voices = count_voices(display, holding);
  if (voices == holding.size()) return words;
  words += kDot;
  return words +
         filled("view.detail.voices", {{"count", std::to_string(voices)},
                                       {"total", std::to_string(count_voices(display, all))}});
}

std::string cut_words(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  const std::size_t space = text.rfind(' ', end);
  if (space != text.npos && space > most / 2) end = space;
  while (end > 0 && std::string_view(" ,;:-").find(text[end - 1]) != std::string_view::npos) --end;
  return std::string(text.substr(0, end)) + "\xE2\x80\xA6";
}

std::string origin_of(const article::Article& article) {
  std::string text;
  if (!same_but_for_capitals(article.outlet, article.label)) text = article.outlet;
  if (article.published) {
    if (!text.empty()) text += kDot;
    text += words::date(*article.published);
  }
  return text;
}

}  // namespace synoptic::viewer
