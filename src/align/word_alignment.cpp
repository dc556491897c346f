#include "align/word_alignment.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "align/word_likeness.h"
#include "align/word_links.h"

namespace synoptic::align {
namespace {

using text::Token;
using Tokens = std::span<const Token>;
using Index = WordLinks::Index;
constexpr Index kFree = WordLinks::kFree;

constexpr int kWindow = 3;            // words looked at to either side
constexpr double kOwnShare = 0.5;     // of a pair's score; the rest is context
constexpr double kClauseShare = 0.4;  // of the context: the next words of content, however far
constexpr double kContentBar = 0.4;   // least score for content words
constexpr double kFunctionBar = 0.6;  // for function words and signs: these need their neighbours
constexpr double kPartMore = 0.05;    // likelier: two verbs, two numbers; less likely: one only
constexpr double kGapBar = 0.3;       // for content words that nothing but context links
constexpr double kRevisionGapBar = 0.4;  // where most words are equal and in order
constexpr double kRevision = 0.7;        // WordLinks::in_order from here on

// The words of content next to a word, nearest first; kFree beyond the ends.
struct Neighbours {
  std::array<Index, kWindow> before, behind;
};

template <typename IsContent>
std::vector<Neighbours> neighbours(Index size, IsContent is_content) {
  std::vector<Neighbours> all(size);
  std::array<Index, kWindow> last;
  last.fill(kFree);
  const auto pass = [&](Index at, std::array<Index, kWindow> Neighbours::*side) {
    all[at].*side = last;
    if (!is_content(at)) return;
    std::copy_backward(last.begin(), last.end() - 1, last.end());
    last[0] = at;
  };
  for (Index i = 0; i < size; ++i) pass(i, &Neighbours::before);
  last.fill(kFree);
  for (Index i = size; i-- > 0;) pass(i, &Neighbours::behind);
  return all;
}

struct Candidate {
  double score;  // likeness and context together: what is linked first
  double own;    // likeness alone: what is reported
  Index first, second;
};

class Aligner {
 public:
  Aligner(Tokens first, Tokens second)
      : first_(first),
        second_(second),
        likeness_(first, second),
        links_(first.size(), second.size()),
        near_first_(neighbours(links_.rows(), [&](Index i) { return content_first(i); })),
        near_second_(neighbours(links_.columns(), [&](Index j) { return content_second(j); })) {}

  std::vector<WordLink> run() {
    link_runs();
    link_best(true, kContentBar, false);
    link_best(false, kFunctionBar, false);
    look_up_parts();
    link_best(true, links_.in_order() < kRevision ? kGapBar : kRevisionGapBar, true);
    fill_gaps(links_, likeness_);
    std::vector<WordLink> links;
    for (Index i = 0; i < links_.rows(); ++i)
      if (links_.of_first(i) != kFree) links.push_back({i, links_.of_first(i), links_.score(i)});
    return links;
  }

 private:
  bool content_first(Index i) const { return likeness_.first(i).content; }
  bool content_second(Index j) const { return likeness_.second(j).content; }

  // Runs of two or more equal words, one of them a content word, longest first.
  void link_runs() {
    struct Run {
      Index length, first, second;
    };
    std::vector<Run> runs;
    for (Index i = 0; i < links_.rows(); ++i)
      for (Index j = 0; j < links_.columns(); ++j) {
        if (!likeness_.equal(i, j)) continue;
        if (i > 0 && j > 0 && likeness_.equal(i - 1, j - 1)) continue;
        Index length = 1;
        bool content = content_first(i);
        while (i + length < links_.rows() && j + length < links_.columns() &&
               likeness_.equal(i + length, j + length))
          content = content_first(i + length++) || content;
        if (length > 1 && content) runs.push_back({length, i, j});
      }
    std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
      if (a.length != b.length) return a.length > b.length;
      return a.first != b.first ? a.first < b.first : a.second < b.second;
    });
    for (const Run& run : runs) {
      bool free = true;
      for (Index k = 0; k < run.length && free; ++k)
        free = links_.open(run.first + k, run.second + k);
      for (Index k = 0; k < run.length && free; ++k) links_.add(run.first + k, run.second + k, 1);
    }
  }

  // Linked, or how alike: a word whose partner is another one has nothing to say.
  double together(Index i, Index j) const {
    if (links_.of_first(i) == j) return 1;
    return links_.open(i, j) ? likeness_.of(i, j) : 0;
  }

  // The most like of the words near `j`.
  double near(std::int64_t i, std::int64_t j) const {
    if (i < 0 || i >= links_.rows()) return 0;
    double best = 0;
    for (std::int64_t k = j - 1; k <= j + 1; ++k) {
      if (k < 0 || k >= links_.columns()) continue;
      const double value = together(static_cast<Index>(i), static_cast<Index>(k));
      best = std::max(best, k == j ? value : value * 0.8);
    }
    return best;
  }

