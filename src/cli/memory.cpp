// Memory for the program `synoptic` alone: operator new over lists of equal blocks. A comparison
// makes some hundred thousand small strings and lists and has one thread, so that taking the first
// block of a list is all there is to do. Blocks are cut from areas as large as a huge page, which
// the kernel clears in one go. Large blocks go to malloc. The tests and the sanitizer build keep
// the system's own (CMakeLists.txt).

#include <bit>
#include <cstddef>
#include <cstdlib>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace {

constexpr std::size_t kStep = 16;            // sizes of small blocks; the alignment of all
constexpr std::size_t kLargestSmall = 1024;  // beyond, sizes are powers of two
constexpr std::size_t kLargest = std::size_t{1} << 19;  // with the head
constexpr std::size_t kArea = std::size_t{2} << 20;

// Stands before every block; a block's own bytes hold the next free one while it is free.
struct alignas(kStep) Head {
  std::size_t size;  // of the whole block; 0: from malloc
};
struct Free {
  Free* next;
};

constexpr std::size_t kSmallLists = kLargestSmall / kStep + 1;
Free* lists[kSmallLists + 9];
std::byte* area = nullptr;
std::byte* area_end = nullptr;

// The list of blocks with at least `size` bytes; `size` becomes theirs.
Free*& list_of(std::size_t& size) {
  if (size <= kLargestSmall) {
    size = (size + kStep - 1) / kStep * kStep;
    return lists[size / kStep];
  }
  size = std::bit_ceil(size);
  return lists[kSmallLists + static_cast<std::size_t>(std::countr_zero(size / kLargestSmall)) - 1];
}

void* with_head(void* place, std::size_t size) {
  Head* head = new (place) Head{size};
  return head + 1;
}

void* large(std::size_t bytes) {
  void* place = std::malloc(bytes + sizeof(Head));
  if (place == nullptr) throw std::bad_alloc();
  return with_head(place, 0);
}

void open_area() {
  area = static_cast<std::byte*>(std::aligned_alloc(kArea, kArea));
  if (area == nullptr) throw std::bad_alloc();
  area_end = area + kArea;
#if defined(__linux__)
  madvise(area, kArea, MADV_HUGEPAGE);
#endif
}

}  // namespace

void* operator new(std::size_t bytes) {
  if (bytes > kLargest - sizeof(Head)) return large(bytes);
  std::size_t size = bytes + sizeof(Head) + (bytes == 0);
  Free*& list = list_of(size);
  if (Free* const block = list) {
    list = block->next;
    return block;
  }
  if (static_cast<std::size_t>(area_end - area) < size) open_area();
  void* const place = area;
  area += size;
  return with_head(place, size);
}

void operator delete(void* block) noexcept {
  if (block == nullptr) return;
  Head* const head = static_cast<Head*>(block) - 1;
  if (head->size == 0) return std::free(head);
  Free*& list = list_of(head->size);
  list = new (block) Free{list};
}

void operator delete(void* block, std::size_t) noexcept { operator delete(block); }
