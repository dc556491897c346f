#include "align/row_order.h"

#include <algorithm>
#include <cstddef>

namespace synoptic::align {
namespace {

constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

// A list in which a row can be put after any other.
class Chain {
 public:
  explicit Chain(std::uint32_t rows) : next_(rows, kNone), placed_(rows, false) {}

  bool placed(std::uint32_t row) const { return placed_[row]; }

  void insert_after(std::uint32_t before, std::uint32_t row) {
    std::uint32_t& link = before == kNone ? head_ : next_[before];
    next_[row] = link;
    link = row;
    placed_[row] = true;
  }

  std::vector<std::uint32_t> list() const {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = head_; row != kNone; row = next_[row]) rows.push_back(row);
    return rows;
  }

 private:
  std::uint32_t head_ = kNone;
  std::vector<std::uint32_t> next_;
  std::vector<bool> placed_;
};

// Marks what a longest strictly ascending series of `places` leaves out.
std::vector<bool> out_of_order(const std::vector<std::uint32_t>& places) {
  std::vector<std::size_t> tops, before(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto pile =
        std::lower_bound(tops.begin(), tops.end(), places[i],
                         [&](std::size_t top, std::uint32_t place) { return places[top] < place; });
    before[i] = pile == tops.begin() ? i : *(pile - 1);
    if (pile == tops.end())
      tops.push_back(i);
    else
      *pile = i;
  }
  std::vector<bool> out(places.size(), true);
  if (tops.empty()) return out;
  std::size_t i = tops.back();
  for (; before[i] != i; i = before[i]) out[i] = false;
  out[i] = false;
  return out;
}

}  // namespace

std::vector<std::uint32_t> order_rows(const RowsBySentence& versions, std::size_t base,
                                      std::uint32_t rows) {
  Chain chain(rows);
  const auto add = [&](const std::vector<std::uint32_t>& version) {
    std::uint32_t before = kNone;
    for (const std::uint32_t row : version) {
      if (!chain.placed(row)) chain.insert_after(before, row);
      before = row;
    }
  };
  if (base < versions.size()) add(versions[base]);
  for (std::size_t v = 0; v < versions.size(); ++v)
    if (v != base) add(versions[v]);
  return chain.list();
}

std::vector<bool> find_moved(const RowsBySentence& versions, std::size_t base, std::uint32_t rows) {
  std::vector<std::uint32_t> place(rows, kNone);  // of the row in the base
  if (base < versions.size())
    for (std::uint32_t i = 0; i < versions[base].size(); ++i)
      place[versions[base][i]] = std::min(place[versions[base][i]], i);
  std::vector<bool> moved(rows, false);
  std::vector<std::size_t> seen_in(rows, versions.size());  // the version that had it last
  for (std::size_t v = 0; v < versions.size(); ++v) {
    if (v == base) continue;
    std::vector<std::uint32_t> shared, places;
    for (const std::uint32_t row : versions[v]) {
      if (place[row] == kNone || seen_in[row] == v) continue;
      seen_in[row] = v;
      shared.push_back(row);
      places.push_back(place[row]);
    }
    const auto out = out_of_order(places);
    for (std::size_t i = 0; i < shared.size(); ++i)
      if (out[i]) moved[shared[i]] = true;
  }
  return moved;
}

}  // namespace synoptic::align
