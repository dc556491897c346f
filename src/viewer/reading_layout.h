#pragma once

// One version straight through: a column of reading, and in its margin what the others say. What is
// far away has estimated heights until it comes near, so that an article of a hundred thousand
// words opens at once.

#include <cstdint>
#include <optional>
#include <vector>

#include "viewer/paragraph.h"
#include "viewer/passage_layout.h"
#include "viewer/reading_paragraphs.h"

namespace synoptic::viewer {

struct ReadingNote {
  std::uint32_t finding = 0;
  Paragraph words;
  float at = 0;   // where the words it belongs to ask for it, below the top of the paragraph's text
  float top = 0;  // where it stands
};

// A paragraph as laid out; heights count from the top of its text.
struct ReadingText {
  CellLayout cell;
  std::vector<ReadingNote> notes;
  float left_out = 0;  // of the line about what is left out behind it
  // Of its notes and those pushed into it from above, beyond its end; below 0: not placed yet.
  float reach = -1;
};

// Where things stand from left to right, CSS pixels.
struct ReadingColumns {
  float text_x = 0, text_width = 0;
  bool margin = false;  // notes stand beside the text, else below each paragraph
  float note_x = 0, note_width = 0;
  bool hanging = false;  // room at the left of the text for what is left out
};

// Of the badge before a note, and where its words begin.
inline float note_badge(float text_size) { return small_size(text_size) - 1; }
inline float note_indent(float text_size) { return note_badge(text_size) + 8; }

ReadingColumns plan_reading(float width, float text_size, Ink& ink);

struct ReadingRequest {
  std::size_t version = 0;
  const Filter& filter;
  std::optional<std::size_t> selected;
  float text_size = 16;
  float width = 1366;
  float view_height = 700;
};

class ReadingLayout {
 public:
  explicit ReadingLayout(const comparison::Display& display);

  // Cheap when nothing changed. Returns whether anything moved.
  bool update(const ReadingRequest& request, Ink& ink);
  // Makes exact what the window from `top` of the content shows.
  void settle(float top, Ink& ink);
  // The same around a paragraph, above and below.
  void settle_around(std::size_t paragraph, Ink& ink);

  const comparison::Display& display() const { return display_; }
  const RowOfSentence& rows() const { return rows_; }
  std::size_t version() const { return version_; }
  const ReadingColumns& columns() const { return columns_; }
  const std::vector<ReadingParagraph>& paragraphs() const { return paragraphs_; }
  bool is_exact(std::size_t paragraph) const { return texts_[paragraph].has_value(); }
  const ReadingText& text(std::size_t paragraph) const { return *texts_[paragraph]; }
  // Of the paragraph with the room above it, and of its words.
  float top_of(std::size_t paragraph) const { return tops_[paragraph]; }
  float text_top(std::size_t paragraph) const { return tops_[paragraph] + above(paragraph); }
  float content_height() const;
  std::size_t paragraph_at(float y) const;

  // From the first to the last line of a sentence. REQUIRES: its paragraph is exact.
  struct Lines {
    float top = 0, bottom = 0;
  };
  Lines lines_of(std::size_t sentence) const;
  // The sentence that begins the line at a height of the content, in an exact paragraph.
  std::size_t sentence_at(float y) const;

 private:
  static constexpr std::size_t kExactBytes = 120000;

  void rebuild(const ReadingRequest& request, Ink& ink);
  float above(std::size_t paragraph) const;
  float estimate(std::size_t paragraph) const;
  bool make_exact(std::size_t paragraph, Ink& ink);
  void add_notes(ReadingText& text, Ink& ink) const;
  float stack_notes(ReadingText& text, float height) const;
  void sum_tops(std::size_t from);
  void place_notes(std::size_t from);
  void place_new_notes(std::size_t from, float until);

  const comparison::Display& display_;
  RowOfSentence rows_;

  // What the rest was worked out for.
  std::size_t version_ = 0;
  Filter filter_;
  std::optional<std::size_t> beyond_;  // a selected finding that the filter hides
  float text_size_ = 0, width_ = -1, density_ = 0, view_height_ = 0;

  Marks marks_;
  ReadingColumns columns_;
  std::vector<ReadingParagraph> paragraphs_;
  std::vector<std::optional<ReadingText>> texts_;  // in parallel
  std::vector<float> heights_;
  std::vector<float> tops_{0};
};

}  // namespace synoptic::viewer
