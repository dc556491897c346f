#pragma once

// Words as pictures, and areas without any. Each word that is drawn is rasterised once, by the browser, into one of a few
// square pages (textures); drawing it again is one quad on whole device pixels, so text looks like
// the browser's own.
//
// Quads are collected for each page and layer, so that a layer costs one draw call a page. A box
// holds a word's ink and no more: software WebGL pays for every pixel of it. Areas are collected in
// the same way and cleared when the layer's turn comes: a clear touches each pixel once, a quad also
// looks it up in a texture.
//
// Measuring and rasterising are the page's work (web/src/text-raster.ts), reached through the
// imports below. A frame collects what is new and rasterises it in one go per page, just before it
// is rendered.
//
// Memory: pages of 1024 x 1024 device pixels (4 MB here, 4 MB on the graphics card). Beyond
// kMostPages the page that was not drawn from for longest is emptied.

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "viewer/ink.h"

namespace synoptic::platform {

// One word to rasterise, as the page reads it: ten 32-bit numbers.
struct RasterJob {
  std::uint32_t text = 0;                             // address of its UTF-8
  std::uint32_t size = 0;                             // in bytes
  std::uint32_t face = 0;                             // viewer::Face, and kFromRight
  float pixels = 0;                                   // font size in device pixels
  std::uint32_t x = 0, y = 0, width = 0, height = 0;  // its box in the page, device pixels
  std::uint32_t left = 0, up = 0;  // of the origin within the box
};

// Signs at the ends of the word stand as in a text from the right.
constexpr std::uint32_t kFromRight = 8;

// What the page knows of a word after measuring it, device pixels.
struct WordBox {
  float advance = 0;
  float left = 0;     // ink to the left of the origin
  float right = 0;    // ink to the right of the origin
  float up = 0;       // ink above the baseline
  float down = 0;     // ink below it
  float colours = 0;  // 1 for emoji: drawn as they are
};

class WordAtlas final : public viewer::Ink {
 public:
  ~WordAtlas() override;

  float width(std::string_view text, viewer::TextStyle style) override;
  void draw(ImDrawList& list, ImVec2 baseline, std::string_view text, viewer::TextStyle style,
            ImU32 colour) override;
  void fill(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour) override;
  void begin_layer(ImDrawList& list) override;
  void finish_layer(ImDrawList& list) override;
  float density() const override { return density_; }

  // Before each frame. Another density forgets every word.
  void begin_frame(float density);
  // After the frame's last draw and before ImGui::Render: rasterises what was new.
  void end_frame();
  // True when the last frame needed more room than there is: draw it again.
  bool overflowed() const { return overflowed_; }
  // Words stand on whole pixels: their textures are read without mixing neighbours.
  bool owns(const ImTextureData& texture) const;
  // Fonts changed or the context came back: rasterise everything anew.
  void forget();

 private:
  static constexpr int kSide = 1024;
  static constexpr std::size_t kMostPages = 10;
  static constexpr std::size_t kMostWords = 200000;  // measured; then all is forgotten
  static constexpr std::uint32_t kNowhere = 0xFFFFFFFFU;

  struct Shelf {
    int y = 0, height = 0, x = 0;
  };
  struct Quad {
    ImVec2 from, to, uv_from, uv_to;
    ImU32 colour = 0;
  };
  struct Area {
    int x, y, width, height;  // device pixels, from the upper left
    ImU32 colour;
  };
  struct Page {
    ImTextureData texture;
    std::vector<Shelf> shelves;
    int bottom = 0;
    std::uint64_t drawn = 0;  // frame
    std::vector<RasterJob> jobs;
    std::vector<Quad> quads;  // of the layer being drawn
  };
  struct Word {
    WordBox box;
    std::uint32_t page = kNowhere;
    int x = 0, y = 0, width = 0, height = 0, left = 0, up = 0;
  };
  struct Spot {
    std::uint32_t page;
    int x, y;
  };

  Word& find(std::string_view text, viewer::TextStyle style);
  bool put(Word& word, std::string_view key, viewer::TextStyle style);
  Spot reserve(int width, int height);
  static bool reserve_in(Page& page, int width, int height, Spot& spot);
  std::uint32_t fresh_page();
  void clear(std::uint32_t page);
  void flush(Page& page);
  static void clear_areas(const ImDrawList* list, const ImDrawCmd* command);

  // Words by style and text. A node-based map: RasterJob points into its keys until the frame ends.
  std::unordered_map<std::string, Word> words_;
  std::vector<std::unique_ptr<Page>> pages_;
  std::deque<std::vector<Area>> layers_;  // of this frame; draw commands point into it
  std::string key_;
  float density_ = 1;
  std::uint64_t frame_ = 0;
  bool overflowed_ = false;
};

}  // namespace synoptic::platform
