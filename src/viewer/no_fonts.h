#pragma once

// Dear ImGui wants a font before its first frame. All words on the canvas are drawn through Ink, so
// it gets one without a single glyph, and neither a font file nor a font rasteriser is part of the
// program.

namespace synoptic::viewer {

// REQUIRES: an ImGui context without fonts, before its first frame.
void add_empty_font();

}  // namespace synoptic::viewer
