#include "text/offset_map.h"

#include <algorithm>

namespace synoptic::text {

void OffsetMap::copy(std::uint32_t old_begin, std::uint32_t length) {
  if (length == 0) return;
  if (!pieces_.empty() && pieces_.back().copied && pieces_.back().old.end == old_begin) {
    pieces_.back().new_length += length;
    pieces_.back().old.end += length;
    return;
  }
  const std::uint32_t at =
      pieces_.empty() ? 0 : pieces_.back().new_begin + pieces_.back().new_length;
  pieces_.push_back({at, length, {old_begin, old_begin + length}, true});
}

void OffsetMap::replace(Span old_range, std::uint32_t new_length) {
  if (new_length == 0) return;  // a deletion needs no piece: nothing of the new text stands for it
  const std::uint32_t at =
      pieces_.empty() ? 0 : pieces_.back().new_begin + pieces_.back().new_length;
  pieces_.push_back({at, new_length, old_range, false});
}

Span OffsetMap::to_original(Span span) const {
  const auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), span.begin,
                       [](std::uint32_t at, const Piece& piece) { return at < piece.new_begin; });
  if (after == pieces_.begin()) return {};
  auto piece = after - 1;
  const auto old_begin = [](const Piece& p, std::uint32_t at) {
    return p.copied ? p.old.begin + std::min(at - p.new_begin, p.new_length) : p.old.begin;
  };
  Span result{old_begin(*piece, span.begin), 0};
  result.end = result.begin;
  if (span.empty()) return result;
  const auto last =
      std::lower_bound(piece, pieces_.end(), span.end,
                       [](const Piece& p, std::uint32_t at) { return p.new_begin < at; }) -
      1;
  result.end = last->copied
                   ? last->old.begin + std::min(span.end - last->new_begin, last->new_length)
                   : last->old.end;
  if (result.end < result.begin) result.end = result.begin;
  return result;
}

OffsetMap OffsetMap::after(const OffsetMap& first) const {
  OffsetMap result;
  for (const Piece& piece : pieces_) {
    if (!piece.copied) {
      const Span old = first.to_original(piece.old);
      result.replace(old, piece.new_length);
      continue;
    }
    auto inner =
        std::upper_bound(first.pieces_.begin(), first.pieces_.end(), piece.old.begin,
                         [](std::uint32_t at, const Piece& p) { return at < p.new_begin; });
    if (inner != first.pieces_.begin()) --inner;
    for (; inner != first.pieces_.end() && inner->new_begin < piece.old.end; ++inner) {
      const std::uint32_t begin = std::max(piece.old.begin, inner->new_begin);
      const std::uint32_t end = std::min(piece.old.end, inner->new_begin + inner->new_length);
      if (begin >= end) continue;
      if (inner->copied)
        result.copy(inner->old.begin + (begin - inner->new_begin), end - begin);
      else
        result.replace(inner->old, end - begin);
    }
  }
  return result;
}

}  // namespace synoptic::text
