#pragma once

// Words as small numbers: every different word gets the next id, 0, 1, 2 and so on, so that what is
// known of a word is a place in a vector and two words are compared as integers.
//
//   WordIds ids;
//   ids.add("fell");   ->  0
//   ids.find("rose");  ->  WordIds::kNone
//
// One block of letters and one table with open addresses, doubled when half full: no allocation a
// word. Words cannot be taken out, and the ids are the only order there is.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::text {

// Numbers for keys of 64 bits, as `WordIds` does for words; the caller chooses the values.
class NumberTable {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // Room for `count` keys without growing.
  void reserve(std::size_t count);
  // The value of `key`, or kNone. O(1).
  std::uint32_t find(std::uint64_t key) const {
    return slots_.empty() ? kNone : slots_[slot_of(key)].value;
  }
  // The value of `key`; `fresh` becomes its value when it has none yet. O(1) on average.
  // REQUIRES: fresh != kNone.
  std::uint32_t add(std::uint64_t key, std::uint32_t fresh);
  std::size_t size() const { return used_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = kNone;
  };
  static std::uint64_t mixed(std::uint64_t bits) {
    bits *= 0x9E3779B97F4A7C15ull;
    return bits ^ (bits >> 32);
  }
  std::size_t slot_of(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(mixed(key)) & mask;
    while (slots_[at].value != kNone && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }
  void grow(std::size_t slots);

  std::vector<Slot> slots_;  // a power of two of them
  std::size_t used_ = 0;
};

class WordIds {
 public:
  static constexpr std::uint32_t kNone = NumberTable::kNone;

  // Room for `words` words of the usual length without growing.
  void reserve(std::size_t words);
  // The id of `word`; the next free one when it is new. The letters are copied. O(length).
  std::uint32_t add(std::string_view word);
  // The id of `word`, or kNone. O(length).
  std::uint32_t find(std::string_view word) const;
  bool has(std::string_view word) const { return find(word) != kNone; }
  // REQUIRES: id < size(). The view holds until the next `add`.
  std::string_view word(std::uint32_t id) const {
    return std::string_view(letters_).substr(begins_[id], begins_[id + 1] - begins_[id]);
  }
  std::size_t size() const { return begins_.size() - 1; }
  bool empty() const { return size() == 0; }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t id = kNone;
  };
  std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
  void grow(std::size_t slots);

  std::vector<Slot> slots_;  // a power of two of them, at most half full
  std::string letters_;
  std::vector<std::uint32_t> begins_ = {0};  // into letters_, one more than words
};

}  // namespace synoptic::text
