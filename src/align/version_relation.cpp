#include "align/version_relation.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace synoptic::align {
namespace {

// From this base score on a passage is taken for a copy, if one that somebody has worked over.
constexpr double kCopied = 0.6;

using Passages = std::span<const PassageTerms>;
using Pairs = std::span<ComparedPair>;

double& at(ComparedPair& pair, Feature f) { return pair.features[static_cast<std::size_t>(f)]; }

// 0 up to `low`, 1 from `high` on.
double between(double value, double low, double high) {
  return std::clamp((value - low) / (high - low), 0.0, 1.0);
}

// The best and the next best value that each passage of one version has.
struct Side {
  std::vector<double> best, next;
  explicit Side(std::size_t size) : best(size), next(size) {}
  void see(std::uint32_t place, double value) {
    if (value > best[place]) {
      next[place] = best[place];
      best[place] = value;
    } else if (value > next[place]) {
      next[place] = value;
    }
  }
  // The best of the others.
  double rival(std::uint32_t place, double own) const {
    return own >= best[place] ? next[place] : best[place];
  }
  double share(std::uint32_t place, double own) const {
    return best[place] > 0 ? own / best[place] : 0.0;
  }
};

// Both versions' sides for one feature.
struct Bests {
  Side first, second;
  Bests(Passages passages, Pairs pairs, Feature feature)
      : first(passages[pairs[0].first].of), second(passages[pairs[0].second].of) {
    for (const ComparedPair& pair : pairs) {
      first.see(passages[pair.first].place, pair[feature]);
      second.see(passages[pair.second].place, pair[feature]);
    }
  }
};

class Relation {
 public:
  Relation(Passages passages, Pairs pairs)
      : passages_(passages),
        pairs_(pairs),
        base_(passages, pairs, Feature::base),
        parts_(passages, pairs, Feature::stem_containment),
        begins_(passages[pairs[0].first].of + std::size_t{1}) {
    for (const ComparedPair& pair : pairs) ++begins_[row(pair) + 1];
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    lines_.fill(std::vector<double>(passages[pairs[0].second].of + std::size_t{2}));
  }

  void fill(double echo) {
    std::int64_t last = -1;
    for (ComparedPair& pair : pairs_) {
      relate(pair);
      if (row(pair) != last) move_to(last = row(pair));
      look_around(pair);
    }
    judge(echo);
  }

 private:
  std::uint32_t row(const ComparedPair& pair) const { return passages_[pair.first].place; }
  std::uint32_t column(const ComparedPair& pair) const { return passages_[pair.second].place; }

  std::pair<double, double> shares(const Bests& bests, const ComparedPair& pair, Feature f) const {
    return std::minmax(
        {bests.first.share(row(pair), pair[f]), bests.second.share(column(pair), pair[f])});
  }

  void relate(ComparedPair& pair) const {
    const auto whole = shares(base_, pair, Feature::base);
    const double own = pair[Feature::base];
    at(pair, Feature::relative_best) = whole.second;
    at(pair, Feature::relative_both) = whole.first;
    at(pair, Feature::relative_containment) = shares(parts_, pair, Feature::stem_containment).first;
    at(pair, Feature::margin) =
        own - std::max(base_.first.rival(row(pair), own), base_.second.rival(column(pair), own));
  }

  // None for a row that is not there.
  Pairs pairs_in(std::int64_t row) const {
    if (row < 0 || row + 1 >= static_cast<std::int64_t>(begins_.size())) return {};
    const auto at = static_cast<std::size_t>(row);
    return pairs_.subspan(begins_[at], begins_[at + 1] - begins_[at]);
  }

  // Lays out the base scores of the rows around `row`; pairs come row by row. Only what the rows
  // before had laid out is cleared, so that the cost is that of the pairs.
  void move_to(std::int64_t row) {
    for (std::int64_t i = -1; i <= 1; ++i) {
      std::vector<double>& line = lines_[static_cast<std::size_t>(i + 1)];
      for (const ComparedPair& pair : pairs_in(laid_out_ + i)) line[column(pair) + 1] = 0.0;
      for (const ComparedPair& pair : pairs_in(row + i))
        line[column(pair) + 1] = pair[Feature::base];
    }
    laid_out_ = row;
  }

  // REQUIRES: move_to() was called with the pair's row.
  void look_around(ComparedPair& pair) const {
    const auto& [above, own, below] = lines_;
    const std::size_t j = column(pair) + std::size_t{1};  // lines begin and end with a zero
    const double before = above[j - 1], after = below[j + 1];
    at(pair, Feature::neighbours) = (before + after) / 2;
    at(pair, Feature::around) = std::max(
        {before, after, above[j], below[j], own[j - 1], own[j + 1], above[j + 1], below[j - 1]});
  }

  static double copied_share(const std::vector<double>& best) {
    const auto copied =
        std::count_if(best.begin(), best.end(), [](double value) { return value >= kCopied; });
    return static_cast<double>(copied) / static_cast<double>(best.size());
  }

  void judge(double echo) {
    const double passages = static_cast<double>(base_.first.best.size() + base_.second.best.size());
    const double kinship = (sum(base_.first.best) + sum(base_.second.best)) / passages;
    const double copied = std::max(copied_share(base_.first.best), copied_share(base_.second.best));
    const double brevity = 2 / passages;
    const double alone = between(brevity, 0.3, 0.6);
    const double like_one_text = std::max(between(kinship, 0.4, 0.5), between(copied, 0.05, 0.15));
    const double revising = like_one_text * (1 - alone) * (1 - between(echo, 0.25, 0.35));
    const double told_once = 1 - between(echo, 0.2, 0.4);
    for (ComparedPair& pair : pairs_) {
      at(pair, Feature::kinship) = kinship;
      at(pair, Feature::copied) = copied;
      at(pair, Feature::echo) = echo;
      at(pair, Feature::brevity) = brevity;
      at(pair, Feature::revising) = revising;
      at(pair, Feature::alone) = alone;
      at(pair, Feature::thin) = (1 - between(pair[Feature::base], 0.04, 0.14)) * told_once;
    }
  }

  static double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
  }

  Passages passages_;
  Pairs pairs_;
  Bests base_, parts_;
  std::vector<std::size_t> begins_;           // the first pair of each row, and the end
  std::array<std::vector<double>, 3> lines_;  // base scores by column: above, own, below
  std::int64_t laid_out_ = -2;                // the row they stand for
};

}  // namespace

void relate_versions(std::span<const PassageTerms> passages, std::span<ComparedPair> pairs,
                     double echo) {
  if (!pairs.empty()) Relation(passages, pairs).fill(echo);
}

}  // namespace synoptic::align
