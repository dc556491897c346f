#include "align/clustering.h"

#include <algorithm>
#include <queue>

namespace synoptic::align {
namespace {

using Id = std::uint32_t;

struct Member {
  Id version, place, node;
};

// The scores between the passages of two groups, as one of them keeps it. `other` is the group's
// number when the link was made; it may have become part of another since.
struct Link {
  Id other;
  std::uint32_t scored;  // pairs of passages
  std::uint32_t far;     // those of them whose versions are not compared
  std::uint32_t asked;   // size of both when they were last proposed
  double sum;
};

struct Group {
  std::vector<Member> members;  // sorted by version, place
  std::vector<Link> links;      // several may lead to one group
  std::vector<Id> apart;        // nodes it must not hold
  std::vector<Id> distant;      // groups it could not join because places lay too far apart
  std::size_t tidy = 64;        // links that lead to one group are put together beyond so many
  bool heading = false;
};

// Two groups that may be joined. As long as both have the size they had, `mean` is theirs; when one
// has grown, it can only be less: the mean over a union is no more than the greater of the two.
struct Proposal {
  double mean;
  Id low, high;
  std::size_t size;                              // of both when proposed
  bool operator<(const Proposal& other) const {  // worse
    if (mean != other.mean) return mean < other.mean;
    return low != other.low ? low > other.low : high > other.high;
  }
};

class Clusterer {
 public:
  Clusterer(const ClusterProblem& problem, const ClusterOptions& options)
      : options_(options),
        compared_(problem.compared),
        all_compared_(compared_.versions() == 0 || compared_.all()),
        owner_(problem.nodes.size()),
        groups_(problem.nodes.size()) {
    for (Id n = 0; n < owner_.size(); ++n) {
      const ClusterNode& node = problem.nodes[n];
      owner_[n] = n;
      groups_[n].members.push_back({node.version, node.place, n});
      groups_[n].heading = node.heading;
    }
    for (const auto& [a, b] : problem.apart) {
      groups_[a].apart.push_back(b);
      groups_[b].apart.push_back(a);
    }
    for (const ClusterLink& link : problem.links) add(link);
    for (const auto& [a, b] : problem.together) force(owner_[a], owner_[b]);
    for (const ClusterLink& link : problem.links)
      if (link.score >= least_bar()) propose(owner_[link.first], owner_[link.second]);
  }

  std::vector<Id> run() {
    while (!queue_.empty()) {
      const Proposal best = queue_.top();
      queue_.pop();
      const Id low = owner_of(best.low), high = owner_of(best.high);
      if (low == high) continue;
      if (low != best.low || high != best.high || size_of(low, high) != best.size)
        propose(low, high);
      else
        join_and_look_again(low, high);
    }
    return numbered();
  }

 private:
  void force(Id a, Id b) {
    if (a == b || forbidden(groups_[a], groups_[b])) return;
    join(std::min(a, b), std::max(a, b));
  }

  static bool forbidden(const Group& a, const Group& b) {
    for (const Member& member : b.members)
      if (std::find(a.apart.begin(), a.apart.end(), member.node) != a.apart.end()) return true;
    return false;
  }

  void add(const ClusterLink& link) {
    Group &a = groups_[link.first], &b = groups_[link.second];
    if (a.heading != b.heading) return;
    const std::uint32_t far = !compared(a.members[0], b.members[0]);
    a.links.push_back({link.second, 1, far, 0, link.score});
    b.links.push_back({link.first, 1, far, 0, link.score});
  }

  bool compared(const Member& a, const Member& b) const {
    return all_compared_ || compared_.compared(a.version, b.version);
  }

  // A group is numbered by its first node.
  Id owner_of(Id group) const { return owner_[group]; }

  std::size_t size_of(Id a, Id b) const {
    return groups_[a].members.size() + groups_[b].members.size();
  }

  void propose(Id a, Id b) {
    if (a == b) return;
    Group &x = groups_[a], &y = groups_[b];
    const Link between = x.links.size() < y.links.size() ? sum_up(x, a, b) : sum_up(y, b, a);
    if (between.scored == 0 || between.sum < least_bar() * between.scored) return;
    const Shared shared = count_shared(x, y);
    const double mean =
        between.sum / static_cast<double>(between.far + count_pairs(x, y, shared.pairs));
    if (mean < bar(size_of(a, b), shared.pairs > 0)) return;
    if (shared.pairs > 0 && shared.most > options_.most) return;
    if (shared.pairs > 0 && shared.reach > options_.reach) {
      x.distant.push_back(b);
      y.distant.push_back(a);
      return;
    }
    if (forbidden(x, y)) return;
    queue_.push({mean, std::min(a, b), std::max(a, b), size_of(a, b)});
  }

  // All links of group `own` that lead to `other` by now; none when these were proposed before.
  Link sum_up(Group& group, Id own, Id other) {
    const auto size = static_cast<std::uint32_t>(size_of(own, other));
    Link total{other, 0, 0, 0, 0};
    for (Link& link : group.links) {
      if (owner_of(link.other) != other) continue;
      if (total.scored == 0) {
        if (link.asked == size) break;
        link.asked = size;
      }
      total.scored += link.scored;
      total.far += link.far;
      total.sum += link.sum;
    }
    return total;
  }

