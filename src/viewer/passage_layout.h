#pragma once

// Some sentences of one version, laid out in a column: which word stands where, which stretch of
// which line carries which mark. Values only; draw_cell paints them, tests check them.

#include <cstdint>
#include <span>
#include <vector>

#include "comparison/json.h"
#include "viewer/ink.h"
#include "viewer/marks.h"

namespace synoptic::viewer {

struct PlacedWord {
  text::Span span;
  float x = 0;  // from the left edge of the text
  std::uint32_t line = 0;
  float width = 0;
  std::uint32_t rank = 0;   // on its line, counted from the left
  bool from_right = false;  // its letters run from the right
};

// A stretch of one line under one mark.
struct MarkRun {
  std::uint32_t finding = 0;  // kWordingRun for a wording-only difference
  std::uint32_t line = 0;
  float from = 0, to = 0;
  bool first = false, last = false;  // the mark begins or ends here
  bool wide = false;                 // of a mark longer than kWideMark bytes
  std::uint32_t reading = 0;         // of the finding
};
constexpr std::uint32_t kWideMark = 42;
constexpr std::uint32_t kWordingRun = 0xFFFFFFFFU;

struct PlacedBadge {
  std::uint32_t finding = 0;
  float x = 0;
  std::uint32_t line = 0;
  std::uint32_t reading = 0;
};

// Words of one version in a column, with their marks.
struct CellLayout {
  std::size_t version = 0;
  bool absent = false;
  TextStyle style;
  float line_height = 24;
  float indent = 0;         // of list items
  float width = 0;          // of the column, without the indent
  bool from_right = false;  // lines begin at the right edge
  std::uint32_t lines = 0;
  std::vector<PlacedWord> words;
  std::vector<MarkRun> runs;  // weakest finding first, so that the strongest is painted last
  std::vector<PlacedBadge> badges;
  bool otherwise = false;  // nearly all of it is worded otherwise: a tag below says so
};

// Room a badge takes behind the words it belongs to, CSS pixels; with a star more.
constexpr float kBadgeRoom = 15;
constexpr float kStarRoom = 9;

// Room of the tag below a passage that is worded otherwise as a whole.
constexpr float kOtherwiseRoom = 20;

struct PassageRequest {
  const comparison::Display& display;
  std::size_t version = 0;
  std::span<const article::SentenceIndex> sentences;
  float width = 400;                    // of the column, without padding
  float text_size = 16;                 // of body text; a headline is larger
  const Marks* marks = nullptr;         // of all versions; none: plain words
  std::span<const text::Span> wording;  // to be underlined with dots
  std::span<const Verdict> verdicts{};  // in parallel with Display::findings, or shorter
};

// `absent` when there are no sentences. Cost: linear in the text, plus one Ink::width a word.
CellLayout lay_out_passage(const PassageRequest& request, Ink& ink);

// A part of one line, from the left edge of the text.
struct Stretch {
  std::uint32_t line = 0;
  float from = 0, to = 0;
};

// Where `span` stands in the cell, exact to a part of a word: usually one stretch a line; where
// words of two directions meet, more. Linear in the cell's words, and two Ink::width a stretch.
std::vector<Stretch> stretches_of(const CellLayout& cell, std::string_view text, text::Span span,
                                  Ink& ink);

// How a word of the cell is drawn and measured.
inline TextStyle style_of(const CellLayout& cell, const PlacedWord& word) {
  return {cell.style.face, cell.style.size, word.from_right};
}

// The face and size of a passage, by what kind of sentence it begins with.
TextStyle passage_style(article::SentenceKind kind, float text_size);

inline float height_of(const CellLayout& cell) {
  return static_cast<float>(cell.lines) * cell.line_height + (cell.otherwise ? kOtherwiseRoom : 0);
}

}  // namespace synoptic::viewer
