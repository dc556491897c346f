#include "diff/slide.h"

#include <string_view>

namespace synoptic::diff {
namespace {

using text::Token;
using text::TokenKind;

bool is_one_of(const Token& token, std::string_view signs) {
  return token.key.size() == 1 && signs.find(token.key[0]) != std::string_view::npos;
}

// How good a border stands before tokens[at].
int border_before(std::span<const Token> tokens, std::size_t at) {
  if (at == 0 || at >= tokens.size()) return 4;
  const Token& before = tokens[at - 1];
  const Token& after = tokens[at];
  if (after.span.begin > before.span.end + 1) return 4;  // a line end, mostly
  if (is_one_of(after, ".!?,;:)]%")) return 0;
  if (is_one_of(before, ".!?")) return 4;
  if (is_one_of(before, ",;:()-") || is_one_of(after, "(-")) return 2;
  if (is_one_of(before, "\"") || is_one_of(after, "\"")) return 2;
  return 1;
}

// One side has the gap [begin, end), the other none.
struct Gap {
  std::span<const Token> tokens;
  std::span<const Symbol> symbols;
  std::size_t begin, end;
};

// The shift, earlier (< 0) or later (> 0) within the limits, that puts the gap's ends on the best
// borders; of equal ones the nearest, then the earlier.
int best_shift(const Gap& gap, int earlier_limit, int later_limit) {
  const auto quality = [&](int shift) {
    return border_before(gap.tokens, gap.begin + static_cast<std::size_t>(shift)) +
           border_before(gap.tokens, gap.end + static_cast<std::size_t>(shift));
  };
  int best = 0, best_quality = quality(0);
  const auto offer = [&](int shift) {
    if (quality(shift) <= best_quality) return;
    best = shift;
    best_quality = quality(shift);
  };
  for (int s = -1; s >= -earlier_limit; --s) {
    const auto by = static_cast<std::size_t>(s);
    if (gap.symbols[gap.begin + by] != gap.symbols[gap.end + by]) break;
    offer(s);
  }
  for (int s = 1; s <= later_limit; ++s) {
    const auto by = static_cast<std::size_t>(s - 1);
    if (gap.symbols[gap.begin + by] != gap.symbols[gap.end + by]) break;
    offer(s);
  }
  return best;
}

void shift_border(Match& before, Match& after, int shift) {
  const auto by = static_cast<std::uint32_t>(shift);  // wraps for a negative shift, as it should
  before.length += by;
  after.first += by;
  after.second += by;
  after.length -= by;
}

// A run at the very edge of both texts may go as a whole: no other gap opens behind it.
bool at_the_start(const Match& match) { return match.first == 0 && match.second == 0; }

bool at_the_end(const Match& match, const Sides& sides) {
  return match.first + match.length == sides.first.size() &&
         match.second + match.length == sides.second.size();
}

}  // namespace

void slide_to_borders(std::vector<Match>& matches, const Sides& sides) {
  for (std::size_t m = 0; m + 1 < matches.size(); ++m) {
    Match& before = matches[m];
    Match& after = matches[m + 1];
    const std::size_t first_end = before.first + before.length;
    const std::size_t second_end = before.second + before.length;
    const bool deletes = first_end != after.first, inserts = second_end != after.second;
    if (deletes == inserts) continue;
    const Gap gap = deletes ? Gap{sides.first_tokens, sides.first, first_end, after.first}
                            : Gap{sides.second_tokens, sides.second, second_end, after.second};
    const int earlier = static_cast<int>(before.length) - (at_the_start(before) ? 0 : 1);
    const int later = static_cast<int>(after.length) - (at_the_end(after, sides) ? 0 : 1);
    if (const int shift = best_shift(gap, earlier, later); shift != 0)
      shift_border(before, after, shift);
  }
  std::erase_if(matches, [](const Match& match) { return match.length == 0; });
}

}  // namespace synoptic::diff
