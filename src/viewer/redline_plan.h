#pragma once

// Two versions set against each other, passage by passage: what is alike, changed, only in one, and
// what stands elsewhere. Plain arithmetic over the rows of the synopsis, before anything is
// measured.
//
// Each version keeps its own order. Passages that both tell in one order are aligned and share a
// slot; of those that do not, the fewest words are called moved (the heaviest ascending
// subsequence stays), and a moved passage has two slots, one where each version tells it:
//
//   left  A B C D          A | .   moved to 3
//   right B C A E          B | B
//                          C | C
//                          . | A   moved from 1
//                          D | .   only left, right behind the passage it follows
//                          . | E   only right

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "comparison/json.h"
#include "viewer/marks.h"
#include "viewer/viewer_state.h"

namespace synoptic::viewer {

struct RedlinePair {
  std::size_t left = 0, right = 0;  // versions

  friend bool operator==(RedlinePair a, RedlinePair b) {
    return a.left == b.left && a.right == b.right;
  }
};

// What the reader chose; otherwise the base and the first other version in the order of columns,
// or, with a `finding` that tells these two alike, the first that reads differently: the earlier of
// the two at the left where their pages say which that is, else the base. Any choice is safe: a
// version that is not there counts as no choice.
RedlinePair redline_pair(const comparison::Display& display, const ViewerState& state,
                         std::optional<std::size_t> finding);

// Whether the two read a finding differently, or only one of them tells it.
bool tells_apart(const comparison::Display& display, std::size_t finding, RedlinePair pair);

// Versions in the order of columns: the base, then as the reader put them, then as given.
std::vector<std::size_t> redline_order(const comparison::Display& display,
                                       const ViewerState& state);

// The version `by` places further in `order`, `other` passed over.
std::size_t next_version(const std::vector<std::size_t>& order, std::size_t version,
                         std::size_t other, int by);

enum class PassageChange : std::uint8_t {
  neither,  // a third version's
  alike,    // word for word
  changed,
  only_left,
  only_right,
};

// What becomes of one row of the synopsis.
struct RedlinePassage {
  PassageChange change = PassageChange::neither;
  bool moved = false;
  std::uint32_t left_number = 0, right_number = 0;  // among the version's passages, from 1
};

// One place from top to bottom, with a row at the left, at the right, or at both. Two different
// rows are both moved, and share no more than the place.
struct RedlineSlot {
  std::uint32_t left = kNoRow, right = kNoRow;

  bool aligned() const { return left == right; }
  std::uint32_t row() const { return right != kNoRow ? right : left; }
};

struct RedlineCounts {
  std::size_t passages = 0, alike = 0, changed = 0, only_left = 0, only_right = 0, moved = 0;
};

struct RedlinePlan {
  RedlinePair pair;
  std::vector<RedlinePassage> passages;  // in parallel with the rows of the synopsis
  std::vector<RedlineSlot> slots;
  // Per row the slot where each side tells it; of a side that does not, where the other does; of a
  // third version's passage, the slot of the row before.
  std::vector<std::uint32_t> left_slot, right_slot;
  std::vector<std::uint32_t> moved;  // rows
  RedlineCounts counts;              // a moved passage is counted as moved, whatever its words

  bool is_change(const RedlineSlot& slot) const {
    return !slot.aligned() || passages[slot.left].change != PassageChange::alike;
  }
};

// O(rows log rows) and one pass over the text.
RedlinePlan plan_redline(const comparison::Display& display, RedlinePair pair);

// The sentences a version has in a row; empty beyond the end of either.
const std::vector<article::SentenceIndex>& sentences_of(const comparison::Display& display,
                                                        std::uint32_t row, std::size_t version);

}  // namespace synoptic::viewer
