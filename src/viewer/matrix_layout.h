#pragma once

// Findings by versions: a line for each finding that the filter shows, in order of consequence, and
// in it a letter for each version. Values only; lines are equally high, so a place is arithmetic,
// and only sentences in view are laid out.

#include <optional>
#include <vector>

#include "viewer/grid_layout.h"
#include "viewer/marks.h"
#include "viewer/reading_letters.h"
#include "viewer/similarity.h"

namespace synoptic::viewer {

// What stands in one line.
struct MatrixLine {
  Paragraph sentence;  // at most two lines of it
  std::string verdict;
};

class MatrixLayout {
 public:
  explicit MatrixLayout(const comparison::Display& display);

  // Cheap when nothing changed. Returns whether anything moved.
  bool update(const ViewerState& state, ImVec2 size, Ink& ink);
  // Lays out the sentences of the window that begins at `top`.
  void settle(float top, Ink& ink);

  const comparison::Display& display() const { return display_; }
  const Grid& grid() const { return grid_; }
  const std::vector<std::uint32_t>& findings() const { return findings_; }  // by line
  const Letters& letters(std::size_t finding) const { return letters_[finding]; }
  const std::vector<Letters>& letters() const { return letters_; }
  // REQUIRES: settled there.
  const MatrixLine& line(std::size_t index) const { return *lines_[findings_[index]]; }

  float line_height() const { return line_height_; }
  float cell_height() const { return cell_height_; }
  float top_of(std::size_t line) const { return static_cast<float>(line) * line_height_; }
  float content_height() const { return top_of(findings_.size()); }
  // The lines of which something is in the window, [first, last).
  Range lines_in_view(float top, float height) const;
  std::optional<std::size_t> line_of(std::size_t finding) const;

 private:
  bool list_findings(const ViewerState& state);
  float verdict_room(float text_size, Ink& ink) const;

  const comparison::Display& display_;
  std::vector<Letters> letters_;  // by finding

  GridCause cause_;
  Filter filter_;
  std::optional<std::size_t> selected_;
  bool listed_ = false;

  Grid grid_;
  std::vector<std::uint32_t> findings_;
  float line_height_ = 54, cell_height_ = 54;
  std::vector<std::optional<MatrixLine>> lines_;  // by finding
};

}  // namespace synoptic::viewer
