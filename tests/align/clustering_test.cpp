// Rows out of pairs, against average linkage done the slow way: every pair of clusters looked at
// anew before every join.

#include "align/clustering.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "align/partition.h"

using namespace synoptic::align;

namespace {

using Clusters = std::vector<std::vector<std::uint32_t>>;  // nodes in ascending order

class Slow {
 public:
  Slow(const ClusterProblem& problem, const ClusterOptions& options)
      : problem_(problem), options_(options) {
    for (std::uint32_t n = 0; n < problem.nodes.size(); ++n) clusters_.push_back({n});
  }

  std::vector<std::uint32_t> run() {
    for (const auto& [a, b] : problem_.together) join_forced(a, b);
    while (join_best()) {
    }
    std::vector<std::uint32_t> result(problem_.nodes.size());
    std::sort(clusters_.begin(), clusters_.end());
    for (std::uint32_t c = 0; c < clusters_.size(); ++c)
      for (const std::uint32_t n : clusters_[c]) result[n] = c;
    return result;
  }

 private:
  const ClusterNode& node(std::uint32_t n) const { return problem_.nodes[n]; }

  bool compared(std::uint32_t a, std::uint32_t b) const {
    return problem_.compared.versions() == 0
               ? node(a).version != node(b).version
               : problem_.compared.compared(node(a).version, node(b).version);
  }

  // The score of two nodes, and whether the pair counts.
  std::pair<double, bool> score(std::uint32_t a, std::uint32_t b) const {
    if (node(a).heading == node(b).heading)
      for (const ClusterLink& link : problem_.links)
        if (link.first == std::min(a, b) && link.second == std::max(a, b))
          return {link.score, true};
    return {0.0, compared(a, b)};
  }

  bool linked(std::uint32_t a, std::uint32_t b) const { return score(a, b).first > 0; }

  bool forbidden(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) const {
    for (const auto& [a, b] : problem_.apart)
      for (const auto& [p, q] : {std::pair(a, b), std::pair(b, a)})
        if (std::count(x.begin(), x.end(), p) > 0 && std::count(y.begin(), y.end(), q) > 0)
          return true;
    return false;
  }

  // The mean of two clusters; below zero when they must not be joined.
  double mean(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) const {
    double sum = 0, pairs = 0;
    bool any = false, same_version = false;
    for (const std::uint32_t a : x)
      for (const std::uint32_t b : y) {
        const auto [one, counts] = score(a, b);
        sum += one;
        pairs += counts ? 1 : 0;
        any = any || linked(a, b);
        same_version = same_version || node(a).version == node(b).version;
      }
    if (!any || forbidden(x, y) || (same_version && !fits(x, y))) return -1;
    const double bar = same_version               ? options_.same_version
                       : x.size() + y.size() == 2 ? options_.single
                                                  : options_.threshold;
    return sum / pairs >= bar ? sum / pairs : -1;
  }

  // Of each version that both have: not too many, not too far apart.
  bool fits(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) const {
    for (const std::uint32_t a : x) {
      std::vector<std::uint32_t> places;
      bool both = false;
      for (const auto* side : {&x, &y})
        for (const std::uint32_t b : *side)
          if (node(b).version == node(a).version) {
            places.push_back(node(b).place);
            both = both || side == &y;
          }
      if (!both) continue;
      std::sort(places.begin(), places.end());
      if (places.size() > options_.most) return false;
      for (std::size_t i = 1; i < places.size(); ++i)
        if (places[i] - places[i - 1] > options_.reach) return false;
    }
    return true;
  }

  void join(std::size_t x, std::size_t y) {
    auto& into = clusters_[x];
    into.insert(into.end(), clusters_[y].begin(), clusters_[y].end());
    std::sort(into.begin(), into.end());
    clusters_.erase(clusters_.begin() + static_cast<std::ptrdiff_t>(y));
  }

  std::size_t cluster_of(std::uint32_t n) const {
    for (std::size_t c = 0; c < clusters_.size(); ++c)
      if (std::count(clusters_[c].begin(), clusters_[c].end(), n) > 0) return c;
    return clusters_.size();
  }

  void join_forced(std::uint32_t a, std::uint32_t b) {
    const std::size_t x = cluster_of(a), y = cluster_of(b);
    if (x != y && !forbidden(clusters_[x], clusters_[y])) join(x, y);
  }

