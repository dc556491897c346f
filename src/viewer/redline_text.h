#pragma once

// A passage of one version or of two woven together, laid out in a column: where each word stands,
// which stretches of which line are struck or new, and the marks of findings. Values only.

#include <cstdint>
#include <span>
#include <vector>

#include "viewer/passage_layout.h"
#include "viewer/redline_words.h"

namespace synoptic::viewer {

struct RedlineWord {
  text::Span span;
  float x = 0;  // from the left edge of the text
  std::uint32_t line = 0;
  std::uint8_t side = 0;
  WordChange change = WordChange::kept;
  bool marked = false;  // a finding rests on it
  float width = 0;
};

// A stretch of one line that was deleted or inserted.
struct ChangeRun {
  float from = 0, to = 0;
  std::uint32_t line = 0;
  WordChange change = WordChange::kept;
};

struct RedlineText {
  TextStyle style;
  float line_height = 24;
  float indent = 0;
  std::uint32_t lines = 0;
  std::vector<RedlineWord> words;
  std::vector<ChangeRun> runs;
  CellLayout marks;  // runs and badges of both sides, no words

  float height() const { return static_cast<float>(lines) * line_height; }
};

struct RedlineTextRequest {
  const comparison::Display& display;
  RedlinePair pair;
  std::span<const RedlinePart> parts;
  article::SentenceKind kind = article::SentenceKind::body;
  float width = 400;     // of the column, without padding
  float text_size = 16;  // of body text
  const Marks& marks;
};

// Words that are glued to each other stay on one line, whichever change they belong to, unless the
// column is narrower than they are. Linear in the text, plus one Ink::width a word.
void lay_out_redline(const RedlineTextRequest& request, Ink& ink, RedlineText& text);

}  // namespace synoptic::viewer
