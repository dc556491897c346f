#include "report/apparatus.h"

#include <doctest/doctest.h>

#include <random>

using namespace synoptic;

namespace {

// "all words [first|second|] and so on": what stands between bars belongs to the texts in turn.
std::string shown(const std::vector<report::Segment>& segments) {
  std::string out;
  for (const auto& segment : segments) {
    if (segment.variants.size() == 1) {
      out += segment.variants[0].text;
      continue;
    }
    out += '[';
    for (const auto& variant : segment.variants) {
      if (out.back() != '[') out += '|';
      for (const std::size_t text : variant.texts) out += std::to_string(text);
      out += ':' + variant.text;
    }
    out += ']';
  }
  return out;
}

std::string segments_of(const std::vector<std::string>& texts) {
  return shown(report::parallel_segments(texts));
}

std::string read(const std::vector<report::Segment>& segments, std::size_t text) {
  std::string out;
  for (const auto& segment : segments)
    for (const auto& variant : segment.variants)
      for (const std::size_t own : variant.texts)
        if (own == text) out += variant.text;
  return out;
}

}  // namespace

TEST_CASE("apparatus: one word differs, the others are everybody's") {
  CHECK(segments_of({"Nine men were hurt today.", "Twelve men were hurt today.",
                     "Nine men were hurt today."}) == "[02:Nine|1:Twelve] men were hurt today.");
}

TEST_CASE("apparatus: what one text has more stands beside nothing") {
  CHECK(segments_of({"The bridge is closed.", "The old bridge is closed."}) ==
        "The[0:|1: old] bridge is closed.");
}

TEST_CASE("apparatus: the same texts are one, a lone text is its own") {
  CHECK(segments_of({"It rained.", "It rained."}) == "It rained.");
  CHECK(segments_of({"It rained."}) == "It rained.");
  CHECK(segments_of({}).empty());
  CHECK(segments_of({"", "word"}) == "[0:|1:word]");
}

TEST_CASE("apparatus: tellings with few words in common stand whole beside each other") {
  CHECK(segments_of({"The mayor said that she will rebuild it.",
                     "Rebuilding it would cost the town four million."}) ==
        "[0:The mayor said that she will rebuild it.|1:Rebuilding it would cost the town four "
        "million.]");
}

TEST_CASE("apparatus: another case, another dash or other white space is another reading") {
  CHECK(segments_of({"The bridge  is closed today.", "The bridge is closed today."}) ==
        "The bridge[0:  is|1: is] closed today.");
  CHECK(segments_of({"the bridge is closed", "The bridge is closed"}) ==
        "[0:the|1:The] bridge is closed");
}

TEST_CASE("apparatus: each text is what it was, byte for byte, whatever it holds") {
  std::mt19937 random(7);  // NOLINT: the same texts every time
  const std::vector<std::string> pieces = {"men", "were", "hurt", " ",  " ",       " ",
                                           ".",   "\n",   "é",    "中", "🦊",    "\xFF",
                                           "",    "-",    "(",    "12", "\xE2\x80"};
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> texts(2 + random() % 4);
    for (std::string& text : texts)
      for (auto n = random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
    const auto segments = report::parallel_segments(texts);
    for (std::size_t t = 0; t < texts.size(); ++t) CHECK(read(segments, t) == texts[t]);
  }
}

TEST_CASE("apparatus: two long texts with nothing in common end in time") {
  std::string first, second;
  for (int i = 0; i < 20000; ++i) {
    first += "a" + std::to_string(i) + " ";
    second += "b" + std::to_string(i) + " ";
  }
  CHECK(report::parallel_segments(std::vector{first, second}).size() == 1);
}
