#pragma once

// A lexicon table as a set or map of folded words: the first column is the word, the second its
// class.

#include <string_view>
#include <vector>

#include "text/word_ids.h"

namespace synoptic::divergence {

class WordList {
 public:
  // Reads assets/lexicons/NAME.tsv. A table that is not there gives an empty list.
  explicit WordList(std::string_view name);

  bool has(std::string_view word) const { return words_.has(word); }
  // The second column; empty for a word that is not listed. O(1).
  std::string_view class_of(std::string_view word) const;

 private:
  text::WordIds words_;
  std::vector<std::string_view> classes_;  // by id
};

}  // namespace synoptic::divergence
