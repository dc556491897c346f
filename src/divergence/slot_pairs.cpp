#include "divergence/slot_pairs.h"

#include <algorithm>

namespace synoptic::divergence {
namespace {

constexpr double kSurePlace = 0.75;  // for a value that the other passage has elsewhere
constexpr double kAgreed = 0.3;      // least strength of a link between slots that agree

class Pairing {
 public:
  Pairing(const PassagePair& pair, const std::vector<Slot>& slots, const SlotQuestions& ask)
      : ask_(ask), taken_(slots.size(), false), echo_(slots.size(), false) {
    for (std::uint32_t i = 0; i < slots.size(); ++i) {
      if (slots[i].article == pair.first()) first_.push_back(i);
      if (slots[i].article == pair.second()) second_.push_back(i);
    }
  }

  void add_links(std::vector<SlotLink>& links) {
    pair_alike(links);
    pair_rest(links);
  }

 private:
  void pair_alike(std::vector<SlotLink>& links) {
    std::vector<SlotLink> alike;
    for (const std::uint32_t i : first_)
      for (const std::uint32_t j : second_)
        if (ask_.agree(i, j))
          alike.push_back({i, j, true, std::max(kAgreed, ask_.strength(i, j, false))});
    std::stable_sort(alike.begin(), alike.end(), [this](const SlotLink& x, const SlotLink& y) {
      const bool equal_x = ask_.equal(x.first, x.second), equal_y = ask_.equal(y.first, y.second);
      return equal_x != equal_y ? equal_x : x.strength > y.strength;
    });
    for (const SlotLink& link : alike) {
      echo_[link.first] = echo_[link.second] = true;
      const bool free = !taken_[link.first] && !taken_[link.second];
      if (!free && link.strength < kSameQuestion) continue;
      taken_[link.first] = taken_[link.second] = true;
      links.push_back(link);
    }
  }

  // The surest first; each stands against one other.
  void pair_rest(std::vector<SlotLink>& links) {
    std::vector<SlotLink> open;
    for (const std::uint32_t i : first_)
      for (const std::uint32_t j : second_) {
        if (taken_[i] || taken_[j]) continue;
        const double sure = ask_.strength(i, j, alone(i, j));
        if (sure >= kSameQuestion) open.push_back({i, j, false, std::min(1.0, sure)});
      }
    std::stable_sort(open.begin(), open.end(),
                     [](const SlotLink& x, const SlotLink& y) { return x.strength > y.strength; });
    for (const SlotLink& link : open) {
      if (taken_[link.first] || taken_[link.second]) continue;
      const bool echoed = echo_[link.first] || echo_[link.second];
      if (echoed && (link.strength < kSurePlace || !ask_.surely_placed(link.first, link.second)))
        continue;
      taken_[link.first] = taken_[link.second] = true;
      links.push_back(link);
    }
  }

  bool alone(std::uint32_t i, std::uint32_t j) const {
    const auto other = [&](const std::vector<std::uint32_t>& side, std::uint32_t self) {
      return std::any_of(side.begin(), side.end(), [&](std::uint32_t k) {
        return k != self && !taken_[k] && ask_.same_sort(k, self);
      });
    };
    return !other(first_, i) && !other(second_, j);
  }

  const SlotQuestions& ask_;
  std::vector<std::uint32_t> first_, second_;
  std::vector<bool> taken_, echo_;
};

}  // namespace

void pair_slots(const PassagePair& pair, const std::vector<Slot>& slots,
                const SlotQuestions& questions, std::vector<SlotLink>& links) {
  Pairing(pair, slots, questions).add_links(links);
}

}  // namespace synoptic::divergence
