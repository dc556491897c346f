#include "diff/sequence_diff.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "diff/rare_matches.h"

namespace synoptic::diff {
namespace {

using Sequence = std::span<const Symbol>;
using Offset = std::int64_t;

constexpr Offset kShort = 2048;      // symbols of both sides that need no cutting beforehand
constexpr Offset kMostSteps = 1024;  // of a search from one corner before it takes what it has

// Part of both sequences that is still to be compared.
struct Box {
  Offset first_begin, first_end, second_begin, second_end;
  bool empty() const { return first_begin == first_end || second_begin == second_end; }
  Offset size() const { return first_end - first_begin + second_end - second_begin; }
};

struct Point {
  Offset first = 0, second = 0;
};

// One number for each diagonal (first - second), which may be negative.
class Diagonals {
 public:
  Diagonals(std::size_t first, std::size_t second)
      : shift_(static_cast<Offset>(second) + 1), reach_(first + second + 3) {}
  Offset& operator[](Offset diagonal) {
    return reach_[static_cast<std::size_t>(diagonal + shift_)];
  }

 private:
  Offset shift_;
  std::vector<Offset> reach_;
};

class Differ {
 public:
  Differ(Sequence first, Sequence second, std::uint64_t budget)
      : first_(first),
        second_(second),
        forward_(first.size(), second.size()),
        backward_(first.size(), second.size()),
        budget_(budget) {}

  SequenceDiff run() {
    stack_.push_back(
        {0, static_cast<Offset>(first_.size()), 0, static_cast<Offset>(second_.size())});
    while (!stack_.empty()) {
      const Box box = stack_.back();
      stack_.pop_back();
      solve(box);
    }
    finish();
    return std::move(diff_);
  }

 private:
  bool equal(Offset i, Offset j) const {
    return first_[static_cast<std::size_t>(i)] == second_[static_cast<std::size_t>(j)];
  }

  void match(Offset i, Offset j, Offset length) {
    if (length > 0)
      diff_.matches.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j),
                               static_cast<std::uint32_t>(length)});
  }

  Box strip(Box box) {
    const Offset i = box.first_begin, j = box.second_begin;
    while (!box.empty() && equal(box.first_begin, box.second_begin))
      ++box.first_begin, ++box.second_begin;
    match(i, j, box.first_begin - i);
    const Offset end = box.first_end;
    while (!box.empty() && equal(box.first_end - 1, box.second_end - 1))
      --box.first_end, --box.second_end;
    match(box.first_end, box.second_end, end - box.first_end);
    return box;
  }

  void solve(Box box) {
    box = strip(box);
    if (box.empty() || cut_at_series(box)) return;
    Point middle;
    if (!find_middle(box, middle)) return give_up(box);
    stack_.push_back({box.first_begin, middle.first, box.second_begin, middle.second});
    stack_.push_back({middle.first, box.first_end, middle.second, box.second_end});
  }

  static Sequence part(Sequence all, Offset begin, Offset end) {
    return all.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
  }

  std::vector<Match> rare(const Box& box, std::uint32_t length) const {
    auto found = match_rare(part(first_, box.first_begin, box.first_end),
                            part(second_, box.second_begin, box.second_end), length);
    for (Match& run : found) {
      run.first += static_cast<std::uint32_t>(box.first_begin);
      run.second += static_cast<std::uint32_t>(box.second_begin);
    }
    return found;
  }

  // A large box falls into small ones between series of symbols that are single on both sides: of
  // four, else of two, else single symbols.
  bool cut_at_series(const Box& box) {
    for (std::uint32_t length = 4; length > 0 && box.size() > kShort; length /= 2) {
      if (!pay(box.size())) return false;
      const auto runs = rare(box, length);
      if (runs.empty()) continue;
      Offset i = box.first_begin, j = box.second_begin;
      for (const Match& run : runs) {
        match(run.first, run.second, run.length);
        stack_.push_back({i, run.first, j, run.second});
        i = Offset{run.first} + run.length;
        j = Offset{run.second} + run.length;
      }
      stack_.push_back({i, box.first_end, j, box.second_end});
      return true;
    }
    return false;
  }

  bool pay(Offset steps) {
    const auto cost = static_cast<std::uint64_t>(steps);
    if (cost > budget_) return false;
    budget_ -= cost;
    return true;
  }

  void give_up(const Box& box) {
    diff_.budget_hit = true;
    for (const Match& run : rare(box, 1)) match(run.first, run.second, run.length);
  }

  struct Range {
    Offset low, high;
  };

  // Walks from both corners until the paths meet: a point of a shortest path. False: budget used
  // up.
  bool find_middle(const Box& box, Point& middle) {
    const Offset lowest = box.first_begin - box.second_end;
    const Offset highest = box.first_end - box.second_begin;
    const Offset start = box.first_begin - box.second_begin;
    const Offset goal = box.first_end - box.second_end;
    const bool odd = ((start - goal) & 1) != 0;
    constexpr Offset kFar = std::numeric_limits<Offset>::max();
    Range ahead{start, start}, back{goal, goal};
    forward_[start] = box.first_begin;
    backward_[goal] = box.first_end;
    for (Offset steps = 0;;) {
      widen(ahead, lowest, highest, forward_, -1);
      for (Offset k = ahead.high; k >= ahead.low; k -= 2) {
        const Offset i = forward_[k] = go_forward(box, k);
        if (odd && back.low <= k && k <= back.high && backward_[k] <= i)
          return middle = {i, i - k}, true;
      }
      widen(back, lowest, highest, backward_, kFar);
      for (Offset k = back.high; k >= back.low; k -= 2) {
        const Offset i = backward_[k] = go_back(box, k);
        if (!odd && ahead.low <= k && k <= ahead.high && i <= forward_[k])
          return middle = {i, i - k}, true;
      }
      if (!pay(ahead.high - ahead.low + back.high - back.low + 2)) return false;
      if (++steps == kMostSteps) return middle = farthest(box, ahead), true;
    }
  }

  // Where the search from the first corner has come farthest: a shortest way up to there, and near
  // a shortest way for the whole. Git's diff does the same.
  Point farthest(const Box& box, const Range& ahead) {
    Point best{box.first_begin, box.second_begin};
    for (Offset k = ahead.high; k >= ahead.low; k -= 2) {
      const Offset i = std::min(forward_[k], box.first_end), j = i - k;
      if (j <= box.second_end && i + j > best.first + best.second) best = {i, j};
    }
    return best;
  }

  static void widen(Range& range, Offset lowest, Offset highest, Diagonals& reach, Offset none) {
    if (range.low > lowest)
      reach[--range.low - 1] = none;
    else
      ++range.low;
    if (range.high < highest)
      reach[++range.high + 1] = none;
    else
      --range.high;
  }

  Offset go_forward(const Box& box, Offset k) {
    Offset i = std::max(forward_[k - 1] + 1, forward_[k + 1]);
    while (i < box.first_end && i - k < box.second_end && equal(i, i - k)) ++i;
    return i;
  }

  Offset go_back(const Box& box, Offset k) {
    const Offset right = backward_[k + 1];
    Offset i = backward_[k - 1] < right ? backward_[k - 1] : right - 1;
    while (i > box.first_begin && i - k > box.second_begin && equal(i - 1, i - k - 1)) --i;
    return i;
  }

  // In reading order, touching runs joined.
  void finish() {
    auto& runs = diff_.matches;
    std::sort(runs.begin(), runs.end(),
              [](const Match& a, const Match& b) { return a.first < b.first; });
    std::size_t kept = 0;
    for (const Match& run : runs) {
      if (kept > 0) {
        Match& last = runs[kept - 1];
        if (last.first + last.length == run.first && last.second + last.length == run.second) {
          last.length += run.length;
          continue;
        }
      }
      runs[kept++] = run;
    }
    runs.resize(kept);
  }

  Sequence first_, second_;
  Diagonals forward_, backward_;
  std::uint64_t budget_;
  std::vector<Box> stack_;
  SequenceDiff diff_;
};

