#include "viewer/no_fonts.h"

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

// What IMGUI_ENABLE_FREETYPE expects of FreeType.
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

bool DebugEditFontLoaderFlags(ImGuiFreeTypeLoaderFlags*) { return false; }

}  // namespace ImGuiFreeType

namespace synoptic::viewer {

void add_empty_font() {
  ImFontConfig none;
  none.FontData = IM_ALLOC(1);  // the atlas frees it
  none.FontDataSize = 1;
  none.SizePixels = 16;
  ImGui::GetIO().Fonts->AddFont(&none);
}

}  // namespace synoptic::viewer
