// Dear ImGui wants a font before its first frame. All words on the canvas are drawn by WordAtlas
// from the browser's fonts, so the loader that ImGui asks for (in place of FreeType's) supplies a
// font without a single glyph.

#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

namespace {

bool contains_nothing(ImFontAtlas*, ImFontConfig*, ImWchar) { return false; }

bool set_metrics(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = baked->Size * 0.9F;
  baked->Descent = -baked->Size * 0.25F;
  return true;
}

bool load_nothing(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*, float*) {
  return false;
}

}  // namespace

namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "none";
    made.FontSrcContainsGlyph = contains_nothing;
    made.FontBakedInit = set_metrics;
    made.FontBakedLoadGlyph = load_nothing;
    return made;
  }();
  return &loader;
}

}  // namespace ImGuiFreeType