// A symbol that only one sequence has can never match, so it is left out of the search; rewritten
// texts shrink to a fraction.
struct Reduced {
  std::vector<Symbol> symbols;
  std::vector<std::uint32_t> places;
};

Reduced reduce(Sequence all, const std::vector<bool>& in_other) {
  Reduced result;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] >= in_other.size() || !in_other[all[i]]) continue;
    result.symbols.push_back(all[i]);
    result.places.push_back(static_cast<std::uint32_t>(i));
  }
  return result;
}

std::vector<bool> present(Sequence all, Symbol limit) {
  std::vector<bool> seen(limit, false);
  for (const Symbol symbol : all)
    if (symbol < limit) seen[symbol] = true;
  return seen;
}

// Runs over what was left of the sequences become runs over the whole ones.
void restore(SequenceDiff& diff, const Reduced& first, const Reduced& second) {
  std::vector<Match> runs;
  for (const Match& run : diff.matches)
    for (std::uint32_t k = 0; k < run.length; ++k) {
      const std::uint32_t i = first.places[run.first + k], j = second.places[run.second + k];
      if (!runs.empty() && runs.back().first + runs.back().length == i &&
          runs.back().second + runs.back().length == j)
        ++runs.back().length;
      else
        runs.push_back({i, j, 1});
    }
  diff.matches = std::move(runs);
}

// Symbols are usually dense; sparse ones are renumbered so that tables by symbol stay small.
std::vector<Symbol> dense(Sequence all, const std::vector<Symbol>& sorted) {
  std::vector<Symbol> result(all.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    result[i] = static_cast<Symbol>(std::lower_bound(sorted.begin(), sorted.end(), all[i]) -
                                    sorted.begin());
  return result;
}

Symbol largest(Sequence all) {
  Symbol most = 0;
  for (const Symbol symbol : all) most = std::max(most, symbol);
  return most;
}

SequenceDiff diff_dense(Sequence first, Sequence second, std::uint64_t budget) {
  const Symbol limit = std::min(largest(first), largest(second)) + 1;
  const Reduced a = reduce(first, present(second, limit));
  const Reduced b = reduce(second, present(first, limit));
  SequenceDiff diff = Differ(a.symbols, b.symbols, budget).run();
  restore(diff, a, b);
  return diff;
}

}  // namespace

SequenceDiff diff_sequences(std::span<const Symbol> first, std::span<const Symbol> second,
                            std::uint64_t budget) {
  if (first.empty() || second.empty()) return {};
  const std::size_t size = first.size() + second.size();
  if (std::max(largest(first), largest(second)) <= 4 * size)
    return diff_dense(first, second, budget);
  std::vector<Symbol> sorted(first.begin(), first.end());
  sorted.insert(sorted.end(), second.begin(), second.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return diff_dense(dense(first, sorted), dense(second, sorted), budget);
}

}  // namespace synoptic::diff
