#pragma once

// A lexicon table as a set or map of folded words: the first column is the word, the second its
// class.

#include <map>
#include <string_view>

namespace synoptic::divergence {

class WordList {
 public:
  // Reads assets/lexicons/NAME.tsv. A table that is not there gives an empty list.
  explicit WordList(std::string_view name);

  bool has(std::string_view word) const { return classes_.count(word) > 0; }
  // The second column; empty for a word that is not listed. O(log n).
  std::string_view class_of(std::string_view word) const;

 private:
  std::map<std::string_view, std::string_view> classes_;
};

}  // namespace synoptic::divergence
