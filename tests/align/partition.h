#pragma once

// What a synopsis says, in a form that two runs can be compared by, and an own source of chance.

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/synopsis.h"

namespace synoptic::align {

using Partition = std::set<std::set<std::string>>;

// Rows as sets of "hash:sentence"; rows, cells and articles may come in any order.
inline Partition rows_as_sets(const Synopsis& synopsis,
                              const std::vector<article::Article>& articles) {
  Partition rows;
  for (const Row& row : synopsis.rows) {
    std::set<std::string> members;
    for (std::size_t a = 0; a < articles.size(); ++a)
      for (const SentenceIndex s : row.cells[a].sentences)
        members.insert(articles[a].hash + ":" + std::to_string(article::at(s)));
    rows.insert(members);
  }
  return rows;
}

// Every sentence in one cell of one row, in reading order within it, and no row without any.
inline bool each_sentence_in_one_cell(const Synopsis& synopsis,
                                      const std::vector<article::Article>& articles) {
  if (synopsis.set_aside.size() != articles.size()) return false;
  std::vector<std::vector<int>> seen;
  for (const article::Article& a : articles) seen.emplace_back(a.sentences.size(), 0);
  for (const Row& row : synopsis.rows) {
    if (row.cells.size() != articles.size() || row.wording.size() != articles.size()) return false;
    std::size_t filled = 0;
    for (std::size_t a = 0; a < articles.size(); ++a) {
      const auto& sentences = row.cells[a].sentences;
      if (!std::is_sorted(sentences.begin(), sentences.end())) return false;
      for (const SentenceIndex s : sentences) {
        if (article::at(s) >= seen[a].size()) return false;
        ++seen[a][article::at(s)];
      }
      filled += !sentences.empty();
    }
    if (filled == 0 || !(row.score >= 0 && row.score <= 1)) return false;
  }
  for (const auto& counts : seen)
    if (std::any_of(counts.begin(), counts.end(), [](int n) { return n != 1; })) return false;
  return true;
}

// Knuth's MMIX generator: the same numbers on every machine.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace synoptic::align
