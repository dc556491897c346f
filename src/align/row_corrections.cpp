#include "align/row_corrections.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace synoptic::align {
namespace {

using article::Article;
using Id = std::uint32_t;

std::uint32_t shared_bytes(text::Span a, text::Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

std::optional<Id> find_passage(const PassageNumbers& passages, const std::string& hash,
                               text::Span span) {
  const auto& versions = passages.versions;
  const auto first = std::lower_bound(
      versions.begin(), versions.end(), hash,
      [](const Article* a, const std::string& wanted) { return a->hash < wanted; });
  std::optional<Id> best;
  std::uint32_t most = 0;
  for (auto at = first; at != versions.end() && (*at)->hash == hash; ++at) {
    const auto& sentences = (*at)->sentences;
    const Id offset = passages.offsets[static_cast<std::size_t>(at - versions.begin())];
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      if (sentences[s].span == span) return offset + static_cast<Id>(s);
      if (const auto shared = shared_bytes(sentences[s].span, span); shared > most)
        most = shared, best = offset + static_cast<Id>(s);
    }
  }
  return best;
}

// Rows that are put together, and which of them must not be.
class RowUnion {
 public:
  RowUnion(const RowConstraints& constraints, const std::vector<Id>& row_of, Id rows)
      : row_of_(row_of), parent_(rows), apart_(rows) {
    std::iota(parent_.begin(), parent_.end(), Id{0});
    for (const auto& [a, b] : constraints.parted) {
      apart_[row_of[a]].push_back(b);
      apart_[row_of[b]].push_back(a);
    }
  }

  Id root(Id row) {
    while (parent_[row] != row) row = parent_[row] = parent_[parent_[row]];
    return row;
  }

  void join(Id first, Id second) {
    Id keeps = root(first), goes = root(second);
    if (keeps == goes) return;
    if (apart_[keeps].size() < apart_[goes].size()) std::swap(keeps, goes);
    for (const Id passage : apart_[goes])
      if (root(row_of_[passage]) == keeps) return;
    parent_[goes] = keeps;
    apart_[keeps].insert(apart_[keeps].end(), apart_[goes].begin(), apart_[goes].end());
    apart_[goes] = {};
  }

 private:
  const std::vector<Id>& row_of_;
  std::vector<Id> parent_;
  std::vector<std::vector<Id>> apart_;  // of each root: passages that no passage of it may meet
};

}  // namespace

RowConstraints constraints_from(std::span<const Correction> corrections,
                                const PassageNumbers& passages) {
  std::map<PassagePair, Correction::Kind> last;
  RowConstraints constraints;
  for (const Correction& correction : corrections) {
    const auto a = find_passage(passages, correction.first_hash, correction.first);
    const auto b = find_passage(passages, correction.second_hash, correction.second);
    if (a && b)
      last[std::minmax(*a, *b)] = correction.kind;
    else
      ++constraints.lost;
  }
  for (const auto& [pair, kind] : last) {
    const bool parts = kind == Correction::Kind::part, itself = pair.first == pair.second;
    if (itself && !parts) continue;
    if (itself)
      constraints.alone.push_back(pair.first);
    else
      (parts ? constraints.parted : constraints.joined).push_back(pair);
    constraints.named.insert(constraints.named.end(), {pair.first, pair.second});
  }
  auto& named = constraints.named;
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  return constraints;
}

void impose(const RowConstraints& constraints, std::vector<std::uint32_t>& row_of) {
  if (constraints.named.empty()) return;
  Id rows = *std::max_element(row_of.begin(), row_of.end()) + 1;
  for (const Id passage : constraints.alone) row_of[passage] = rows++;
  RowUnion together(constraints, row_of, rows);
  for (const auto& [a, b] : constraints.joined) together.join(row_of[a], row_of[b]);
  for (Id& row : row_of) row = together.root(row);
}

}  // namespace synoptic::align
