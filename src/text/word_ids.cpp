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
std::uint32_t hash_of(std::string_view word) {
  std::uint64_t hash = word.size();
  for (; word.size() >= 8; word.remove_prefix(8)) {
    std::uint64_t block;
    std::memcpy(&block, word.data(), 8);
    hash = mixed(hash ^ block);
  }
  return static_cast<std::uint32_t>(mixed(hash ^ last_bytes(word)));
}

// The smallest power of two that `count` keys leave half empty.
std::size_t slots_for(std::size_t count) {
  std::size_t slots = kFewestSlots;
  while (slots < count * 2) slots *= 2;
  return slots;
}

}  // namespace

void NumberTable::grow(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.value != kNone) slots_[slot_of(slot.key)] = slot;
}

void NumberTable::reserve(std::size_t count) {
  const std::size_t slots = slots_for(count);
  if (slots > slots_.size()) grow(slots);
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
  const std::size_t slots = slots_for(words);
  if (slots > slots_.size()) grow(slots);
  letters_.reserve(words * kUsualLetters);
  begins_.reserve(words + 1);
}

// Where `word` is, or would be.
std::size_t WordIds::slot_of(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.id == kNone || (slot.hash == hash && this->word(slot.id) == word)) return at;
  }
}

void WordIds::grow(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.id == kNone) continue;
    std::size_t at = slot.hash & (slots - 1);
    while (slots_[at].id != kNone) at = (at + 1) & (slots - 1);
    slots_[at] = slot;
  }
}

std::uint32_t WordIds::find(std::string_view word) const {
  return slots_.empty() ? kNone : slots_[slot_of(word, hash_of(word))].id;
}

std::uint32_t WordIds::add(std::string_view word) {
  if (size() * 2 >= slots_.size()) grow(slots_.empty() ? kFewestSlots : slots_.size() * 2);
  const std::uint32_t hash = hash_of(word);
  Slot& slot = slots_[slot_of(word, hash)];
  if (slot.id != kNone) return slot.id;
  slot = {hash, static_cast<std::uint32_t>(size())};
  letters_ += word;
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
  return slot.id;
}

}  // namespace synoptic::text
