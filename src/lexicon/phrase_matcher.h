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

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace synoptic::lexicon {

// The words of a text in order, one a token.
using Words = std::span<const std::string_view>;

struct PhraseMatch {
  std::size_t length = 0;   // in words, at least 1
  std::uint32_t value = 0;  // what the phrase was added with
};

class PhraseMatcher {
 public:
  // Words of `phrase` are parted by single spaces. A phrase added twice keeps its last value; the
  // empty phrase is ignored.
  void add(std::string_view phrase, std::uint32_t value);

  // The longest phrase that begins with word `at`.
  std::optional<PhraseMatch> longest_at(Words words, std::size_t at) const;

  bool empty() const { return edges_.empty(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };
  std::uint32_t word_id(std::string_view word) const;

  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> ids_;  // word -> 1, 2, ...
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // node and word id -> next node
  std::unordered_map<std::uint32_t, std::uint32_t>
      values_;               // node where a phrase ends -> its value
  std::uint32_t nodes_ = 1;  // node 0 is the root
};

// A matcher of one table: the first column is the phrase, the value is its row number in
// `read_table(name)`.
PhraseMatcher matcher_of_table(std::string_view name);

}  // namespace synoptic::lexicon
