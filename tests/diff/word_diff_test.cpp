#include "diff/word_diff.h"

#include <doctest/doctest.h>

#include <string>

using namespace synoptic;
using namespace synoptic::diff;

namespace {

struct Compared {
  std::string a, b;
  std::vector<text::Token> first, second;
  WordDiff diff;
};

Compared compared(std::string a, std::string b) {
  Compared out{std::move(a), std::move(b), {}, {}, {}};
  out.first = text::tokenise(out.a);
  out.second = text::tokenise(out.b);
  out.diff = diff_words(out.first, out.second);
  return out;
}

std::string words_of(text::TokenRange range, const std::vector<text::Token>& tokens,
                     const std::string& text) {
  if (range.empty()) return {};
  return std::string{
      text::slice(text, text::cover(tokens[range.begin].span, tokens[range.end - 1].span))};
}

// "kept [-deleted-]{+inserted+} kept".
std::string shown(const Compared& c) {
  std::string out;
  for (const Stretch& s : c.diff.stretches) {
    if (!out.empty()) out += ' ';
    const std::string first = words_of(s.first, c.first, c.a);
    const std::string second = words_of(s.second, c.second, c.b);
    if (s.kept) {
      out += second;
      continue;
    }
    if (!first.empty()) out += "[-" + first + "-]";
    if (!second.empty()) out += "{+" + second + "+}";
  }
  return out;
}

std::string diff_of(std::string a, std::string b) {
  return shown(compared(std::move(a), std::move(b)));
}

std::string first_move(const Compared& c) {
  if (c.diff.moves.empty()) return {};
  return words_of(c.diff.moves[0].first, c.first, c.a);
}

// The stretches lie end to end, take turns, and kept ones hold equal words.
bool is_sound(const Compared& c) {
  std::uint32_t i = 0, j = 0;
  for (std::size_t s = 0; s < c.diff.stretches.size(); ++s) {
    const Stretch& stretch = c.diff.stretches[s];
    if (stretch.first.begin != i || stretch.second.begin != j) return false;
    if (s > 0 && stretch.kept == c.diff.stretches[s - 1].kept) return false;
    i = stretch.first.end;
    j = stretch.second.end;
    if (!stretch.kept) continue;
    if (stretch.first.size() != stretch.second.size()) return false;
    for (std::uint32_t k = 0; k < stretch.first.size(); ++k)
      if (c.first[stretch.first.begin + k].key != c.second[stretch.second.begin + k].key)
        return false;
  }
  return i == c.first.size() && j == c.second.size();
}

struct Dice {
  std::uint32_t state = 88172645u;
  std::uint32_t roll(std::uint32_t sides) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state % sides;
  }
};

std::string random_text(Dice& dice, std::uint32_t words, std::uint32_t letters) {
  std::string text;
  for (std::uint32_t w = 0; w < words; ++w) {
    text += static_cast<char>('a' + dice.roll(letters));
    text += dice.roll(7) == 0 ? ". " : " ";
  }
  return text;
}

}  // namespace

TEST_CASE("word diff: equal texts keep everything, empty ones have nothing") {
  CHECK(diff_of("The mill is shut.", "The mill is shut.") == "The mill is shut.");
  CHECK(compared("", "").diff.stretches.empty());
  CHECK(diff_of("", "A word.") == "{+A word.+}");
  CHECK(diff_of("A word.", "") == "[-A word.-]");
}

TEST_CASE("word diff: a replaced word stands beside its replacement") {
  CHECK(diff_of("The mayor may resign today.", "The mayor will resign today.") ==
        "The mayor [-may-]{+will+} resign today.");
}

TEST_CASE("word diff: case, quotation marks and spaces are no change") {
  CHECK(diff_of("\"Stop\",  she said", "\xE2\x80\x9CStop\xE2\x80\x9D, she\nsaid") ==
        "\xE2\x80\x9CStop\xE2\x80\x9D, she\nsaid");
}

TEST_CASE("word diff: a new sentence begins where sentences begin") {
  CHECK(diff_of("The dam held. The town slept.", "The dam held. The road broke. The town slept.") ==
        "The dam held. {+The road broke.+} The town slept.");
  CHECK(diff_of("We saw the fire, we ran.", "We saw the fire, the smoke, we ran.") ==
        "We saw the fire, {+the smoke,+} we ran.");
}

TEST_CASE("word diff: small words between two large changes go with them") {
  CHECK(diff_of(
            "Five firefighters pulled two children out of the burning house before noon.",
            "Neighbours with ladders brought a whole family down of their own accord before noon.")
            .find("} of ") == std::string::npos);
}

TEST_CASE("word diff: two small changes keep what stands between them") {
  CHECK(diff_of("The old man of the sea spoke.", "The young girl of the lake spoke.") ==
        "The [-old man-]{+young girl+} of the [-sea-]{+lake+} spoke.");
}

TEST_CASE("word diff: sentences with nothing but little words in common are shown whole") {
  const auto c = compared("The price of bread rose in the north.",
                          "A man was told by the police to wait in a car.");
  std::size_t changes = 0;
  for (const Stretch& s : c.diff.stretches) changes += s.kept ? 0 : 1;
  CHECK(changes == 1);
}

TEST_CASE("word diff: a sentence that moved is a move") {
  const auto c = compared("The council met on Monday evening. Prices rose again. Nobody was hurt.",
                          "Prices rose again. Nobody was hurt. The council met on Monday evening.");
  CHECK(first_move(c) == "The council met on Monday evening.");
  const WordCounts counts = count_words(c.diff, c.first, c.second);
  CHECK(counts.moved == 6);
  CHECK(counts.deleted == 0);
  CHECK(counts.inserted == 0);
  CHECK(counts.kept == 6);
}

TEST_CASE("word diff: three words elsewhere are no move, nor is a phrase that stands twice") {
  CHECK(compared("It rained hard. All went home at once then.",
                 "All went home at once then. It rained hard.")
            .diff.moves.size() <= 1);
  CHECK(compared("a b c d a b c d x y z u v w q", "x y z u v w q a b c d a b c d")
            .diff.moves.size() <= 1);
  CHECK(first_move(compared("So it went. We all walked slowly home.",
                            "We all walked slowly home. So it went.")) == "");
}

TEST_CASE("word diff: whatever the texts, the stretches tile both and kept words are equal") {
  Dice dice;
  for (int round = 0; round < 400; ++round) {
    const std::uint32_t letters = 2 + dice.roll(20);
    const auto c = compared(random_text(dice, dice.roll(40), letters),
                            random_text(dice, dice.roll(40), letters));
    REQUIRE(is_sound(c));
    const WordCounts counts = count_words(c.diff, c.first, c.second);
    std::uint32_t words = 0;
    for (const text::Token& token : c.first) words += token.kind == text::TokenKind::word ? 1 : 0;
    REQUIRE(counts.kept + counts.deleted + counts.moved == words);
  }
}

TEST_CASE("word diff: a budget of nothing still gives a sound diff and says so") {
  Dice dice;
  auto c = compared(random_text(dice, 300, 5), random_text(dice, 300, 5));
  c.diff = diff_words(c.first, c.second, 1);
  CHECK(is_sound(c));
  CHECK(c.diff.budget_hit);
}
