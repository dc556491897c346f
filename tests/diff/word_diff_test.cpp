#include "diff/word_diff.h"

#include <doctest/doctest.h>

#include <algorithm>
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

namespace {

// Moves hold equal words, lie in changed stretches and take no word twice.
bool moves_are_sound(const Compared& c) {
  std::vector<int> first(c.first.size(), 0), second(c.second.size(), 0);
  for (const Stretch& stretch : c.diff.stretches) {
    if (stretch.kept) continue;
    for (std::uint32_t i = stretch.first.begin; i < stretch.first.end; ++i) first[i] = 1;
    for (std::uint32_t j = stretch.second.begin; j < stretch.second.end; ++j) second[j] = 1;
  }
  for (const Move& move : c.diff.moves) {
    if (move.first.size() != move.second.size()) return false;
    for (std::uint32_t k = 0; k < move.first.size(); ++k) {
      if (c.first[move.first.begin + k].key != c.second[move.second.begin + k].key) return false;
      if (--first[move.first.begin + k] != 0 || --second[move.second.begin + k] != 0) return false;
    }
  }
  return true;
}

// What the diff says of both texts, put together again, is the texts.
bool adds_up(const Compared& c) {
  const WordCounts counts = count_words(c.diff, c.first, c.second);
  const auto words = [](const std::vector<text::Token>& tokens) {
    return static_cast<std::uint32_t>(
        std::count_if(tokens.begin(), tokens.end(), [](const text::Token& token) {
          return token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
        }));
  };
  return counts.kept + counts.moved + counts.deleted == words(c.first) &&
         counts.kept + counts.moved + counts.inserted == words(c.second);
}

std::string repeated(const std::string& word, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += word;
  return text;
}

std::string numbered(std::size_t count, char start) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += start + std::to_string(i) + ' ';
  return text;
}

}  // namespace

TEST_CASE("word diff: every pair of short texts gives sound stretches, moves and counts") {
  // Texts of up to five tokens, one of them a full stop.
  std::vector<std::string> texts{""};
  for (std::size_t begin = 0, size = 0; size < 5; ++size) {
    const std::size_t end = texts.size();
    for (; begin < end; ++begin)
      for (const char* token : {"a ", "b ", ". "}) texts.push_back(texts[begin] + token);
  }
  std::size_t wrong = 0;
  for (const auto& a : texts)
    for (const auto& b : texts) {
      const auto c = compared(a, b);
      wrong += is_sound(c) && moves_are_sound(c) && adds_up(c) ? 0 : 1;
    }
  CHECK(wrong == 0);
}

TEST_CASE("word diff: pieces of a text in another order are moves, or changes, never lost") {
  Dice dice;
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> pieces;
    for (std::uint32_t p = 2 + dice.roll(5); p > 0; --p)
      pieces.push_back(random_text(dice, 3 + dice.roll(9), 26) + "Q" + std::to_string(p) + ". ");
    std::string a, b;
    for (const auto& piece : pieces) a += piece;
    std::rotate(pieces.begin(), pieces.begin() + 1, pieces.end());
    for (const auto& piece : pieces) b += piece;
    const auto c = compared(a, b);
    REQUIRE(is_sound(c));
    REQUIRE(moves_are_sound(c));
    REQUIRE(adds_up(c));
  }
}

TEST_CASE("word diff: all equal, all different and one word repeated stay under the budget") {
  constexpr std::size_t kMany = 100'000;
  const std::string same = numbered(kMany, 'a');
  for (const auto& [a, b] : {std::pair{same, same}, std::pair{same, numbered(kMany, 'b')},
                             std::pair{repeated("so ", kMany), repeated("so ", kMany - 9)}}) {
    const auto c = compared(a, b);
    CHECK_FALSE(c.diff.budget_hit);
    CHECK(is_sound(c));
    CHECK(adds_up(c));
    CHECK(c.diff.stretches.size() <= 2);
  }
}

TEST_CASE("word diff: a quotation that went goes whole, though little words stand elsewhere too") {
  CHECK(diff_of("No cause is known. \"I heard two bangs, and then every window on the quay was "
                "gone,\" said Vance, the watchman. The road is shut.",
                "No cause is known, the police said. The road is shut.")
            .find("+} the ") == std::string::npos);
}

TEST_CASE("word diff: a full stop both texts end with goes with what was replaced before it") {
  CHECK(diff_of("Nine men rowed out to the wreck before dawn.",
                "Its cargo, three tons of copper wire, lies in mud.") ==
        "[-Nine men rowed out to the wreck before dawn.-]"
        "{+Its cargo, three tons of copper wire, lies in mud.+}");
  CHECK(diff_of("They sang.", "They wept.") == "They [-sang-]{+wept+} .");
}

TEST_CASE("word diff: a new paragraph begins where paragraphs begin") {
  CHECK(diff_of("Weather\n\nRain in Lund", "Weather\n\nSnow in Kiel\n\nRain in Lund") ==
        "Weather {+Snow in Kiel+} Rain in Lund");
}

TEST_CASE("word diff: a budget of nothing still gives a sound diff and says so") {
  Dice dice;
  auto c = compared(random_text(dice, 300, 5), random_text(dice, 300, 5));
  c.diff = diff_words(c.first, c.second, 1);
  CHECK(is_sound(c));
  CHECK(c.diff.budget_hit);
}
