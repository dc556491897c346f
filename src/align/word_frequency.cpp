#include "align/word_frequency.h"

#include <functional>
#include <string>
#include <unordered_map>

#include "lexicon/table.h"
#include "text/stem.h"

namespace synoptic::align {
namespace {

// Rarer than the rarest the table holds.
constexpr double kUnknown = 1.0 / 32768;

constexpr double kFunctionWord = 1.0 / 12;

struct StemHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view stem) const {
    return std::hash<std::string_view>{}(stem);
  }
};
using Shares = std::unordered_map<std::string, double, StemHash, std::equal_to<>>;

// Columns of word_frequency: halvings in half steps ("7" is 2^-3.5), stems parted by spaces,
// source.
Shares read_shares() {
  constexpr double kHalfStep = 0.7071067811865476;
  Shares shares;
  for (const lexicon::Row& row : lexicon::read_table("word_frequency")) {
    if (row.size() < 2) continue;
    int steps = 0;
    for (const char digit : row[0])
      if (digit >= '0' && digit <= '9') steps = steps * 10 + (digit - '0');
    double share = 1;
    for (; steps > 0; --steps) share *= kHalfStep;
    for (std::string_view rest = row[1]; !rest.empty();) {
      const auto end = rest.find(' ');
      shares.emplace(rest.substr(0, end), share);
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
  }
  // What a dictionary's glosses count too low: "he", "was", "nobody".
  text::Stemmer stemmer;
  for (const lexicon::Row& row : lexicon::read_table("function_words")) {
    double& share = shares[stemmer.stem(std::string{row[0]})];
    if (share < kFunctionWord) share = kFunctionWord;
  }
  return shares;
}

}  // namespace

double share_of_sentences(std::string_view stem) {
  static const Shares shares = read_shares();
  const auto found = shares.find(stem);
  return found == shares.end() ? kUnknown : found->second;
}

}  // namespace synoptic::align
