#include "text/key_words.h"

namespace synoptic::text {

std::vector<std::string_view> words_of_key(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const auto space = key.find(' ');
    words.push_back(key.substr(0, space));
    key.remove_prefix(space == std::string_view::npos ? key.size() : space + 1);
  }
  return words;
}

}  // namespace synoptic::text
