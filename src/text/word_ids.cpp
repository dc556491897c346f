#include "text/word_ids.h"

#include <cstring>

namespace synoptic::text {
namespace {

constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ull;
constexpr std::size_t kFewestSlots = 16;

std::uint64_t mixed(std::uint64_t bits) {
  bits *= kFactor;
  return bits ^ (bits >> 32);
}

// Fewer than eight bytes: from four on, the first and the last four, which may overlap.
std::uint64_t last_bytes(std::string_view rest) {
  if (rest.size() >= 4) {
    std::uint32_t first, last;
    std::memcpy(&first, rest.data(), 4);
    std::memcpy(&last, rest.data() + rest.size() - 4, 4);
    return static_cast<std::uint64_t>(first) << 32 | last;
  }
  std::uint64_t bytes = 0;
  for (const char c : rest) bytes = bytes << 8 | static_cast<unsigned char>(c);
  return bytes;
}

// Eight bytes at a time. Never seen outside: machines may number bytes as they like.
std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = word.size();
  for (; word.size() >= 8; word.remove_prefix(8)) {
    std::uint64_t block;
    std::memcpy(&block, word.data(), 8);
    hash = mixed(hash ^ block);
  }
  return mixed(hash ^ last_bytes(word));
}

}  // namespace

std::size_t NumberTable::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(mixed(key)) & mask;
  while (slots_[at].value != kNone && slots_[at].key != key) at = (at + 1) & mask;
  return at;
}

void NumberTable::grow(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.value != kNone) slots_[slot_of(slot.key)] = slot;
}

void NumberTable::reserve(std::size_t count) {
  std::size_t slots = kFewestSlots;
  while (slots < count * 2) slots *= 2;
  if (slots > slots_.size()) grow(slots);
}

std::uint32_t NumberTable::find(std::uint64_t key) const {
  return slots_.empty() ? kNone : slots_[slot_of(key)].value;
}

std::uint32_t NumberTable::add(std::uint64_t key, std::uint32_t fresh) {
  if (used_ * 2 >= slots_.size()) grow(slots_.empty() ? kFewestSlots : slots_.size() * 2);
  Slot& slot = slots_[slot_of(key)];
  if (slot.value != kNone) return slot.value;
  slot = {key, fresh};
  ++used_;
  return fresh;
}

void WordIds::reserve(std::size_t words) {
  constexpr std::size_t kUsualLetters = 8;
  table_.reserve(words);
  letters_.reserve(words * kUsualLetters);
  begins_.reserve(words + 1);
}

// The id of `word`, or kNone with the key it would get.
std::uint32_t WordIds::probe(std::string_view word, std::uint64_t& key) const {
  for (key = hash_of(word);; ++key) {
    const std::uint32_t id = table_.find(key);
    if (id == kNone || this->word(id) == word) return id;
  }
}

std::uint32_t WordIds::find(std::string_view word) const {
  std::uint64_t key = 0;
  return probe(word, key);
}

std::uint32_t WordIds::add(std::string_view word) {
  std::uint64_t key = 0;
  const std::uint32_t known = probe(word, key);
  if (known != kNone) return known;
  const auto id = static_cast<std::uint32_t>(size());
  table_.add(key, id);
  letters_ += word;
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
  return id;
}

}  // namespace synoptic::text
