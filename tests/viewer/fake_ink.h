#pragma once

// A null platform for the views: words of fixed width, drawn into a list that tests read; ImGui
// without a window.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "viewer/ink.h"
#include "viewer/no_fonts.h"

namespace synoptic::viewer::fake {

struct DrawnWord {
  std::string text;
  ImVec2 baseline;
  TextStyle style;
  ImU32 colour = 0;
};

// Every byte is half as wide as the text is high.
class FakeInk final : public Ink {
 public:
  float width(std::string_view text, TextStyle style) override {
    ++measured;
    return static_cast<float>(text.size()) * style.size * 0.5F;
  }
  void draw(ImDrawList&, ImVec2 baseline, std::string_view text, TextStyle style,
            ImU32 colour) override {
    words.push_back({std::string(text), baseline, style, colour});
  }
  void fill(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour) override {
    list.AddRectFilled(from, to, colour);
  }
  void begin_layer(ImDrawList&) override {}
  void finish_layer(ImDrawList&) override {}
  float density() const override { return dpr; }

  bool drew(std::string_view text) const { return find(text) != nullptr; }
  const DrawnWord* find(std::string_view text) const {
    for (const DrawnWord& word : words)
      if (word.text == text) return &word;
    return nullptr;
  }

  std::vector<DrawnWord> words;
  std::size_t measured = 0;  // calls of width()
  float dpr = 1;
};

// ImGui with nothing behind it. One at a time.
class NullScreen {
 public:
  NullScreen(float width, float height) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {width, height};
    add_empty_font();
  }
  ~NullScreen() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
  }
  NullScreen(const NullScreen&) = delete;
  NullScreen& operator=(const NullScreen&) = delete;

  // Runs `draw` as one frame and keeps its vertices.
  template <typename Draw>
  void frame(Draw draw) {
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    draw();
    ImGui::Render();
    vertices.clear();
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
      vertices.insert(vertices.end(), list->VtxBuffer.begin(), list->VtxBuffer.end());
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_OK);
  }

  // Whether anything of exactly this colour was drawn within the box.
  bool has_colour(ImU32 colour, ImVec2 from, ImVec2 to) const {
    return std::any_of(vertices.begin(), vertices.end(), [&](const ImDrawVert& vertex) {
      return vertex.col == colour && vertex.pos.x >= from.x && vertex.pos.x <= to.x &&
             vertex.pos.y >= from.y && vertex.pos.y <= to.y;
    });
  }

  std::vector<ImDrawVert> vertices;
};

}  // namespace synoptic::viewer::fake