  // Pairs of passages whose versions were compared; `shared` are of the same version.
  std::size_t count_pairs(const Group& a, const Group& b, std::size_t shared) const {
    if (all_compared_) return a.members.size() * b.members.size() - shared;
    std::size_t count = 0;
    for (const Member& x : a.members)
      for (const Member& y : b.members) count += compared_.compared(x.version, y.version);
    return count;
  }

  // The least mean of any two groups.
  double least_bar() const {
    return std::min({options_.single, options_.threshold, options_.same_version});
  }

  double bar(std::size_t members, bool same_version) const {
    if (same_version) return options_.same_version;
    return members == 2 ? options_.single : options_.threshold;
  }

  // What becomes possible by a join: pairs under the bar for single passages, and of passages that
  // lay too far apart.
  void join_and_look_again(Id low, Id high) {
    std::vector<Id> again;
    for (const Id g : {low, high}) {
      const Group& group = groups_[g];
      again.insert(again.end(), group.distant.begin(), group.distant.end());
      if (group.members.size() > 1) continue;
      for (const Link& link : group.links)
        if (link.sum >= least_bar() && link.sum < options_.single) again.push_back(link.other);
    }
    join(low, high);
    groups_[low].distant.clear();
    for (const Id other : again) propose(low, owner_of(other));
  }

  // What the two groups have of the same versions.
  struct Shared {
    std::size_t pairs = 0, most = 0;
    Id reach = 0;  // the widest gap between neighbours in one version
  };
  static Shared count_shared(const Group& a, const Group& b) {
    Shared shared;
    std::vector<Id> places;
    for (std::size_t i = 0, j = 0; i < a.members.size() && j < b.members.size();) {
      const Id version = a.members[i].version;
      if (version != b.members[j].version) {
        ++(version < b.members[j].version ? i : j);
        continue;
      }
      places.clear();
      const std::size_t in_a = take(a, i, version, places), in_b = take(b, j, version, places);
      std::sort(places.begin(), places.end());
      for (std::size_t k = 1; k < places.size(); ++k)
        shared.reach = std::max(shared.reach, places[k] - places[k - 1]);
      shared.pairs += in_a * in_b;
      shared.most = std::max(shared.most, in_a + in_b);
    }
    return shared;
  }
  static std::size_t take(const Group& group, std::size_t& at, Id version,
                          std::vector<Id>& places) {
    const std::size_t begin = at;
    for (; at < group.members.size() && group.members[at].version == version; ++at)
      places.push_back(group.members[at].place);
    return at - begin;
  }

  void join(Id into, Id from) {
    Group &a = groups_[into], &b = groups_[from];
    a.links.insert(a.links.end(), b.links.begin(), b.links.end());
    a.apart.insert(a.apart.end(), b.apart.begin(), b.apart.end());
    merge_members(a, b);
    for (const Member& member : b.members) owner_[member.node] = into;
    b = {};
    if (a.links.size() > a.tidy) tidy(into);
  }

  // Puts the links to one group together, in order of groups.
  void tidy(Id g) {
    auto& links = groups_[g].links;
    for (Link& link : links) link.other = owner_of(link.other);
    std::stable_sort(links.begin(), links.end(),
                     [](const Link& x, const Link& y) { return x.other < y.other; });
    std::size_t kept = 0;
    for (const Link& link : links) {
      if (link.other == g) continue;
      if (kept > 0 && links[kept - 1].other == link.other) {
        links[kept - 1].scored += link.scored;
        links[kept - 1].far += link.far;
        links[kept - 1].sum += link.sum;
      } else {
        links[kept++] = link;
      }
    }
    links.resize(kept);
    groups_[g].tidy = std::max<std::size_t>(64, 2 * kept);
  }

  static void merge_members(Group& a, const Group& b) {
    const auto middle = static_cast<std::ptrdiff_t>(a.members.size());
    a.members.insert(a.members.end(), b.members.begin(), b.members.end());
    std::inplace_merge(a.members.begin(), a.members.begin() + middle, a.members.end(),
                       [](const Member& x, const Member& y) {
                         return x.version != y.version ? x.version < y.version : x.place < y.place;
                       });
  }

  std::vector<Id> numbered() const {
    constexpr Id kNone = static_cast<Id>(-1);
    std::vector<Id> numbers(groups_.size(), kNone), result(owner_.size());
    Id next = 0;
    for (std::size_t n = 0; n < owner_.size(); ++n) {
      Id& number = numbers[owner_[n]];
      if (number == kNone) number = next++;
      result[n] = number;
    }
    return result;
  }

  const ClusterOptions& options_;
  const VersionPairs& compared_;
  bool all_compared_;
  std::vector<Id> owner_;
  std::vector<Group> groups_;
  std::priority_queue<Proposal> queue_;
};

}  // namespace

std::vector<std::uint32_t> cluster(const ClusterProblem& problem, const ClusterOptions& options) {
  return Clusterer(problem, options).run();
}

}  // namespace synoptic::align
