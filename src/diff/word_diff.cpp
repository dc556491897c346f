#include "diff/word_diff.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "diff/moves.h"
#include "diff/sequence_diff.h"
#include "diff/slide.h"

namespace synoptic::diff {
namespace {

using text::Token;
using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t kLongRun = 6;  // kept words that always stand by themselves

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

std::uint32_t words_in(TokenRange range, std::span<const Token> tokens) {
  const auto begin = tokens.begin() + range.begin, end = tokens.begin() + range.end;
  return static_cast<std::uint32_t>(std::count_if(begin, end, is_word));
}

class Interner {
 public:
  std::vector<Symbol> symbols_of(std::span<const Token> tokens) {
    std::vector<Symbol> out;
    out.reserve(tokens.size());
    for (const Token& token : tokens)
      out.push_back(
          numbers_.try_emplace(token.key, static_cast<Symbol>(numbers_.size())).first->second);
    return out;
  }

 private:
  std::unordered_map<std::string_view, Symbol> numbers_;
};

std::vector<Stretch> stretches_of(const std::vector<Match>& matches, const Sides& sides) {
  std::vector<Stretch> stretches;
  TokenRange first, second;
  const auto change_until = [&](std::uint32_t i, std::uint32_t j) {
    first = {first.end, i};
    second = {second.end, j};
    if (!first.empty() || !second.empty()) stretches.push_back({false, first, second});
  };
  for (const Match& match : matches) {
    change_until(match.first, match.second);
    first = {match.first, match.first + match.length};
    second = {match.second, match.second + match.length};
    stretches.push_back({true, first, second});
  }
  change_until(static_cast<std::uint32_t>(sides.first.size()),
               static_cast<std::uint32_t>(sides.second.size()));
  return stretches;
}

// The words of stretches, to judge what is worth showing as kept.
class Weights {
 public:
  Weights(const std::vector<Stretch>& stretches, const Sides& sides)
      : stretches_(stretches), sides_(sides) {}

  std::uint32_t kept(std::size_t s) const {
    return words_in(stretches_[s].first, sides_.first_tokens);
  }
  std::uint32_t first(std::size_t s) const { return kept(s); }
  std::uint32_t second(std::size_t s) const {
    return words_in(stretches_[s].second, sides_.second_tokens);
  }
  std::uint32_t larger(std::size_t s) const { return std::max(first(s), second(s)); }

