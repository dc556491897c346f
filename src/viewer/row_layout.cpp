#include "viewer/row_layout.h"

#include <algorithm>
#include <cmath>

#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

std::string eyebrow_of(const align::Row& row) {
  std::string eyebrow;
  for (const align::RowTag tag : row.tags) {
    if (tag == align::RowTag::alike) continue;
    if (!eyebrow.empty()) eyebrow += " \xC2\xB7 ";
    eyebrow += words::tag(tag);
  }
  return eyebrow;
}

CellLayout lay_out_cell(const RowRequest& request, std::uint32_t index, const Column& column,
                        Ink& ink) {
  const align::Row& row = request.display.synopsis.rows[index];
  PassageRequest passage{request.display,   column.version, {}, 0,
                         request.text_size, &request.marks, {}};
  passage.width = column.width - 2 * request.columns.padding;
  if (column.version < row.cells.size()) passage.sentences = row.cells[column.version].sentences;
  if (request.wording && column.version < row.wording.size())
    passage.wording = row.wording[column.version];
  return lay_out_passage(passage, ink);
}

float content_height(const RowLayout& layout) {
  float height = kRow.absent - kRow.above - kRow.below;
  for (const CellLayout& cell : layout.cells) height = std::max(height, height_of(cell));
  return height + kRow.above + kRow.below + (layout.eyebrow.empty() ? 0 : kRow.eyebrow);
}

}  // namespace

RowLayout lay_out_row(const RowRequest& request, std::uint32_t row, Ink& ink) {
  RowLayout layout;
  for (const Column& column : request.columns.text)
    layout.cells.push_back(lay_out_cell(request, row, column, ink));
  layout.eyebrow = eyebrow_of(request.display.synopsis.rows[row]);
  layout.height = content_height(layout);
  return layout;
}

float estimate_row_height(const RowRequest& request, std::uint32_t row) {
  constexpr float kByte =
      0.48F;  // mean width of a byte of European text, in parts of the text size
  const auto& cells = request.display.synopsis.rows[row].cells;
  float lines = 0;
  for (const Column& column : request.columns.text) {
    if (column.version >= cells.size()) continue;
    float bytes = 0;
    for (const auto index : cells[column.version].sentences)
      bytes +=
          static_cast<float>(request.display.articles[column.version].sentence(index).span.size());
    const float room = std::max(column.width - 2 * request.columns.padding, request.text_size);
    lines = std::max(lines, std::ceil(bytes * kByte * request.text_size / room));
  }
  const float text = lines * std::floor(request.text_size * 1.5F) + kRow.above + kRow.below;
  return std::max(text, kRow.absent);
}

}  // namespace synoptic::viewer
