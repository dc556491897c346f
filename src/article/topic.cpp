#include "article/topic.h"

#include <algorithm>

#include "text/key_words.h"

namespace synoptic::article {
namespace {

constexpr std::size_t kLongWord = 6;   // bytes; shorter words are rarely of one topic only
constexpr std::size_t kHeadBytes = 6;  // endings differ: "museum", "museums"
constexpr std::size_t kWordLimit = 4000;

std::string_view head_of(std::string_view word) {
  std::size_t length = std::min(word.size(), kHeadBytes);
  if (static_cast<unsigned char>(word[0]) >= 0x80) length = std::min(word.size(), 2 * kHeadBytes);
  return word.substr(0, length);
}

}  // namespace

void Topic::learn(std::string_view key) {
  if (read_ > kWordLimit) return;
  for (const std::string_view word : text::words_of_key(key)) {
    ++read_;
    if (word.size() >= kLongWord) ++heads_[head_of(word)];
  }
}

bool Topic::knows(std::string_view key) const {
  std::size_t known = 0, all = 0;
  for (const std::string_view word : text::words_of_key(key)) {
    if (word.size() > 10 * kLongWord) return true;
    if (word.size() < kLongWord) continue;
    ++all;
    known += heads_.count(head_of(word)) > 0;
  }
  return all == 0 || (known >= 2 && known * 4 >= all);
}

bool Topic::reads(std::string_view key, std::uint32_t times) const {
  for (const std::string_view word : text::words_of_key(key)) {
    if (word.size() < kLongWord) continue;
    const auto found = heads_.find(head_of(word));
    if (found != heads_.end() && found->second >= times) return true;
  }
  return false;
}

}  // namespace synoptic::article
