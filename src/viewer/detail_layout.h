#pragma once

// One divergence with everything about it, laid out: the sentence, who says what, the passage of
// every version with the evidence in it, and why it is listed. Values only; the cost is that of the
// passages of one finding, once a change.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viewer/marks.h"
#include "viewer/paragraph.h"
#include "viewer/passage_layout.h"

namespace synoptic::viewer {

enum class DetailTone : std::uint8_t { text, muted };

// Words that are nobody's passage, at a place of the content (CSS pixels).
struct DetailText {
  Paragraph words;
  ImVec2 at;
  DetailTone tone = DetailTone::text;
};

// The line beside a reading.
struct DetailBar {
  float x = 0, top = 0, bottom = 0;
};

// The stretch of a passage in one row; most passages have one.
struct DetailPart {
  CellLayout cell;
  float top = 0;
};

// What one version tells there.
struct DetailPassage {
  std::size_t version = 0;
  float x = 0, width = 0;  // of its card
  float top = 0, bottom = 0;
  std::uint32_t row = kNoRow;  // where its head leads
  std::string origin;          // outlet and date
  std::vector<DetailPart> parts;
  float absent_top = 0;  // of the hatched field, when there are no parts
  bool absent = false;
};

struct DetailPage {
  std::optional<std::size_t> finding;
  std::size_t place = 0;   // among the findings the filter shows, from 1; 0: it hides this one
  std::size_t listed = 0;  // how many it shows
  float left = 0, width = 0;
  std::vector<DetailText> texts;
  std::vector<DetailBar> bars;
  std::vector<DetailPassage> passages;
  ImVec2 gauge{0, 0};  // of the confidence; upper left corner
  float height = 0;
};

// Distances of the page, CSS pixels.
struct DetailMetrics {
  float card = 18;    // inside a card, at every side
  float absent = 44;  // the hatched field
  float gauge_width = 56, gauge_height = 6;
};
constexpr DetailMetrics kDetail{};

// Height of a card's head, where the name of its version stands.
inline float card_head(float text_size) { return 4 + small_size(text_size) * 2; }

struct DetailRequest {
  const comparison::Display& display;
  const RowOfSentence& rows;
  const Filter& filter;
  std::optional<std::size_t> selected;
  Verdict verdict = Verdict::none;
  float text_size = 16;
  float width = 1366;
  std::vector<std::size_t> order{};  // of the passages; versions it leaves out are not shown
};

DetailPage lay_out_detail(const DetailRequest& request, Ink& ink);

}  // namespace synoptic::viewer
