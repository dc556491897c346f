#include "align/word_links.h"

namespace synoptic::align {
namespace {

using Index = WordLinks::Index;
constexpr Index kFree = WordLinks::kFree;
constexpr Index kLongestGap = 3;

class Filler {
 public:
  Filler(WordLinks& links, const WordLikeness& likeness) : links_(links), likeness_(likeness) {}

  void run() {
    fill_equal_gaps();
    for (Index i = links_.rows(); i-- > 0;)
      if (const Index j = before_next(i); j != kFree && joins(i, j)) link(i, j);
    for (Index i = 0; i < links_.rows(); ++i)
      if (const Index j = behind_last(i); j != kFree && joins(i, j)) link(i, j);
  }

 private:
  void link(Index i, Index j) { links_.add(i, j, std::max(kByContext, likeness_.of(i, j))); }

  void fill_equal_gaps() {
    Index gap = 0, place = 0;  // begins of the gaps on both sides
    std::vector<Index> found;  // pairs, linked when all are known
    for (Index i = 0; i <= links_.rows(); ++i) {
      const bool border = i == links_.rows() || links_.of_first(i) != kFree;
      if (!border) continue;
      const Index j = i == links_.rows() ? links_.columns() : links_.of_first(i);
      if (i - gap <= kLongestGap && place + (i - gap) == j)
        for (Index k = 0; k < i - gap; ++k) found.insert(found.end(), {gap + k, place + k});
      gap = i + 1;
      place = j + 1;
    }
    for (std::size_t k = 0; k < found.size(); k += 2)
      if (alike(found[k], found[k + 1])) link(found[k], found[k + 1]);
  }

  // Open words that play the same part.
  bool alike(Index i, Index j) const {
    const WordRole &a = likeness_.first(i), &b = likeness_.second(j);
    return links_.open(i, j) && a.sign == b.sign && a.content == b.content;
  }

  // The same, and one word class if they are words.
  bool joins(Index i, Index j) const {
    const WordRole &a = likeness_.first(i), &b = likeness_.second(j);
    return alike(i, j) && !a.content && (a.sign || (a.grammar & b.grammar) != 0);
  }

  // The word before the partner of the word after `i`.
  Index before_next(Index i) const {
    const Index next = i + 1 == links_.rows() ? links_.columns() : links_.of_first(i + 1);
    return next == kFree || next == 0 ? kFree : next - 1;
  }

  Index behind_last(Index i) const {
    const Index last = i == 0 ? 0 : links_.of_first(i - 1);
    if (i == 0) return 0;
    return last == kFree || last + 1 == links_.columns() ? kFree : last + 1;
  }

  WordLinks& links_;
  const WordLikeness& likeness_;
};

}  // namespace

double WordLinks::in_order() const {
  Index same = 0, behind = 0;  // what lies before `behind` is passed
  for (Index i = 0; i < rows(); ++i) {
    if (to_second_[i] == kFree || to_second_[i] < behind || scores_[i] != 1) continue;
    ++same;
    behind = to_second_[i] + 1;
  }
  return static_cast<double>(same) / static_cast<double>(std::min(rows(), columns()));
}

void fill_gaps(WordLinks& links, const WordLikeness& likeness) { Filler(links, likeness).run(); }

}  // namespace synoptic::align
