#pragma once

// Versions by versions: how alike each two are, as figures on greys.

#include "viewer/frame.h"
#include "viewer/grid_layout.h"
#include "viewer/similarity.h"

namespace synoptic::viewer {

struct SimilaritySquare {
  const comparison::Display& display;
  const Grid& grid;
  const Similarity& similarity;
  float line_height = 30;
};

// The columns and, as high as `similarity_line` says, the lines are Grid::versions.
Grid lay_out_similarity(const comparison::Display& display, const ViewerState& state, ImVec2 size,
                        Ink& ink);
float similarity_line(const GridPlan& plan);

void draw_similarity(Frame& frame, const SimilaritySquare& square, const ViewerState& state);
// What stands under the pointer, in words; after the header.
void draw_similarity_note(Frame& frame, const SimilaritySquare& square);

}  // namespace synoptic::viewer
