#include "divergence/slots.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace synoptic::divergence {
namespace {

class Classes {
 public:
  explicit Classes(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  // The smaller position leads, so that the result does not depend on the order of joins.
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

// The best linked slot of each version in a component.
std::vector<std::uint32_t> one_a_version(const std::vector<std::uint32_t>& component,
                                         const std::vector<Slot>& slots,
                                         const std::vector<double>& pull) {
  std::map<ArticleIndex, std::uint32_t> best;
  for (const std::uint32_t i : component) {
    const auto [place, fresh] = best.emplace(slots[i].article, i);
    if (!fresh && pull[i] > pull[place->second]) place->second = i;
  }
  std::vector<std::uint32_t> chosen;
  for (const auto& [article, i] : best) chosen.push_back(i);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

const std::string& brief_of(const Slot& slot) {
  return slot.brief.empty() ? slot.text : slot.brief;
}

void add_looser(Reading& reading, const Slot& slot) {
  for (Looser& looser : reading.looser)
    if (looser.text == brief_of(slot)) return looser.articles.push_back(slot.article);
  reading.looser.push_back({brief_of(slot), {slot.article}});
}

// Named by its first version that is exact; what is less exact stands beside it.
Reading merge(const std::vector<std::uint32_t>& members, const std::vector<Slot>& slots) {
  Reading reading;
  const Slot* exact = nullptr;
  const Slot* loose = nullptr;
  for (const std::uint32_t i : members) {
    const Slot& slot = slots[i];
    const Slot*& name = slot.loose ? loose : exact;
    if (!name || slot.article < name->article) name = &slot;
    reading.articles.push_back(slot.article);
    reading.evidence.push_back(Evidence{slot.article, slot.span, std::nullopt});
  }
  const Slot& named = exact ? *exact : *loose;
  reading.text = named.text;
  for (const std::uint32_t i : members)
    if (slots[i].loose && brief_of(slots[i]) != brief_of(named)) add_looser(reading, slots[i]);
  for (Looser& looser : reading.looser) std::sort(looser.articles.begin(), looser.articles.end());
  std::sort(reading.articles.begin(), reading.articles.end());
  return reading;
}

// Readings that read the same are one, whether or not their slots were linked.
// `briefs` in parallel.
void merge_alike(std::vector<Reading>& readings, std::vector<std::string>& briefs) {
  for (std::size_t i = 0; i < readings.size(); ++i)
    for (std::size_t j = readings.size(); j-- > i + 1;) {
      if (briefs[i] != briefs[j]) continue;
      Reading& all = readings[i];
      all.articles.insert(all.articles.end(), readings[j].articles.begin(),
                          readings[j].articles.end());
      all.evidence.insert(all.evidence.end(), readings[j].evidence.begin(),
                          readings[j].evidence.end());
      all.looser.insert(all.looser.end(), readings[j].looser.begin(), readings[j].looser.end());
      std::sort(all.articles.begin(), all.articles.end());
      readings.erase(readings.begin() + static_cast<std::ptrdiff_t>(j));
      briefs.erase(briefs.begin() + static_cast<std::ptrdiff_t>(j));
    }
}

// "298" and "312" both are "about 300", but not each other: joining the classes of this link would
// make one reading of two that differ.
bool keeps_apart(const std::vector<SlotLink>& links, const std::vector<std::uint32_t>& members,
                 Classes& alike, const SlotLink& join) {
  const std::uint32_t a = alike.find(join.first), b = alike.find(join.second);
  if (a == b) return false;
  return std::any_of(links.begin(), links.end(), [&](const SlotLink& link) {
    if (link.same || !std::binary_search(members.begin(), members.end(), link.first) ||
        !std::binary_search(members.begin(), members.end(), link.second))
      return false;
    const std::uint32_t x = alike.find(link.first), y = alike.find(link.second);
    return (x == a && y == b) || (x == b && y == a);
  });
}

// Whether two slots are linked, and how, by look-up: a row of many versions has many links.
class LinkTable {
 public:
  explicit LinkTable(const std::vector<SlotLink>& links) {
    for (const SlotLink& link : links)
      kinds_[ordered(link.first, link.second)] |= link.same ? 1 : 2;
  }
  bool alike(std::uint32_t a, std::uint32_t b) const { return (kind(a, b) & 1) != 0; }
  bool apart(std::uint32_t a, std::uint32_t b) const { return (kind(a, b) & 2) != 0; }

 private:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  static Pair ordered(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }
  int kind(std::uint32_t a, std::uint32_t b) const {
    const auto found = kinds_.find(ordered(a, b));
    return found == kinds_.end() ? 0 : found->second;
  }

  std::map<Pair, int> kinds_;
};

// "at least three" goes with "four" and with "five": it is a reading of its own.
bool goes_either_way(const LinkTable& table, const std::vector<std::uint32_t>& members,
                     const SlotLink& join) {
  return std::any_of(members.begin(), members.end(), [&](std::uint32_t third) {
    return (table.alike(join.first, third) && table.apart(join.second, third)) ||
           (table.alike(join.second, third) && table.apart(join.first, third));
  });
}

// Every member is loose and alike with some member of every other reading.
bool fits_others(const LinkTable& table, const std::vector<Slot>& slots,
                 const std::map<std::uint32_t, std::vector<std::uint32_t>>& readings,
                 std::uint32_t own) {
  for (const std::uint32_t i : readings.at(own)) {
    if (!slots[i].loose) return false;
    for (const auto& [other, members] : readings)
      if (other != own && std::none_of(members.begin(), members.end(),
                                       [&](std::uint32_t j) { return table.alike(i, j); }))
        return false;
  }
  return readings.size() > 2;
}

}  // namespace

std::vector<SlotGroup> group_slots(const std::vector<Slot>& slots,
                                   const std::vector<SlotLink>& links) {
  Classes components(slots.size());
  std::vector<double> pull(slots.size(), 0.0);
  for (const SlotLink& link : links) {
    components.join(link.first, link.second);
    pull[link.first] += link.strength;
    pull[link.second] += link.strength;
  }
  std::map<std::uint32_t, std::vector<std::uint32_t>> by_component;
  for (std::uint32_t i = 0; i < slots.size(); ++i)
    if (pull[i] > 0) by_component[components.find(i)].push_back(i);

  const LinkTable table(links);
  std::vector<SlotGroup> groups;
  for (const auto& [leader, component] : by_component) {
    SlotGroup group;
    group.members = one_a_version(component, slots, pull);
    const auto chosen = [&](std::uint32_t i) {
      return std::binary_search(group.members.begin(), group.members.end(), i);
    };
    Classes alike(slots.size());
    for (const SlotLink& link : links)
      if (link.same && chosen(link.first) && chosen(link.second) &&
          !goes_either_way(table, group.members, link) &&
          !keeps_apart(links, group.members, alike, link))
        alike.join(link.first, link.second);
    for (const SlotLink& link : links)
      if (!link.same && chosen(link.first) && chosen(link.second) &&
          alike.find(link.first) != alike.find(link.second))
        group.strength = std::max(group.strength, link.strength);
    if (group.strength <= 0) continue;
    std::map<std::uint32_t, std::vector<std::uint32_t>> readings;
    for (const std::uint32_t i : group.members) readings[alike.find(i)].push_back(i);
    std::vector<std::string> briefs;
    for (const auto& [first, members] : readings) {
      group.readings.push_back(merge(members, slots));
      group.readings.back().fits_others = fits_others(table, slots, readings, first);
      briefs.push_back(brief_of(slots[members.front()]));
    }
    merge_alike(group.readings, briefs);
    if (group.readings.size() < 2) continue;
    std::stable_sort(group.readings.begin(), group.readings.end(),
                     [](const Reading& a, const Reading& b) {
                       if (a.articles.size() != b.articles.size())
                         return a.articles.size() > b.articles.size();
                       return a.articles < b.articles;
                     });
    groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<std::pair<ArticleIndex, std::string>> values_of(const SlotGroup& group,
                                                            const std::vector<Slot>& slots) {
  std::vector<std::pair<ArticleIndex, std::string>> values;
  for (const std::uint32_t i : group.members) values.emplace_back(slots[i].article, slots[i].value);
  std::sort(values.begin(), values.end());
  return values;
}

}  // namespace synoptic::divergence