 private:
  const std::vector<Stretch>& stretches_;
  const Sides& sides_;
};

Stretch joined(const std::vector<Stretch>& stretches, std::size_t begin, std::size_t end) {
  return {false,
          {stretches[begin].first.begin, stretches[end - 1].first.end},
          {stretches[begin].second.begin, stretches[end - 1].second.end}};
}

// A kept run between two changes tells the reader nothing that is only punctuation, or at most two
// words between changes of five words or more, or of three and eight.
bool is_confetti(std::uint32_t kept, std::uint32_t before, std::uint32_t behind) {
  const std::uint32_t smaller = std::min(before, behind), larger = std::max(before, behind);
  if (kept == 0) return smaller >= 2;
  return kept <= 2 && (smaller >= 5 || (smaller >= 3 && larger >= 8));
}

// Joins changes over confetti. What has been joined counts as one change for what follows.
std::vector<Stretch> without_confetti(const std::vector<Stretch>& stretches, const Sides& sides) {
  const Weights weights{stretches, sides};
  std::vector<Stretch> out;
  std::uint32_t first = 0, second = 0;  // words of the last change
  for (std::size_t s = 0; s < stretches.size(); ++s) {
    const Stretch& stretch = stretches[s];
    const bool between = stretch.kept && s > 0 && s + 1 < stretches.size();
    const bool joins =
        between && is_confetti(weights.kept(s), std::max(first, second), weights.larger(s + 1));
    const bool goes_on = !stretch.kept && !out.empty() && !out.back().kept;
    if (joins || goes_on) {
      out.back().first.end = stretch.first.end;
      out.back().second.end = stretch.second.end;
    } else {
      out.push_back(stretch);
      first = second = 0;
    }
    first += weights.first(s);
    second += weights.second(s);
  }
  return out;
}

// Between long kept runs: one change when less than 30 % of the shorter side is kept.
std::vector<Stretch> without_thin_places(const std::vector<Stretch>& stretches,
                                         const Sides& sides) {
  const Weights weights{stretches, sides};
  const auto stands_alone = [&](std::size_t s) {
    return stretches[s].kept &&
           (weights.kept(s) >= kLongRun || s == 0 || s + 1 == stretches.size());
  };
  std::vector<Stretch> out;
  for (std::size_t begin = 0; begin < stretches.size();) {
    if (stands_alone(begin)) {
      out.push_back(stretches[begin++]);
      continue;
    }
    std::size_t end = begin;
    std::uint32_t kept = 0, first = 0, second = 0;
    for (; end < stretches.size() && !stands_alone(end); ++end) {
      kept += stretches[end].kept ? weights.kept(end) : 0;
      first += weights.first(end);
      second += weights.second(end);
    }
    const bool thin = kept * 10 < std::min(first, second) * 3;
    if (thin)
      out.push_back(joined(stretches, begin, end));
    else
      out.insert(out.end(), stretches.begin() + static_cast<std::ptrdiff_t>(begin),
                 stretches.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
  }
  return out;
}

// A full stop that both texts happen to end with belongs to what was replaced before it.
void join_bare_end(std::vector<Stretch>& stretches, const Sides& sides) {
  if (stretches.size() < 2) return;
  const Weights weights{stretches, sides};
  const std::size_t last = stretches.size() - 1;
  const std::uint32_t replaced = std::min(weights.first(last - 1), weights.second(last - 1));
  if (!stretches[last].kept || weights.kept(last) > 0 || replaced < kLongRun) return;
  stretches[last - 1] = joined(stretches, last - 1, last + 1);
  stretches.pop_back();
}

WordDiff diff_in_place(const Sides& sides, std::uint64_t budget) {
  SequenceDiff shortest = diff_sequences(sides.first, sides.second, budget);
  slide_to_borders(shortest.matches, sides);
  WordDiff diff;
  diff.budget_hit = shortest.budget_hit;
  diff.stretches = stretches_of(shortest.matches, sides);
  diff.stretches = without_confetti(diff.stretches, sides);
  diff.stretches = without_thin_places(diff.stretches, sides);
  join_bare_end(diff.stretches, sides);
  return diff;
}

}  // namespace

WordDiff diff_words_in_place(std::span<const Token> first, std::span<const Token> second,
                             std::uint64_t budget) {
  Interner interner;
  const auto first_symbols = interner.symbols_of(first);
  const auto second_symbols = interner.symbols_of(second);
  return diff_in_place({first, second, first_symbols, second_symbols}, budget);
}

WordDiff diff_words(std::span<const Token> first, std::span<const Token> second,
                    std::uint64_t budget) {
  Interner interner;
  const auto first_symbols = interner.symbols_of(first);
  const auto second_symbols = interner.symbols_of(second);
  const Sides sides{first, second, first_symbols, second_symbols};
  WordDiff diff = diff_in_place(sides, budget);
  diff.moves = find_moves(diff.stretches, sides);
  return diff;
}

WordCounts count_words(const WordDiff& diff, std::span<const Token> first,
                       std::span<const Token> second) {
  WordCounts counts;
  for (const Stretch& stretch : diff.stretches) {
    if (stretch.kept) {
      counts.kept += words_in(stretch.first, first);
    } else {
      counts.deleted += words_in(stretch.first, first);
      counts.inserted += words_in(stretch.second, second);
    }
  }
  for (const Move& move : diff.moves) counts.moved += words_in(move.first, first);
  counts.deleted -= counts.moved;
  counts.inserted -= counts.moved;
  return counts;
}

}  // namespace synoptic::diff
