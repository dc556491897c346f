#include "viewer/short_paragraph.h"

#include <algorithm>

namespace synoptic::viewer {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

Paragraph lay_out_short(std::string_view text, TextStyle style, float line, float width,
                        std::uint32_t lines, Ink& ink) {
  // No script has letters narrower than a fifth of their height throughout.
  const float most = static_cast<float>(lines) * std::max(width, style.size) / style.size * 5 + 40;
  std::size_t bytes = std::min(text.size(), static_cast<std::size_t>(most) * 2);
  while (bytes > 0 && bytes < text.size() && continues(text[bytes])) --bytes;
  Paragraph paragraph =
      lay_out_paragraph(std::string(text.substr(0, bytes)), style, line, width, ink);
  if (paragraph.lines <= lines) return paragraph;
  std::size_t kept = 0;
  while (kept < paragraph.places.size() && paragraph.places[kept].line < lines) ++kept;
  const float sign = ink.width(kEllipsis, style);
  float x = 0;
  while (kept > 0) {
    const Piece& piece = paragraph.pieces[kept - 1];
    const FlowPlace& place = paragraph.places[kept - 1];
    x = place.x + ink.width(text::slice(paragraph.text, piece.span), style);
    if (x + sign <= width || place.x <= 0) break;
    --kept;
  }
  const std::uint32_t last = kept > 0 ? paragraph.places[kept - 1].line : 0;
  paragraph.pieces.resize(kept);
  paragraph.places.resize(kept);
  const std::size_t end = paragraph.text.size();
  paragraph.text += kEllipsis;
  paragraph.pieces.push_back({text::make_span(end, paragraph.text.size()), false});
  paragraph.places.push_back({std::min(x, std::max(0.0F, width - sign)), last});
  paragraph.lines = last + 1;
  return paragraph;
}

}  // namespace synoptic::viewer
