#pragma once

// What the views draw, as SVG: words as <text> that other programs select and search, areas and
// shapes as vectors. Takes the place of the screen's ink for one frame; measuring stays with that
// ink, so everything stands where it stands on the screen.
//
// Turn anti-aliasing of ImGui's lines and fills off for the frame: it works with fringes of
// transparent triangles, which no vector program understands. Shapes are read back from the draw
// list's triangles, those of one fan as one polygon.
//
// Each word has its measured width (textLength), so it fits where fonts are others than here. The
// class of a text is f0 to f4, after Face: who writes the <svg> around it says what these are.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "viewer/ink.h"

namespace synoptic::viewer {

class SvgInk final : public Ink {
 public:
  // REQUIRES: `measure` outlives it.
  explicit SvgInk(Ink& measure) : measure_(measure) {}

  float width(std::string_view text, TextStyle style) override {
    return measure_.width(text, style);
  }
  void draw(ImDrawList& list, ImVec2 baseline, std::string_view text, TextStyle style,
            ImU32 colour) override;
  void fill(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour) override;
  void begin_layer(ImDrawList& list) override;
  void finish_layer(ImDrawList& list) override;
  float density() const override { return measure_.density(); }

  // The elements of the frame. Linear in what was drawn.
  std::string take(ImDrawList& list, ImDrawList& above);

 private:
  struct Area {
    ImVec2 from, to;
    ImU32 colour;
  };
  struct Word {
    std::string text;
    ImVec2 at;
    TextStyle style;
    ImU32 colour;
    float width;
  };
  // How far a list's triangles have been written.
  struct Written {
    const ImDrawList* list;
    int indices;
  };

  void write_areas();
  void write_shapes(const ImDrawList& list);
  void write_triangles(const ImDrawList& list, const ImDrawCmd& command, int from, int to);
  void write_words();
  void clip_to(ImVec4 box);
  void end_clip();
  int& written(const ImDrawList& list);

  Ink& measure_;
  std::vector<Area> areas_;  // of the layer that is being drawn, like the words
  std::vector<Word> words_;
  std::vector<Written> written_;
  std::vector<ImVec4> clips_;  // those that have a <clipPath>
  bool clipped_ = false;       // a <g> is open for the last of `clip_`
  ImVec4 clip_{};
  std::string out_;
};

}  // namespace synoptic::viewer
