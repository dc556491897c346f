#include "align/clustering.h"

#include <algorithm>
#include <queue>

namespace synoptic::align {
namespace {

using Id = std::uint32_t;

struct Member {
  Id version, place, node;
};

// Link scores to one other group: their sum, and how many pairs of passages it is the sum of,
// unscored ones included.
struct Link {
  Id other;
  std::uint32_t pairs;
  double sum;
};

// Sorted by group. Groups have few neighbours: a list is quicker than a tree.
class Links {
 public:
  // REQUIRES: the others come in ascending order.
  void append(const Link& link) { entries_.push_back(link); }

  void put(const Link& link) {
    const auto at = place_of(link.other);
    if (at != entries_.end() && at->other == link.other)
      *at = link;
    else
      entries_.insert(at, link);
  }

  void erase(Id other) {
    const auto at = place_of(other);
    if (at != entries_.end() && at->other == other) entries_.erase(at);
  }

  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

 private:
  std::vector<Link>::iterator place_of(Id other) {
    return std::lower_bound(entries_.begin(), entries_.end(), other,
                            [](const Link& entry, Id wanted) { return entry.other < wanted; });
  }

  std::vector<Link> entries_;
};

struct Group {
  std::vector<Member> members;  // sorted by version, place
  Links links;
  std::vector<Id> apart;  // nodes it must not hold
  bool heading = false;
  bool alive = true;
};

struct Proposal {
  double mean;
  Id low, high;
  std::size_t size;  // of both when proposed; a later size makes it stale
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
    for (const ClusterLink& link : problem.links) {
      if (groups_[link.first].heading != groups_[link.second].heading) continue;
      groups_[link.first].links.put({link.second, 1, link.score});
      groups_[link.second].links.put({link.first, 1, link.score});
    }
    for (const auto& [a, b] : problem.together) force(owner_[a], owner_[b]);
    for (Id g = 0; g < groups_.size(); ++g)
      for (const Link& link : groups_[g].links)
        if (link.other > g) propose(g, link);  // the other one need not ask back
  }

  std::vector<Id> run() {
    while (!queue_.empty()) {
      const Proposal best = queue_.top();
      queue_.pop();
      if (!groups_[best.low].alive || !groups_[best.high].alive) continue;
      if (groups_[best.low].members.size() + groups_[best.high].members.size() != best.size)
        continue;
      join(best.low, best.high);
      propose_all(best.low);
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

  void propose_all(Id g) {
    for (const Link& link : groups_[g].links) propose(g, link);
  }

  void propose(Id a, const Link& link) {
    const Group &x = groups_[a], &y = groups_[link.other];
    const std::size_t size = x.members.size() + y.members.size();
    const double mean = link.sum / link.pairs;
    if (mean < least_bar(size)) return;
    const Shared shared = count_shared(x, y);
    if (mean < bar(size, shared.pairs > 0)) return;
    if (shared.pairs > 0 && (shared.most > options_.most || shared.reach > options_.reach)) return;
    if (forbidden(x, y)) return;
    queue_.push({mean, std::min(a, link.other), std::max(a, link.other), size});
  }

  double least_bar(std::size_t members) const {
    return std::min(bar(members, false), options_.same_version);
  }

  double bar(std::size_t members, bool same_version) const {
    if (same_version) return options_.same_version;
    return members == 2 ? options_.single : options_.threshold;
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
    a.links.erase(from);
    b.links.erase(into);
    a.links = joined(a, b);
    for (const Link& link : b.links) groups_[link.other].links.erase(from);
    for (const Link& link : a.links) groups_[link.other].links.put({into, link.pairs, link.sum});
    merge_members(a, b);
    a.apart.insert(a.apart.end(), b.apart.begin(), b.apart.end());
    for (const Member& member : b.members) owner_[member.node] = into;
    b = {};
    b.alive = false;
  }

  static void merge_members(Group& a, const Group& b) {
    const auto middle = static_cast<std::ptrdiff_t>(a.members.size());
    a.members.insert(a.members.end(), b.members.begin(), b.members.end());
    std::inplace_merge(a.members.begin(), a.members.begin() + middle, a.members.end(),
                       [](const Member& x, const Member& y) {
                         return x.version != y.version ? x.version < y.version : x.place < y.place;
                       });
  }

  // The links of both groups. Where one has none, its pairs with that neighbour are counted.
  Links joined(const Group& a, const Group& b) const {
    Links result;
    auto i = a.links.begin(), j = b.links.begin();
    while (i != a.links.end() || j != b.links.end()) {
      if (j == b.links.end() || (i != a.links.end() && i->other < j->other)) {
        result.append({i->other, i->pairs + count_pairs(b, groups_[i->other]), i->sum});
        ++i;
      } else if (i == a.links.end() || j->other < i->other) {
        result.append({j->other, j->pairs + count_pairs(a, groups_[j->other]), j->sum});
        ++j;
      } else {
        result.append({i->other, i->pairs + j->pairs, i->sum + j->sum});
        ++i, ++j;
      }
    }
    return result;
  }

  // Pairs of passages of two groups without a link that count as scored with 0.
  std::uint32_t count_pairs(const Group& a, const Group& b) const {
    std::size_t count = 0;
    if (all_compared_) {
      count = a.members.size() * b.members.size() - count_shared(a, b).pairs;
    } else {
      for (const Member& x : a.members)
        for (const Member& y : b.members) count += compared_.compared(x.version, y.version);
    }
    return static_cast<std::uint32_t>(count);
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
