#include "viewer/clusters.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "text/breaks.h"
#include "text/utf8.h"

using namespace synoptic;
using namespace synoptic::viewer;

namespace {

std::vector<std::uint32_t> borders(std::string_view text) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t at = 0; at < text.size();) out.push_back(at = next_cluster(text, at));
  return out;
}

std::vector<std::uint32_t> exact_borders(std::string_view text) {
  std::vector<std::uint32_t> out;
  for (const text::Span cluster : text::grapheme_clusters(text)) out.push_back(cluster.end);
  return out;
}

// No border of ours lies inside a cluster.
bool cuts_none(std::string_view text) {
  const auto exact = exact_borders(text);
  const auto ours = borders(text);
  return std::includes(exact.begin(), exact.end(), ours.begin(), ours.end());
}

std::string of(std::initializer_list<char32_t> codes) {
  std::string out;
  for (const char32_t code : codes) text::append_utf8(out, code);
  return out;
}

}  // namespace

TEST_CASE("clusters: no code point parts from what UAX #29 joins it to, before or after") {
  const char32_t neighbours[] = {'a',     0x915,  0x1100, 0xAC00, 0x1F1E6,
                                 0x1F468, 0x200D, 0x94D,  0x600};
  std::size_t cut = 0;
  for (char32_t code = 0x80; code <= 0xE0200; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    if (code == 0x32000) code = 0xE0000;  // nothing is assigned between
    for (const char32_t other : neighbours)
      if (!cuts_none(of({code, other})) || !cuts_none(of({other, code}))) ++cut;
  }
  CHECK(cut == 0);
}

TEST_CASE("clusters: letters of alphabets, Han, kana and Hangul each stand alone") {
  const std::pair<char32_t, char32_t> ranges[] = {
      {0xC0, 0x24F},  {0x370, 0x3FF}, {0x400, 0x482},   {0x531, 0x556},   {0x5D0, 0x5EA},
      {0x620, 0x64A}, {0xE01, 0xE30}, {0x3041, 0x3096}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}};
  for (const auto& [first, last] : ranges) {
    std::string text;
    for (char32_t code = first; code <= last; ++code) text::append_utf8(text, code);
    CHECK(borders(text) == exact_borders(text));
  }
}

TEST_CASE("clusters: flags, families, skin tones, keycaps and towers of marks stay whole") {
  const std::string flags = of({0x1F1F9, 0x1F1F7, 0x1F1EB, 0x1F1EE});
  CHECK(borders(flags) == std::vector<std::uint32_t>{8, 16});
  CHECK(borders(of({0x1F468, 0x200D, 0x1F469, 0x200D, 0x1F467, 0x1F3FD})).size() == 1);
  CHECK(borders(of({'3', 0xFE0F, 0x20E3})).size() == 1);
  CHECK(borders(of({0x1F3F4, 0xE0067, 0xE0062, 0xE007F})).size() == 1);
  std::string tower = "a";
  for (int i = 0; i < 60; ++i) text::append_utf8(tower, 0x301);
  CHECK(borders(tower + "b").size() == 2);
}

TEST_CASE("clusters: texts put together at random are never cut inside a cluster") {
  const char32_t alphabet[] = {'a',    ' ',    0x301,  0x200D, 0x1F468, 0x1F3FB, 0x1F1E6, 0xFE0F,
                               0x915,  0x94D,  0x93E,  0x1100, 0x1161,  0x11A8,  0xAC00,  0x600,
                               0x0E19, 0x0E49, 0x3042, 0x3099, 0x2764,  0x20E3,  '3',     0x0D4E};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 8; ++i) text::append_utf8(text, alphabet[random() % std::size(alphabet)]);
    const bool whole = cuts_none(text);
    CHECK(whole);
    if (!whole) break;
  }
}

TEST_CASE("clusters: going back finds the borders that going on finds") {
  const std::string text =
      of({'a', 0x1F468, 0x200D, 0x1F469, 'b', 'c', 0x915, 0x94D, 0x915, 0xE9, 'd'});
  std::vector<std::uint32_t> back;
  for (auto at = static_cast<std::uint32_t>(text.size()); at > 0; at = previous_cluster(text, at))
    back.push_back(at);
  std::reverse(back.begin(), back.end());
  CHECK(back == borders(text));
  CHECK(previous_cluster(text, 0) == 0);
}
