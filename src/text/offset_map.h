#pragma once

// Where each piece of a cleaned text came from. Cleaning only deletes, replaces and inserts; an OffsetMap
// keeps the pieces that were copied, so that any span of the result can be shown in the original.

#include <cstdint>
#include <vector>

#include "text/span.h"

namespace synoptic::text {

// Maps offsets of a new text to those of the old one. Pieces are appended in order of the new text.
class OffsetMap {
 public:
  // The next `length` bytes of the new text are the `length` bytes of the old one from `old_begin`.
  void copy(std::uint32_t old_begin, std::uint32_t length);
  // The next `new_length` bytes stand for the old range; inside it there is no finer answer.
  // A pure insertion has an empty old range.
  void replace(Span old_range, std::uint32_t new_length);

  // The old range that `span` of the new text came from, widened to whole replaced pieces. O(log n).
  Span to_original(Span span) const;

  // This map after `first`: new text -> middle text -> old text. Linear in both.
  OffsetMap after(const OffsetMap& first) const;

  bool empty() const { return pieces_.empty(); }

 private:
  struct Piece {
    std::uint32_t new_begin;
    std::uint32_t new_length;
    Span old;
    bool copied;
  };
  std::vector<Piece> pieces_;
};

}  // namespace synoptic::text
