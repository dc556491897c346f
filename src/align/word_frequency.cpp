#include "align/word_frequency.h"

#include <string>
#include <unordered_map>

#include "lexicon/table.h"

namespace synoptic::align {
namespace {

// Rarer than the rarest the table holds.
constexpr double kUnknown = 1.0 / 32768;

using Shares = std::unordered_map<std::string_view, double>;

// Rows: halvings in half steps ("7" is 2^-3.5), stems parted by spaces, source.
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
  return shares;
}

}  // namespace

double share_of_sentences(std::string_view stem) {
  static const Shares shares = read_shares();
  const auto found = shares.find(stem);
  return found == shares.end() ? kUnknown : found->second;
}

}  // namespace synoptic::align
