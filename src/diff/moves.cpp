#include "diff/moves.h"

#include <algorithm>
#include <array>

namespace synoptic::diff {
namespace {

using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t kLeast = 4;  // words of a move, tokens of a series

struct Series {
  std::array<Symbol, kLeast> symbols;
  std::uint32_t at;
  TokenRange room;  // the changed stretch it lies in
};

bool operator<(const Series& a, const Series& b) {
  return a.symbols != b.symbols ? a.symbols < b.symbols : a.at < b.at;
}

// Every series of one side that stands there exactly once, sorted.
std::vector<Series> single_series(const std::vector<TokenRange>& rooms,
                                  std::span<const Symbol> symbols) {
  std::vector<Series> all;
  for (const TokenRange room : rooms)
    for (std::uint32_t at = room.begin; at + kLeast <= room.end; ++at)
      all.push_back({{symbols[at], symbols[at + 1], symbols[at + 2], symbols[at + 3]}, at, room});
  std::sort(all.begin(), all.end());
  std::vector<Series> once;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    while (end < all.size() && all[end].symbols == all[i].symbols) ++end;
    if (end == i + 1) once.push_back(all[i]);
    i = end;
  }
  return once;
}

Move widest(const Series& cut, const Series& put, const Sides& sides) {
  Move move{{cut.at, cut.at + kLeast}, {put.at, put.at + kLeast}};
  while (move.first.begin > cut.room.begin && move.second.begin > put.room.begin &&
         sides.first[move.first.begin - 1] == sides.second[move.second.begin - 1])
    --move.first.begin, --move.second.begin;
  while (move.first.end < cut.room.end && move.second.end < put.room.end &&
         sides.first[move.first.end] == sides.second[move.second.end])
    ++move.first.end, ++move.second.end;
  return move;
}

std::uint32_t words_in(TokenRange range, std::span<const text::Token> tokens) {
  std::uint32_t words = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    words += tokens[i].kind == TokenKind::word || tokens[i].kind == TokenKind::number ? 1 : 0;
  return words;
}

// A side's tokens that a move has taken already.
class Taken {
 public:
  explicit Taken(std::size_t size) : taken_(size) {}
  bool any(TokenRange range) const {
    return std::find(taken_.begin() + range.begin, taken_.begin() + range.end, true) !=
           taken_.begin() + range.end;
  }
  void take(TokenRange range) {
    std::fill(taken_.begin() + range.begin, taken_.begin() + range.end, true);
  }

 private:
  std::vector<bool> taken_;
};

}  // namespace

std::vector<Move> find_moves(const std::vector<Stretch>& stretches, const Sides& sides) {
  std::vector<TokenRange> cuts, puts;
  for (const Stretch& stretch : stretches) {
    if (stretch.kept) continue;
    cuts.push_back(stretch.first);
    puts.push_back(stretch.second);
  }
  const auto cut = single_series(cuts, sides.first), put = single_series(puts, sides.second);
  std::vector<std::pair<Series, Series>> pairs;
  for (std::size_t i = 0, j = 0; i < cut.size() && j < put.size();) {
    if (cut[i].symbols == put[j].symbols)
      pairs.emplace_back(cut[i++], put[j++]);
    else if (cut[i].symbols < put[j].symbols)
      ++i;
    else
      ++j;
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const auto& a, const auto& b) { return a.first.at < b.first.at; });
  Taken taken_first{sides.first.size()}, taken_second{sides.second.size()};
  std::vector<Move> moves;
  for (const auto& [from, to] : pairs) {
    // Neighbouring series widen to the same run: one look at their own tokens is enough.
    if (taken_first.any({from.at, from.at + kLeast}) || taken_second.any({to.at, to.at + kLeast}))
      continue;
    const Move move = widest(from, to, sides);
    if (taken_first.any(move.first) || taken_second.any(move.second)) continue;
    if (words_in(move.first, sides.first_tokens) < kLeast) continue;
    taken_first.take(move.first);
    taken_second.take(move.second);
    moves.push_back(move);
  }
  return moves;
}

}  // namespace synoptic::diff