  // The two with the highest mean.
  bool join_best() {
    double best = 0;
    std::size_t first = 0, second = 0;
    std::sort(clusters_.begin(), clusters_.end());
    for (std::size_t x = 0; x < clusters_.size(); ++x)
      for (std::size_t y = x + 1; y < clusters_.size(); ++y) {
        const double value = mean(clusters_[x], clusters_[y]);
        if (value > best) best = value, first = x, second = y;
      }
    if (best <= 0) return false;
    join(first, second);
    return true;
  }

  const ClusterProblem& problem_;
  const ClusterOptions& options_;
  Clusters clusters_;
};

// Such scores add up without rounding, so that the order of sums cannot matter, and two means are
// hardly ever equal: which of two equal ones comes first is not promised.
double some_score(Chance& chance) {
  return static_cast<double>(1 + chance.below(1 << 20)) / (1 << 20);
}

ClusterProblem some_problem(Chance& chance, std::uint32_t versions, std::size_t density) {
  ClusterProblem problem;
  for (std::uint32_t v = 0; v < versions; ++v) {
    const auto count = static_cast<std::uint32_t>(1 + chance.below(4));
    for (std::uint32_t place = 0; place < count; ++place)
      problem.nodes.push_back({v, place, place == 0 && chance.below(4) == 0});
  }
  const auto nodes = static_cast<std::uint32_t>(problem.nodes.size());
  for (std::uint32_t a = 0; a < nodes; ++a)
    for (std::uint32_t b = a + 1; b < nodes; ++b)
      if (problem.nodes[a].version != problem.nodes[b].version && chance.below(8) < density)
        problem.links.push_back({a, b, some_score(chance)});
  return problem;
}

std::pair<std::uint32_t, std::uint32_t> some_nodes(Chance& chance, const ClusterProblem& problem) {
  const auto n = problem.nodes.size();
  const auto a = chance.below(n);
  return {static_cast<std::uint32_t>(a),
          static_cast<std::uint32_t>((a + 1 + chance.below(n - 1)) % n)};
}

void compare(const ClusterProblem& problem) {
  const ClusterOptions options;
  CHECK(cluster(problem, options) == Slow(problem, options).run());
}

}  // namespace

TEST_CASE("clustering: two to five versions come out as by the slow way") {
  Chance chance(7);
  for (int round = 0; round < 400; ++round) {
    CAPTURE(round);
    compare(
        some_problem(chance, static_cast<std::uint32_t>(2 + chance.below(4)), 1 + chance.below(8)));
  }
}

TEST_CASE("clustering: corrections come out as by the slow way") {
  Chance chance(11);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    auto problem = some_problem(chance, 4, 5);
    for (std::size_t n = chance.below(3); n > 0; --n)
      problem.together.push_back(some_nodes(chance, problem));
    for (std::size_t n = chance.below(4); n > 0; --n)
      problem.apart.push_back(some_nodes(chance, problem));
    compare(problem);
  }
}

TEST_CASE("clustering: versions that were not compared come out as by the slow way") {
  Chance chance(13);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    auto problem = some_problem(chance, 9, 6);
    problem.compared = VersionPairs(9, 4);
    auto& links = problem.links;  // few of them were scored all the same
    links.erase(std::remove_if(links.begin(), links.end(),
                               [&](const ClusterLink& link) {
                                 const auto a = problem.nodes[link.first].version;
                                 const auto b = problem.nodes[link.second].version;
                                 return !problem.compared.compared(a, b) && chance.below(6) > 0;
                               }),
                links.end());
    compare(problem);
  }
}

TEST_CASE("clustering: what bears itself out grows into one row, a lucky pair does not") {
  ClusterProblem problem;
  for (std::uint32_t v = 0; v < 4; ++v) problem.nodes.push_back({v, 0, false});
  problem.links = {{0, 1, 0.9}, {0, 2, 0.7}, {1, 2, 0.7}, {2, 3, 0.59}};
  CHECK(cluster(problem, {}) == std::vector<std::uint32_t>{0, 0, 0, 1});
}

TEST_CASE("clustering: each version is compared with about as many others as asked, in a ring") {
  for (const std::uint32_t versions : {1u, 2u, 25u, 26u, 50u, 51u, 200u}) {
    CAPTURE(versions);
    const VersionPairs pairs(versions, 24);
    std::vector<std::uint32_t> met(versions);
    for (std::uint32_t a = 0; a < versions; ++a) {
      CHECK_FALSE(pairs.compared(a, a));
      for (std::uint32_t b = 0; b < versions; ++b) {
        CHECK(pairs.compared(a, b) == pairs.compared(b, a));
        met[a] += pairs.compared(a, b);
      }
    }
    for (const std::uint32_t count : met) {
      CHECK(count == pairs.others());
      CHECK(count == std::min(versions - 1, 24u));
    }
  }
}
