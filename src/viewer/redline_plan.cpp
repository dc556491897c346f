#include "viewer/redline_plan.h"

#include <algorithm>

#include "viewer/columns.h"
#include "viewer/redline_words.h"
#include "viewer/time_order.h"
#include "viewer/version_signs.h"

namespace synoptic::viewer {
namespace {

using Rows = std::vector<std::uint32_t>;

// The reading that holds `version`; readings.size(): none does.
std::size_t reading_of(const divergence::Divergence& finding, std::size_t version) {
  std::size_t r = 0;
  for (; r < finding.readings.size(); ++r)
    for (const article::ArticleIndex holder : finding.readings[r].articles)
      if (article::at(holder) == version) return r;
  return r;
}

std::uint64_t bytes_of(const comparison::Display& display, std::uint32_t row, std::size_t version) {
  std::uint64_t bytes = 1;
  for (const auto sentence : sentences_of(display, row, version))
    bytes += display.articles[version].sentence(sentence).span.size();
  return bytes;
}

// The rows a version tells, in its own order.
Rows told_by(const comparison::Display& display, std::size_t version) {
  Rows at(display.articles[version].sentences.size(), kNoRow);  // by first sentence
  for (std::uint32_t row = 0; row < display.synopsis.rows.size(); ++row) {
    const auto& sentences = sentences_of(display, row, version);
    if (!sentences.empty()) at[article::at(sentences.front())] = row;
  }
  at.erase(std::remove(at.begin(), at.end(), kNoRow), at.end());
  return at;
}

// Which of `rows` stay when the fewest words are to move: the heaviest subsequence whose `rank`
// ascends. A Fenwick tree over ranks holds the best chain that ends at or before each.
std::vector<bool> staying(const Rows& rows, const std::vector<std::size_t>& rank,
                          const std::vector<std::uint64_t>& weight) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::uint64_t> best(rows.size(), 0);
  std::vector<std::size_t> before(rows.size(), kNone), tree(rank.size() + 2, kNone);
  std::size_t last = kNone;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t at = rank[rows[i]]; at > 0; at -= at & (~at + 1))
      if (tree[at] != kNone && (before[i] == kNone || best[tree[at]] > best[before[i]]))
        before[i] = tree[at];
    best[i] = weight[rows[i]] + (before[i] == kNone ? 0 : best[before[i]]);
    for (std::size_t at = rank[rows[i]] + 1; at < tree.size(); at += at & (~at + 1))
      if (tree[at] == kNone || best[i] > best[tree[at]]) tree[at] = i;
    if (last == kNone || best[i] > best[last]) last = i;
  }
  std::vector<bool> stays(rank.size(), false);
  for (; last != kNone; last = before[last]) stays[rows[last]] = true;
  return stays;
}

class Planner {
 public:
  Planner(const comparison::Display& display, RedlinePair pair) : display_(display) {
    plan_.pair = pair;
    if (pair.left < display.articles.size()) left_ = told_by(display, pair.left);
    if (pair.right < display.articles.size()) right_ = told_by(display, pair.right);
  }

  RedlinePlan plan() {
    plan_.passages.resize(display_.synopsis.rows.size());
    judge();
    find_moved();
    place_all();
    count();
    index();
    return std::move(plan_);
  }

 private:
  void judge() {
    for (std::uint32_t i = 0; i < left_.size(); ++i) {
      plan_.passages[left_[i]].left_number = i + 1;
      plan_.passages[left_[i]].change = PassageChange::only_left;
    }
    for (std::uint32_t i = 0; i < right_.size(); ++i) {
      RedlinePassage& passage = plan_.passages[right_[i]];
      passage.right_number = i + 1;
      passage.change = passage.left_number == 0                         ? PassageChange::only_right
                       : says_the_same(display_, plan_.pair, right_[i]) ? PassageChange::alike
                                                                        : PassageChange::changed;
    }
  }

  bool shared(std::uint32_t row) const {
    return plan_.passages[row].left_number > 0 && plan_.passages[row].right_number > 0;
  }

  void find_moved() {
    const std::size_t count = plan_.passages.size();
    std::vector<std::size_t> rank(count, 0);
    std::vector<std::uint64_t> weight(count, 0);
    Rows rows;
    for (const std::uint32_t row : right_) {
      if (!shared(row)) continue;
      rows.push_back(row);
      rank[row] = plan_.passages[row].left_number - 1;
      weight[row] =
          bytes_of(display_, row, plan_.pair.left) + bytes_of(display_, row, plan_.pair.right);
    }
    const auto stays = staying(rows, rank, weight);
    for (const std::uint32_t row : rows) {
      plan_.passages[row].moved = !stays[row];
      if (!stays[row]) plan_.moved.push_back(row);
    }
  }

  bool aligned(std::uint32_t row) const { return shared(row) && !plan_.passages[row].moved; }

