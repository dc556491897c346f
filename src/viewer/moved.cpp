#include "viewer/moved.h"

#include <algorithm>

namespace synoptic::viewer {
namespace {

struct Candidate {
  Moved moved;
  std::uint32_t distance = 0;  // 0: in order
};

// A passage is out of order when what comes before it in its version stands below it here, or what
// comes after it stands above.
Candidate look_at(const align::Row& row, std::uint32_t here, std::size_t version,
                  const std::vector<std::uint32_t>& rows) {
  Candidate found{{version, here, false}, 0};
  const auto& sentences = row.cells[version].sentences;
  if (sentences.empty()) return found;
  std::size_t before = article::at(sentences.front());
  std::size_t after = article::at(sentences.back());
  if (before >= rows.size() || after >= rows.size()) return found;
  while (before > 0 && (rows[before] == here || rows[before] == kNoRow)) --before;
  while (after + 1 < rows.size() && (rows[after] == here || rows[after] == kNoRow)) ++after;
  const bool has_before = rows[before] != here && rows[before] != kNoRow;
  const bool has_after = rows[after] != here && rows[after] != kNoRow;
  const bool out = (has_before && rows[before] > here) || (has_after && rows[after] < here);
  if (!out) return found;
  found.moved.first = !has_before;
  found.moved.beside = rows[has_before ? before : after];
  found.distance =
      found.moved.beside > here ? found.moved.beside - here : here - found.moved.beside;
  return found;
}

}  // namespace

std::optional<Moved> find_moved(const comparison::Display& display, const RowOfSentence& rows,
                                std::span<const Column> columns, std::uint32_t row) {
  const align::Row& passages = display.synopsis.rows[row];
  if (std::find(passages.tags.begin(), passages.tags.end(), align::RowTag::moved) ==
      passages.tags.end())
    return std::nullopt;
  Candidate best;
  const auto consider = [&](std::size_t version) {
    if (version >= passages.cells.size() || version >= rows.size()) return;
    const Candidate candidate = look_at(passages, row, version, rows[version]);
    if (candidate.distance > best.distance) best = candidate;
  };
  for (const Column& column : columns) consider(column.version);
  for (std::size_t v = 0; best.distance == 0 && v < rows.size(); ++v) consider(v);
  if (best.distance == 0) return std::nullopt;
  return best.moved;
}

}  // namespace synoptic::viewer
