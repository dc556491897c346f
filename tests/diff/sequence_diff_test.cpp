#include "diff/sequence_diff.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "diff/rare_matches.h"

using namespace synoptic::diff;

namespace {

using Sequence = std::vector<Symbol>;

// The slow, obvious longest common subsequence.
std::size_t lcs_length(const Sequence& a, const Sequence& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j)
      best[i + 1][j + 1] = a[i] == b[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
  return best[a.size()][b.size()];
}

// Every word over `letters` symbols of at most `length`.
std::vector<Sequence> all_words(Symbol letters, std::size_t length) {
  std::vector<Sequence> words{{}};
  for (std::size_t begin = 0, size = 0; size < length; ++size) {
    const std::size_t end = words.size();
    for (; begin < end; ++begin)
      for (Symbol s = 0; s < letters; ++s) {
        Sequence longer = words[begin];
        longer.push_back(s);
        words.push_back(longer);
      }
  }
  return words;
}

// Total length of the runs; SIZE_MAX when they do not ascend, overlap, touch, or are not equal.
std::size_t checked_length(const std::vector<Match>& matches, const Sequence& a,
                           const Sequence& b) {
  std::size_t i = 0, j = 0, total = 0;
  for (const Match& m : matches) {
    if (m.length == 0 || m.first < i || m.second < j) return SIZE_MAX;
    if (total > 0 && m.first == i && m.second == j) return SIZE_MAX;
    for (std::uint32_t k = 0; k < m.length; ++k) {
      if (m.first + k >= a.size() || m.second + k >= b.size()) return SIZE_MAX;
      if (a[m.first + k] != b[m.second + k]) return SIZE_MAX;
    }
    i = m.first + m.length;
    j = m.second + m.length;
    total += m.length;
  }
  return total;
}

// A small generator of its own: the same numbers everywhere.
struct Dice {
  std::uint32_t state = 2463534242u;
  std::uint32_t roll(std::uint32_t sides) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state % sides;
  }
};

Sequence random_word(Dice& dice, std::size_t length, Symbol letters) {
  Sequence word(length);
  for (Symbol& symbol : word) symbol = dice.roll(letters);
  return word;
}

}  // namespace

TEST_CASE(
    "sequence diff: every pair of short words over two letters is matched as long as can be") {
  const auto words = all_words(2, 6);
  std::size_t wrong = 0;
  for (const auto& a : words)
    for (const auto& b : words)
      wrong += checked_length(diff_sequences(a, b).matches, a, b) != lcs_length(a, b);
  CHECK(wrong == 0);
}

TEST_CASE(
    "sequence diff: every pair of short words over three letters is matched as long as can be") {
  const auto words = all_words(3, 4);
  std::size_t wrong = 0;
  for (const auto& a : words)
    for (const auto& b : words)
      wrong += checked_length(diff_sequences(a, b).matches, a, b) != lcs_length(a, b);
  CHECK(wrong == 0);
}

TEST_CASE("sequence diff: long random words are matched as long as can be") {
  Dice dice;
  for (int round = 0; round < 300; ++round) {
    const auto a = random_word(dice, dice.roll(90), 1 + dice.roll(12));
    const auto b = random_word(dice, dice.roll(90), 1 + dice.roll(12));
    CHECK(checked_length(diff_sequences(a, b).matches, a, b) == lcs_length(a, b));
  }
}

TEST_CASE("sequence diff: symbols far apart are as good as small ones") {
  const Sequence a{4'000'000'000u, 7, 4'294'967'295u, 9}, b{7, 4'294'967'295u, 4'000'000'000u};
  CHECK(checked_length(diff_sequences(a, b).matches, a, b) == 2);
}

TEST_CASE("sequence diff: a used-up budget is told and still gives true matches") {
  Dice dice;
  for (int round = 0; round < 200; ++round) {
    const auto a = random_word(dice, 60, 40), b = random_word(dice, 60, 40);
    const auto diff = diff_sequences(a, b, dice.roll(40));
    CHECK(checked_length(diff.matches, a, b) != SIZE_MAX);
  }
  CHECK(diff_sequences(random_word(dice, 60, 5), random_word(dice, 60, 5), 0).budget_hit);
}

TEST_CASE("sequence diff: rare symbols match every pair of short words truly") {
  const auto words = all_words(3, 4);
  std::size_t wrong = 0;
  for (const auto& a : words)
    for (const auto& b : words) {
      const auto length = checked_length(match_rare(a, b), a, b);
      wrong += length > lcs_length(a, b);  // SIZE_MAX too
    }
  CHECK(wrong == 0);
}

TEST_CASE("sequence diff: a text above the size that is cut beforehand stays within two per cent") {
  Dice dice;
  for (const Symbol letters : {300u, 3'000u, 30'000u}) {
    const auto a = random_word(dice, 4'000, letters);
    Sequence b;
    for (const Symbol symbol : a) {
      const auto kind = dice.roll(30);
      if (kind != 0) b.push_back(kind == 1 ? dice.roll(letters) : symbol);
      if (kind == 2) b.push_back(dice.roll(letters));
    }
    const auto length = checked_length(diff_sequences(a, b).matches, a, b);
    const auto longest = lcs_length(a, b);
    REQUIRE(length <= longest);
    const auto edits = a.size() + b.size() - 2 * length;
    CHECK(edits * 100 <= (a.size() + b.size() - 2 * longest) * 102);
  }
}

TEST_CASE("sequence diff: series single on both sides match every pair of short words truly") {
  const auto words = all_words(2, 6);
  std::size_t wrong = 0;
  for (const auto& a : words)
    for (const auto& b : words)
      for (const std::uint32_t length : {2u, 3u, 4u})
        wrong += checked_length(match_rare(a, b, length), a, b) > lcs_length(a, b);
  CHECK(wrong == 0);
}

TEST_CASE("sequence diff: an order turned round or shuffled ends within the budget") {
  Sequence up(100'000), down(100'000), shuffled(100'000);
  for (Symbol i = 0; i < 100'000; ++i) up[i] = shuffled[i] = i, down[i] = 99'999 - i;
  Dice dice;
  for (std::size_t i = shuffled.size(); i > 1; --i)
    std::swap(shuffled[i - 1], shuffled[dice.roll(static_cast<std::uint32_t>(i))]);
  for (const Sequence& other : {down, shuffled}) {
    const auto diff = diff_sequences(up, other);
    CHECK_FALSE(diff.budget_hit);
    CHECK(checked_length(diff.matches, up, other) >= 1);
    CHECK(checked_length(diff.matches, up, other) != SIZE_MAX);
  }
}

TEST_CASE("sequence diff: all different, all equal and one word repeated end at once") {
  Sequence low(50'000), high(50'000), same(50'000, 3), fewer(40'000, 3);
  for (Symbol i = 0; i < 50'000; ++i) low[i] = i, high[i] = i + 50'000;
  CHECK(diff_sequences(low, high).matches.empty());
  CHECK(diff_sequences(low, low).matches.size() == 1);
  CHECK(diff_sequences(same, fewer).matches.size() == 1);
  CHECK_FALSE(diff_sequences(same, fewer).budget_hit);
}