  void place_all() {
    std::size_t l = 0, r = 0;
    const auto run = [&](const Rows& rows, std::size_t& at) {
      Rows between;
      for (; at < rows.size() && !aligned(rows[at]); ++at) between.push_back(rows[at]);
      return between;
    };
    for (;;) {
      const Rows left = run(left_, l);
      const Rows right = run(right_, r);
      place_between(left, right);
      if (l >= left_.size() || r >= right_.size()) break;
      plan_.slots.push_back({left_[l], right_[r]});
      ++l;
      ++r;
    }
  }

  // Between two aligned passages: what was here, then what is here. Two that both stand elsewhere
  // in the other version share a place; what only one version tells has the other side for itself,
  // which says so.
  void place_between(const Rows& left, const Rows& right) {
    std::size_t r = 0;
    for (const std::uint32_t row : left) {
      RedlineSlot slot{row, kNoRow};
      if (plan_.passages[row].moved && r < right.size() && plan_.passages[right[r]].moved &&
          right[r] != row)
        slot.right = right[r++];
      plan_.slots.push_back(slot);
    }
    for (; r < right.size(); ++r) plan_.slots.push_back({kNoRow, right[r]});
  }

  void count() {
    RedlineCounts& counts = plan_.counts;
    for (const RedlinePassage& passage : plan_.passages) {
      if (passage.change == PassageChange::neither) continue;
      ++counts.passages;
      if (passage.moved)
        ++counts.moved;
      else if (passage.change == PassageChange::alike)
        ++counts.alike;
      else if (passage.change == PassageChange::changed)
        ++counts.changed;
      else if (passage.change == PassageChange::only_left)
        ++counts.only_left;
      else
        ++counts.only_right;
    }
  }

  void index() {
    plan_.left_slot.assign(plan_.passages.size(), kNoRow);
    plan_.right_slot = plan_.left_slot;
    for (std::uint32_t s = 0; s < plan_.slots.size(); ++s) {
      if (plan_.slots[s].left != kNoRow) plan_.left_slot[plan_.slots[s].left] = s;
      if (plan_.slots[s].right != kNoRow) plan_.right_slot[plan_.slots[s].right] = s;
    }
    std::uint32_t before = 0;
    for (std::size_t row = 0; row < plan_.passages.size(); ++row) {
      std::uint32_t& left = plan_.left_slot[row];
      std::uint32_t& right = plan_.right_slot[row];
      if (right == kNoRow) right = left == kNoRow ? before : left;
      if (left == kNoRow) left = right;
      before = right;
    }
  }

  const comparison::Display& display_;
  Rows left_, right_;
  RedlinePlan plan_;
};

}  // namespace

const std::vector<article::SentenceIndex>& sentences_of(const comparison::Display& display,
                                                        std::uint32_t row, std::size_t version) {
  static const std::vector<article::SentenceIndex> none;
  const auto& cells = display.synopsis.rows[row].cells;
  return version < cells.size() ? cells[version].sentences : none;
}

bool tells_apart(const comparison::Display& display, std::size_t finding, RedlinePair pair) {
  if (finding >= display.findings.size()) return false;
  const auto& divergence = display.findings[finding].divergence;
  return reading_of(divergence, pair.left) != reading_of(divergence, pair.right);
}

RedlinePair redline_pair(const comparison::Display& display, const ViewerState& state,
                         std::optional<std::size_t> finding) {
  const std::size_t count = display.articles.size();
  if (count == 0) return {};
  const auto order = redline_order(display, state);
  RedlinePair pair{order.front(), order.front()};
  const bool left_chosen = state.redline_left && *state.redline_left < count;
  const bool right_chosen = state.redline_right && *state.redline_right < count;
  if (right_chosen) pair.right = *state.redline_right;
  if (left_chosen)
    pair.left = *state.redline_left;
  else if (right_chosen && pair.left == pair.right)
    pair.left = next_version(order, pair.left, pair.right, 1);
  if (right_chosen) return pair;
  pair.right = next_version(order, pair.left, pair.left, 1);
  if (finding && !tells_apart(display, *finding, pair)) {
    const auto other = std::find_if(order.begin(), order.end(), [&](std::size_t version) {
      return version != pair.left && tells_apart(display, *finding, {pair.left, version});
    });
    if (other != order.end()) pair.right = *other;
  }
  if (!left_chosen && is_earlier(display, pair.right, pair.left)) return {pair.right, pair.left};
  return pair;
}

std::vector<std::size_t> redline_order(const comparison::Display& display,
                                       const ViewerState& state) {
  auto order = shown_versions(display, state);
  if (order.size() < 2)
    order = column_order(display.articles.size(), article::at(display.synopsis.base));
  return order;
}

std::size_t next_version(const std::vector<std::size_t>& order, std::size_t version,
                         std::size_t other, int by) {
  const auto count = static_cast<int>(order.size());
  auto at = static_cast<int>(std::find(order.begin(), order.end(), version) - order.begin());
  for (int step = 0; step < count; ++step) {
    at = (at + by + count) % count;
    if (order[static_cast<std::size_t>(at)] != other) return order[static_cast<std::size_t>(at)];
  }
  return version;
}

RedlinePlan plan_redline(const comparison::Display& display, RedlinePair pair) {
  return Planner(display, pair).plan();
}

}  // namespace synoptic::viewer
