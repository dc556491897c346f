#include "viewer/text_places.h"

#include <algorithm>
#include <cmath>

#include "viewer/clusters.h"

namespace synoptic::viewer {
namespace {

float beyond(float value, float from, float to) {
  return std::max({0.0F, from - value, value - to});
}

// How far into a word `at` stands, from its left edge.
float across(const TextPlace& word, std::uint32_t at, std::string_view text, Ink& ink) {
  const float ahead =
      at <= word.span.begin ? 0 : ink.width(text::slice(text, {word.span.begin, at}), word.style);
  return word.style.from_right ? word.to.x - word.from.x - ahead : ahead;
}

std::uint32_t border_near(const TextPlace& word, float x, std::string_view text, Ink& ink) {
  const float inside = x - word.from.x;
  std::uint32_t best = word.span.begin;
  float nearest = std::abs(inside - across(word, best, text, ink));
  for (std::uint32_t at = best; at < word.span.end;) {
    at = std::min(next_cluster(text, at), word.span.end);
    const float distance = std::abs(inside - across(word, at, text, ink));
    if (distance >= nearest) continue;
    nearest = distance;
    best = at;
  }
  return best;
}

}  // namespace

std::optional<Caret> TextPlaces::nearest(ImVec2 point, std::optional<std::size_t> version,
                                         const comparison::Display& display, Ink& ink) const {
  const TextPlace* best = nullptr;
  float best_y = 0, best_x = 0;
  for (const TextPlace& word : words_) {
    if (version && word.version != *version) continue;
    const float y = beyond(point.y, word.from.y, word.to.y);
    const float x = beyond(point.x, word.from.x, word.to.x);
    if (best && (y > best_y || (y == best_y && x >= best_x))) continue;
    best = &word;
    best_y = y;
    best_x = x;
  }
  if (!best) return std::nullopt;
  const std::string_view text = display.articles[best->version].text;
  return Caret{best->version, border_near(*best, point.x, text, ink)};
}

const TextPlace* TextPlaces::word_at(Caret caret) const {
  const TextPlace* found = nullptr;
  for (const TextPlace& word : words_)
    if (word.version == caret.version && word.span.begin <= caret.at && caret.at <= word.span.end)
      found = &word;
  return found;
}

std::optional<Caret> TextPlaces::on_next_line(Caret caret, bool down,
                                              const comparison::Display& display, Ink& ink) const {
  const TextPlace* here = word_at(caret);
  if (!here) return std::nullopt;
  const float x = here->from.x + across(*here, caret.at, display.articles[caret.version].text, ink);
  std::optional<float> line;  // the top of the nearest one on that side
  for (const TextPlace& word : words_) {
    if (word.version != caret.version) continue;
    if (down ? word.from.y <= here->from.y : word.from.y >= here->from.y) continue;
    if (!line || (down ? word.from.y < *line : word.from.y > *line)) line = word.from.y;
  }
  if (!line) return std::nullopt;
  return nearest({x, *line + 1}, caret.version, display, ink);
}

}  // namespace synoptic::viewer
