#include "align/version_relation.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace synoptic::align {
namespace {

// From this base score on two passages are taken for the same words.
constexpr double kNearlyEqual = 0.8;

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
        grams_(passages, pairs, Feature::gram_cosine),
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
    at(pair, Feature::relative_gram) = shares(grams_, pair, Feature::gram_cosine).first;
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

  void judge(double echo) {
    double equal[2] = {0, 0}, sum[2] = {0, 0};
    const Side* sides[2] = {&base_.first, &base_.second};
    for (int s = 0; s < 2; ++s)
      for (const double best : sides[s]->best) {
        equal[s] += best >= kNearlyEqual ? 1 : 0;
        sum[s] += best;
      }
    const double total = static_cast<double>(sides[0]->best.size() + sides[1]->best.size());
    const double kinship = (sum[0] + sum[1]) / total, brevity = 2 / total;
    for (ComparedPair& pair : pairs_) {
      at(pair, Feature::revision) = (equal[0] + equal[1]) / total;
      at(pair, Feature::kinship) = kinship;
      at(pair, Feature::echo) = echo;
      at(pair, Feature::brevity) = brevity;
      at(pair, Feature::strictness) = between(kinship, 0.3, 0.9) * (1 - brevity);
      at(pair, Feature::piled) = between(echo, 0.2, 0.4);
      at(pair, Feature::thin) =
          (1 - between(pair[Feature::base], 0.04, 0.14)) * (1 - pair[Feature::piled]);
    }
  }

  Passages passages_;
  Pairs pairs_;
  Bests base_, grams_, parts_;
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
