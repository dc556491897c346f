#pragma once

// Entries by versions: what is said of each entry in each version, and where it stands on the
// screen. Ledgers fill the table; how it is laid out and drawn is the same for all of them.
//
// Three shapes. Columns of 90 px and more hold words. Where more versions are than that, columns of
// 28 to 56 px hold signs, and the table may be wider than the screen. On a phone each entry is a
// heading with the versions that have it in lines below, and one more line names those that have it
// not.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "viewer/marks.h"
#include "viewer/paragraph.h"

namespace synoptic::viewer {

// One entry in one version.
struct TableCell {
  std::string text;                       // one line, cut to fit
  std::string detail;                     // a smaller one below it
  bool present = false;                   // absent ones are hatched
  std::uint32_t row = kNoRow;             // of the synopsis: where a click leads
  std::uint32_t finding = kNoFinding;     // that says these words differ: a click selects it
  std::vector<std::uint32_t> rests_here;  // every finding with evidence in these words
};

struct TableLine {
  std::string head, detail;
  bool passage = false;          // the head is words of a version
  bool alone = false;            // its words say that no other version has it
  std::uint32_t group = 0;       // neighbours of one group may be the same
  std::vector<TableCell> cells;  // by version
};

struct Table {
  std::vector<TableLine> lines;
  std::string note;           // stands above all of it
  std::string empty;          // what there is to say without lines
  bool about_absent = false;  // a phone names only the versions that lack the entry
};

struct TableRequest {
  const comparison::Display& display;
  const Table& table;
  const std::vector<std::size_t>& versions;  // in the order of columns
  float width = 0;                           // CSS pixels
  float text_size = 16;
};

struct TableLayout {
  enum class Shape : std::uint8_t { words, signs, phone };

  Shape shape = Shape::words;
  float head_width = 0;    // of the first column, which stays
  float column_width = 0;  // of each version
  float width = 0;         // of all of it; more than the screen where signs do not fit
  float padding = 12;
  float cell_size = 14, detail_size = 12;  // of text
  float cell_line = 20;                    // height of a cell's line, and of a version on a phone
  std::vector<std::size_t> versions;
  std::vector<std::string> signs;         // by version, where columns hold signs
  std::vector<Paragraph> heads, details;  // by line
  std::vector<Paragraph> lacking;         // by line, on a phone: "not in Valley Wire and Pano"
  std::vector<float> tops;                // by line, one more than lines; from the content's top

  std::size_t line_at(float y) const;  // REQUIRES: there are lines
  float x_of(std::size_t column) const {
    return head_width + static_cast<float>(column) * column_width;
  }
  float height() const { return tops.empty() ? 0 : tops.back(); }
  // Of the line that names who has it not, high enough for a finger; 0 without one.
  float lacking_height(std::size_t line) const {
    const float words = lacking[line].height();
    return words > 0 ? std::max(cell_line, words + 12) : 0;
  }
};

// Linear in lines and in the words of their heads; no cell is measured.
TableLayout lay_out_table(const TableRequest& request, Ink& ink);

// The versions that a phone lists below an entry: those that have it; none where the table is about
// those that have it not.
std::vector<std::size_t> listed(const Table& table, const TableLine& line,
                                const std::vector<std::size_t>& versions);

}  // namespace synoptic::viewer