  // The words at the same distance.
  double adjacency(Index i, Index j) const {
    double sum = 0, whole = 0;
    for (int offset = 1; offset <= kWindow; ++offset) {
      const double weight = 1.0 / offset;
      sum += weight * (near(std::int64_t{i} - offset, std::int64_t{j} - offset) +
                       near(std::int64_t{i} + offset, std::int64_t{j} + offset));
      whole += 2 * weight;
    }
    if (i == 0 && j == 0) sum += 0.9;
    if (i + 1 == links_.rows() && j + 1 == links_.columns()) sum += 0.9;
    return sum / whole;
  }

  // The best pair of the next words of content on one side.
  double clause(const std::array<Index, kWindow>& a, const std::array<Index, kWindow>& b) const {
    if (a[0] == kFree && b[0] == kFree) return 0.5;
    double best = 0;
    for (std::size_t p = 0; p < a.size() && a[p] != kFree; ++p)
      for (std::size_t q = 0; q < b.size() && b[q] != kFree; ++q)
        best =
            std::max(best, (1 - 0.2 * static_cast<double>(std::max(p, q))) * together(a[p], b[q]));
    return best;
  }

  double context(Index i, Index j) const {
    const Neighbours &a = near_first_[i], &b = near_second_[j];
    const double clauses = (clause(a.before, b.before) + clause(a.behind, b.behind)) / 2;
    return (1 - kClauseShare) * adjacency(i, j) + kClauseShare * clauses;
  }

  void look_up_parts() {
    parts_first_.assign(links_.rows(), WordPart::other);
    parts_second_.assign(links_.columns(), WordPart::other);
    for (Index i = 0; i < links_.rows(); ++i)
      if (links_.of_first(i) == kFree && content_first(i)) parts_first_[i] = part_of(first_[i]);
    for (Index j = 0; j < links_.columns(); ++j)
      if (links_.of_second(j) == kFree && content_second(j)) parts_second_[j] = part_of(second_[j]);
  }

  // How alike two words are that may be linked by context alone.
  double with_part(Index i, Index j) const {
    const WordPart a = parts_first_[i], b = parts_second_[j];
    const double more = a != b ? -kPartMore : a != WordPart::other ? kPartMore : 0;
    return std::max(likeness_.of(i, j), kByContext + more);
  }

  // Links what scores best, as long as it reaches `bar`; words of content or the others.
  void link_best(bool content, double bar, bool by_context) {
    std::vector<Candidate> candidates;
    for (Index i = 0; i < links_.rows(); ++i) {
      if (links_.of_first(i) != kFree || content_first(i) != content) continue;
      for (Index j = 0; j < links_.columns(); ++j) {
        if (links_.of_second(j) != kFree || content_second(j) != content) continue;
        const double own = by_context ? with_part(i, j) : likeness_.of(i, j);
        if (own <= 0) continue;
        const double score = kOwnShare * own + (1 - kOwnShare) * context(i, j);
        if (score >= bar) candidates.push_back({score, own, i, j});
      }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      if (a.score != b.score) return a.score > b.score;
      return a.first != b.first ? a.first < b.first : a.second < b.second;
    });
    for (const Candidate& c : candidates)
      if (links_.open(c.first, c.second))
        links_.add(c.first, c.second, std::max(kByContext, likeness_.of(c.first, c.second)));
  }

  Tokens first_, second_;
  WordLikeness likeness_;
  WordLinks links_;
  std::vector<WordPart> parts_first_, parts_second_;  // of the open words
  std::vector<Neighbours> near_first_, near_second_;
};

// Only equal keys, each word's first with its first, second with its second: for passages too long
// to be looked at closely.
std::vector<WordLink> link_equal(Tokens first, Tokens second) {
  std::unordered_map<std::string_view, std::vector<Index>> places;
  for (auto j = static_cast<Index>(second.size()); j-- > 0;)
    if (!second[j].key.empty()) places[second[j].key].push_back(j);
  std::vector<WordLink> links;
  for (Index i = 0; i < first.size(); ++i) {
    const auto found = places.find(first[i].key);
    if (found == places.end() || found->second.empty()) continue;
    links.push_back({i, found->second.back(), 1});
    found->second.pop_back();
  }
  return links;
}

bool comes_first(Tokens a, Tokens b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](const Token& x, const Token& y) { return x.key < y.key; });
}

void mirror(std::vector<WordLink>& links) {
  for (WordLink& link : links) std::swap(link.first, link.second);
  std::sort(links.begin(), links.end(),
            [](const WordLink& a, const WordLink& b) { return a.first < b.first; });
}

}  // namespace

std::vector<WordLink> align_words(std::span<const text::Token> first,
                                  std::span<const text::Token> second, std::uint64_t budget) {
  if (first.empty() || second.empty()) return {};
  if (budget / first.size() < second.size()) return link_equal(first, second);
  if (!comes_first(second, first)) return Aligner(first, second).run();
  auto links = Aligner(second, first).run();
  mirror(links);
  return links;
}

}  // namespace synoptic::align
