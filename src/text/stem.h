#pragma once

// Snowball's English stemmer ("Porter2", https://snowballstem.org/algorithms/english/stemmer.html).

#include <deque>
#include <string>
#include <string_view>

#include "text/word_ids.h"

struct SN_env;

namespace synoptic::text {

// One stemmer with its memory of words already stemmed. Making one costs an allocation or two: keep
// it for as long as a text is being read. Not shared between threads.
class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  // The stem of a folded word ("warnings" -> "warn"). The reference lives as long as the stemmer.
  const std::string& stem(const std::string& key);

 private:
  SN_env* env_;
  WordIds words_;
  std::deque<std::string> stems_;  // by id; references stay
};

}  // namespace synoptic::text
