#include "align/split_passages.h"

#include <algorithm>
#include <cstdint>

namespace synoptic::align {
namespace {

constexpr double kPartner = 0.6;   // least score of the whole with its first half
constexpr double kOwnLeast = 0.5;  // a second half with a partner so good is none
constexpr double kOfHalf = 0.5;    // least share of the half's matter that the rest holds
constexpr double kOfRest = 0.4;    // and of the rest's matter that the half holds
constexpr double kMatter = 4;      // least weight shared: about two words that are not common
constexpr double kRaised = 0.65;

struct Entry {
  std::uint32_t whole, half, pair;
};

// What `whole` holds and `first_half` does not, against `half`.
struct Rest {
  double all = 0, shared = 0;
};

Rest rest_of(const TermVector& whole, const TermVector& first_half, const TermVector& half) {
  const auto has = [](const TermVector& vector, std::size_t& at, std::uint32_t term) {
    while (at < vector.terms.size() && vector.terms[at].term < term) ++at;
    return at < vector.terms.size() && vector.terms[at].term == term;
  };
  Rest rest;
  std::size_t f = 0, h = 0;
  for (const WeightedTerm& term : whole.terms) {
    if (has(first_half, f, term.term)) continue;
    rest.all += term.weight;
    if (has(half, h, term.term)) rest.shared += term.weight;
  }
  return rest;
}

class Raiser {
 public:
  Raiser(std::span<const PassageTerms> passages, std::span<const ComparedPair> pairs,
         std::span<double> scores)
      : passages_(passages), pairs_(pairs), scores_(scores), given_(scores.begin(), scores.end()) {}

  // Takes the first or the second version's passages for wholes.
  void run(bool first_is_whole) {
    entries_.clear();
    for (std::uint32_t p = 0; p < pairs_.size(); ++p) {
      const auto [a, b] = ends(pairs_[p]);
      entries_.push_back(first_is_whole ? Entry{a, b, p} : Entry{b, a, p});
    }
    std::sort(entries_.begin(), entries_.end(), [](const Entry& x, const Entry& y) {
      return x.whole != y.whole ? x.whole < y.whole : x.half < y.half;
    });
    find_best_of_halves();
    for (std::size_t begin = 0; begin < entries_.size();) {
      std::size_t end = begin;
      while (end < entries_.size() && entries_[end].whole == entries_[begin].whole) ++end;
      look_at(std::span(entries_).subspan(begin, end - begin));
      begin = end;
    }
  }

 private:
  static std::pair<std::uint32_t, std::uint32_t> ends(const ComparedPair& pair) {
    return {pair.first, pair.second};
  }

  void find_best_of_halves() {
    best_.clear();
    for (const Entry& entry : entries_) {
      const std::uint32_t place = passages_[entry.half].place;
      if (place >= best_.size()) best_.resize(place + std::size_t{1});
      best_[place] = std::max(best_[place], given_[entry.pair]);
    }
  }

  void look_at(std::span<const Entry> of_one_whole) {
    const Entry* partner = nullptr;
    for (const Entry& entry : of_one_whole)
      if (partner == nullptr || given_[entry.pair] > given_[partner->pair]) partner = &entry;
    if (given_[partner->pair] < kPartner) return;
    for (const Entry& entry : of_one_whole) {
      const std::uint32_t here = passages_[entry.half].place;
      const std::uint32_t there = passages_[partner->half].place;
      if (here != there + 1 && there != here + 1) continue;
      if (best_[here] >= kOwnLeast) continue;
      if (is_second_half(entry, *partner)) scores_[entry.pair] = kRaised;
    }
  }

  bool is_second_half(const Entry& entry, const Entry& partner) const {
    const TermVector& half = passages_[entry.half].stems;
    const Rest rest = rest_of(passages_[entry.whole].stems, passages_[partner.half].stems, half);
    return rest.shared >= kMatter && rest.shared >= kOfHalf * half.sum &&
           rest.shared >= kOfRest * rest.all;
  }

  std::span<const PassageTerms> passages_;
  std::span<const ComparedPair> pairs_;
  std::span<double> scores_;
  std::vector<double> given_;
  std::vector<Entry> entries_;
  std::vector<double> best_;  // by place of the half
};

}  // namespace

void raise_second_halves(std::span<const PassageTerms> passages,
                         std::span<const ComparedPair> pairs, std::span<double> scores) {
  Raiser raiser(passages, pairs, scores);
  raiser.run(true);
  raiser.run(false);
}

}  // namespace synoptic::align
