#pragma once

// Finds the phrases of a word list in a sentence: "at least", "according to", "is likely to". A
// trie over words; the longest phrase that begins at a place wins.
//
//   PhraseMatcher bounds;
//   bounds.add("more than", 3);
//   bounds.longest_at(words, i)  ->  {length 2, value 3}
//
// What a word is, the caller decides: token keys, stems or lemmas, as long as phrases and text use
// the same. Cost: O(longest phrase) a place, so linear in the text. Phrases are added once, in
// function-local statics.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/word_ids.h"

namespace synoptic::lexicon {

// The words of a text in order, one a token.
using Words = std::span<const std::string_view>;

struct PhraseMatch {
  std::size_t length = 0;   // in words, at least 1
  std::uint32_t value = 0;  // what the phrase was added with
};

class PhraseMatcher {
 public:
  // Room for `words` words in all.
  void reserve(std::size_t words);

  // Words of `phrase` are parted by single spaces. A phrase added twice keeps its last value; the
  // empty phrase is ignored.
  void add(std::string_view phrase, std::uint32_t value);

  // The longest phrase that begins with word `at`.
  std::optional<PhraseMatch> longest_at(Words words, std::size_t at) const {
    if (at >= words.size() || !may_begin(words[at])) return std::nullopt;
    return search_at(words, at);
  }

  bool empty() const { return ids_.empty(); }

 private:
  std::optional<PhraseMatch> search_at(Words words, std::size_t at) const;

  // Most words of a text begin no phrase: one bit for a word's length, its first two bytes and its
  // last tells so.
  bool may_begin(std::string_view word) const {
    const std::size_t head = head_of(word);
    return (heads_[head / 64] >> (head % 64) & 1) != 0;
  }
  static std::size_t head_of(std::string_view word) {
    if (word.empty()) return 0;
    const auto first = static_cast<unsigned char>(word.front());
    const auto second = static_cast<unsigned char>(word.size() > 1 ? word[1] : 0);
    const auto last = static_cast<unsigned char>(word.back());
    return (((first * 31u + second) * 31u + last) * 31u + word.size()) % kHeads;
  }
  static constexpr std::size_t kHeads = 8192;

  std::array<std::uint64_t, kHeads / 64> heads_{};
  text::WordIds ids_;
  text::NumberTable edges_;  // node and word id -> next node
  // By node: what the phrase that ends there was added with. Node 0 is the root.
  std::vector<std::optional<std::uint32_t>> values_ = {std::nullopt};
};

// A matcher of one table: the first column is the phrase, the value is its row number in
// `read_table(name)`.
PhraseMatcher matcher_of_table(std::string_view name);

}  // namespace synoptic::lexicon
