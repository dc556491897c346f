#include "align/word_alignment.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "align/word_frequency.h"
#include "align/word_likeness.h"

namespace synoptic::align {
namespace {

using text::Token;
using Tokens = std::span<const Token>;
using Index = std::uint32_t;
constexpr Index kFree = static_cast<Index>(-1);

constexpr int kWindow = 3;             // words looked at to either side
constexpr double kOwnShare = 0.5;      // of a pair's score; the rest is context
constexpr double kContentBar = 0.4;    // least score for content words
constexpr double kFunctionBar = 0.57;  // for function words and signs: these need their neighbours
constexpr double kGapLikeness = 0.25;  // of two content words that nothing else links
constexpr double kGapBar = 0.28;

struct Candidate {
  double score;  // likeness and context together: what is linked first
  double own;    // likeness alone: what is reported
  Index first, second;
};

class Aligner {
 public:
  Aligner(Tokens first, Tokens second)
      : likeness_(first, second),
        to_second_(first.size(), kFree),
        to_first_(second.size(), kFree),
        scores_(first.size(), 0.0) {}

  std::vector<WordLink> run() {
    link_runs();
    link_best(true, kContentBar, false);
    link_best(false, kFunctionBar, false);
    link_best(true, kGapBar, true);
    std::vector<WordLink> links;
    for (Index i = 0; i < to_second_.size(); ++i)
      if (to_second_[i] != kFree) links.push_back({i, to_second_[i], scores_[i]});
    return links;
  }

 private:
  Index rows() const { return static_cast<Index>(to_second_.size()); }
  Index columns() const { return static_cast<Index>(to_first_.size()); }
  bool open(Index i, Index j) const { return to_second_[i] == kFree && to_first_[j] == kFree; }

  void link(Index i, Index j, double score) {
    to_second_[i] = j;
    to_first_[j] = i;
    scores_[i] = score;
  }

  // Runs of two or more equal words, one of them a content word, longest first.
  void link_runs() {
    struct Run {
      Index length, first, second;
    };
    std::vector<Run> runs;
    for (Index i = 0; i < rows(); ++i)
      for (Index j = 0; j < columns(); ++j) {
        if (!likeness_.equal(i, j)) continue;
        if (i > 0 && j > 0 && likeness_.equal(i - 1, j - 1)) continue;
        Index length = 1;
        bool content = likeness_.content_first(i);
        while (i + length < rows() && j + length < columns() &&
               likeness_.equal(i + length, j + length))
          content = likeness_.content_first(i + length++) || content;
        if (length > 1 && content) runs.push_back({length, i, j});
      }
    std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
      if (a.length != b.length) return a.length > b.length;
      return a.first != b.first ? a.first < b.first : a.second < b.second;
    });
    for (const Run& run : runs) {
      bool free = true;
      for (Index k = 0; k < run.length && free; ++k) free = open(run.first + k, run.second + k);
      for (Index k = 0; k < run.length && free; ++k) link(run.first + k, run.second + k, 1);
    }
  }

  // The most like of the words near `j`, `offset` words on.
  double near(std::int64_t i, std::int64_t j) const {
    if (i < 0 || i >= rows()) return 0;
    double best = 0;
    for (std::int64_t k = j - 1; k <= j + 1; ++k) {
      if (k < 0 || k >= columns()) continue;
      const auto x = static_cast<Index>(i), y = static_cast<Index>(k);
      double value = to_second_[x] == y ? 1.0 : to_second_[x] == kFree ? likeness_.of(x, y) : 0.0;
      if (k != j) value *= 0.8;
      best = std::max(best, value);
    }
    return best;
  }

  double context(Index i, Index j) const {
    double sum = 0, whole = 0;
    for (int offset = 1; offset <= kWindow; ++offset) {
      const double weight = 1.0 / offset;
      sum += weight * (near(std::int64_t{i} - offset, std::int64_t{j} - offset) +
                       near(std::int64_t{i} + offset, std::int64_t{j} + offset));
      whole += 2 * weight;
    }
    if (i == 0 && j == 0) sum += 0.9;
    if (i + 1 == rows() && j + 1 == columns()) sum += 0.9;
    return sum / whole;
  }

  // Links what scores best, as long as it reaches `bar`; words of content or the others.
  void link_best(bool content, double bar, bool fill_gaps) {
    std::vector<Candidate> candidates;
    for (Index i = 0; i < rows(); ++i) {
      if (to_second_[i] != kFree || likeness_.content_first(i) != content) continue;
      for (Index j = 0; j < columns(); ++j) {
        if (to_first_[j] != kFree || likeness_.content_second(j) != content) continue;
        double own = likeness_.of(i, j);
        if (fill_gaps) own = std::max(own, kGapLikeness);
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
      if (open(c.first, c.second)) link(c.first, c.second, c.own);
  }

  WordLikeness likeness_;
  std::vector<Index> to_second_, to_first_;
  std::vector<double> scores_;
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

}  // namespace

std::vector<WordLink> align_words(std::span<const text::Token> first,
                                  std::span<const text::Token> second, std::uint64_t budget) {
  if (first.empty() || second.empty()) return {};
  if (budget / first.size() < second.size()) return link_equal(first, second);
  return Aligner(first, second).run();
}

}  // namespace synoptic::align
