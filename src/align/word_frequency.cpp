#include "align/word_frequency.h"

#include <string>
#include <vector>

#include "lexicon/table.h"
#include "text/stem.h"
#include "text/word_ids.h"

namespace synoptic::align {
namespace {

// Rarer than the rarest the table holds.
constexpr double kUnknown = 1.0 / 32768;

constexpr double kFunctionWord = 1.0 / 12;

struct Shares {
  text::WordIds stems;
  std::vector<double> of;  // by id

  double& at(std::string_view stem) {
    const std::uint32_t id = stems.add(stem);
    if (id == of.size()) of.push_back(0);
    return of[id];
  }
};

// Columns of word_frequency: halvings in half steps ("7" is 2^-3.5), stems parted by spaces,
// source.
Shares read_shares() {
  constexpr double kHalfStep = 0.7071067811865476;
  constexpr std::size_t kAboutAsMany = 6000;
  Shares shares;
  shares.stems.reserve(kAboutAsMany);
  for (const lexicon::Row& row : lexicon::read_table("word_frequency")) {
    if (row.size() < 2) continue;
    int steps = 0;
    for (const char digit : row[0])
      if (digit >= '0' && digit <= '9') steps = steps * 10 + (digit - '0');
    double share = 1;
    for (; steps > 0; --steps) share *= kHalfStep;
    for (std::string_view rest = row[1]; !rest.empty();) {
      const auto end = rest.find(' ');
      double& known = shares.at(rest.substr(0, end));
      if (known == 0) known = share;
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
  }
  // What a dictionary's glosses count too low: "he", "was", "nobody".
  text::Stemmer stemmer;
  for (const lexicon::Row& row : lexicon::read_table("function_words")) {
    double& share = shares.at(stemmer.stem(std::string{row[0]}));
    if (share < kFunctionWord) share = kFunctionWord;
  }
  return shares;
}

}  // namespace

double share_of_sentences(std::string_view stem) {
  static const Shares shares = read_shares();
  const std::uint32_t id = shares.stems.find(stem);
  return id == text::WordIds::kNone ? kUnknown : shares.of[id];
}

}  // namespace synoptic::align
